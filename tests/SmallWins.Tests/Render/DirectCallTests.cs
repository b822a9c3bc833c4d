namespace SmallWins.Tests.Render;

/// <summary>Calls of the site's own functions, values and blocks mean what Scriban's mean, however they are worked out.</summary>
public sealed class DirectCallTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 7, 18, 12, 0, 0, TimeSpan.Zero);

    private readonly TempFolder folder = new();

    public DirectCallTests() => folder.Write("days/2026/2026-07-14.md", "- Swam\n");

    public static TheoryData<string, string, string> Written => new()
    {
        { "what is given by name is worked out once", "{{ n = 0; func next; n = n + 1; ret n; end }}{{ include 'partials/mine.sbn' of: (next) }}{{ n }}", "[1]1" },
        { "a value is encoded, and markup is not", "{{ number 5 }}{{ t_html 'day.mood' }}{{ include 'partials/mine.sbn' of: '<' }}", "5Mood[&lt;]" },
        { "a call within a call", "{{ include 'partials/mine.sbn' of: (number (number 7)) }}", "[7]" },
        { "a list is taken apart into arguments", "{{ x = ['a', 'b']; list ^x }}", "a" },
        { "the name of one set to something else", "{{ func number(x); ret 'own ' + x; end }}{{ number 5 }}", "own 5" },
        { "the name of one set to something else after it was called", "{{ func own(x); ret 'own ' + x; end }}{{ for i in 1..3 }}{{ number i }}{{ if i == 2 }}{{ number = @own }}{{ end }}{{ end }}", "12own 3" },
        { "the name of one within another thing that has it", "{{ func own(x); ret 'own ' + x; end; func say; number 5; end; other = { number: @own }; say }}{{ with other }}{{ say }}{{ end }}{{ say }}", "5own 55" },
        { "what is given by place", "{{ include 'partials/place.sbn' 'a' 2 }}", "(a2)" },
        { "a template that returns ends itself alone", "{{ include 'partials/returns.sbn' }}b", "ab" },
        { "a template that breaks ends itself alone", "{{ for i in 1..2 }}{{ include 'partials/breaks.sbn' }}{{ i }}{{ end }}", "a1a2" },
        { "a name that is worked out", "{{ which = 'returns' }}{{ include ('partials/' + which + '.sbn') }}b", "ab" },
        { "a member of a member", "{{ site.paths.home }}", "index.html" },
        { "a member that a template sets", "{{ x = { a: { b: 1 } }; x.a.b = 2; x.a.b }}{{ if x.a.b == 2 && x.a.b > 1 }}y{{ end }}", "2y" },
        { "a member of nothing, asked for with care", "{{ x = { a: null }; x.a?.b }}-", "-" },
        { "a member that is a function is called", "{{ x = { }; func f; ret 'called'; end; x.f = @f; x.f }}", "called" },
        { "the size of a list and of a text", "{{ x = { l: [1, 2], t: 'abc' }; x.l.size }}{{ x.t.size }}", "23" },
        { "a variable of the template's own", "{{ $x = { a: 'own' }; $x.a }}", "own" },
        { "what a loop tells of itself", "{{ for x in ['a', 'a', 'b'] }}{{ for.index }}{{ for.rindex }}{{ for.length }}{{ if for.first }}f{{ end }}{{ if for.last }}l{{ end }}{{ if for.changed }}c{{ end }}{{ if for.even }}e{{ end }} {{ end }}", "023fce 113 203lce " },
        { "a loop over a part", "{{ for i in (1..9) offset: 2 limit: 3 }}{{ i }}{{ end }} {{ for i in (1..3) reversed }}{{ i }}{{ end }}", "345 321" },
        { "a loop over nothing", "{{ for i in [] }}a{{ else }}b{{ end }}{{ for i in null }}a{{ end }}", "b" },
        { "a loop within a loop", "{{ for a in 1..2 }}{{ for b in 1..2 }}{{ a }}{{ b }}{{ for.index }} {{ end }}{{ for.index }};{{ end }}", "110 121 0;210 221 1;" },
        { "a loop that is captured", "{{ capture x }}{{ for i in 1..2 }}{{ i }}{{ '<' }}{{ end }}{{ end }}{{ x }}", "1&lt;2&lt;" },
        { "rows of a table", "{{ tablerow i in 1..2 }}{{ i }}{{ end }}", "<tr class=\"row1\"><td class=\"col1\">1</td></tr>\n<tr class=\"row2\"><td class=\"col1\">2</td></tr>\n" },
        { "a loop that is left from within a condition", "{{ for i in 1..5 }}{{ if i > 3 }}{{ break }}{{ end }}{{ i }}{{ end }}-", "123-" },
        { "a round that is cut short", "{{ for i in 1..5 }}{{ if i % 2 == 0 }}even{{ continue }}{{ else if i == 5 }}five{{ else }}{{ i }}{{ end }}.{{ end }}", "1.even3.evenfive." },
        { "a function that returns from within a loop", "{{ func f; for i in 1..5; if i == 3; ret 'at ' + i; end; end; end; f }}{{ if true }}x{{ end }}", "at 3x" },
        { "a function that writes", "{{ func f }}a{{ if $0 }}{{ $0 }}{{ end }}c{{ end }}{{ f 'b' }}{{ x = f 'd'; x }}", "abcadc" },
        { "what is captured under a condition", "{{ capture x }}a{{ if true }}<{{ '<' }}{{ end }}{{ end }}{{ if false }}{{ else }}{{ x }}{{ end }}", "a<&lt;" },
        { "a block that is wrapped", "{{ func f }}({{ $$ }}){{ end }}{{ wrap f }}a{{ if true }}b{{ end }}{{ end }}", "(ab)" },
        { "a wrapped block that leaves a loop", "{{ func f }}[{{ $$ }}]{{ end }}{{ for i in 1..2 }}{{ wrap f }}a{{ break }}{{ end }}{{ end }}", "[a[a" },
        { "a wrapped block that returns", "{{ func f }}[{{ $$ }}]{{ end }}{{ wrap f }}a{{ ret }}{{ end }}b", "[ab" },
        { "a function with nothing to leave", "{{ func f; break; end }}{{ for i in 1..3 }}{{ if i == 2 }}{{ f }}x{{ end }}{{ i }}{{ end }}-", "1x23-" },
        { "a function with a loop of its own to leave", "{{ func f; for i in 1..3; i; break; end; end }}{{ for n in 1..2 }}{{ f }}{{ n }}{{ end }}-", "1112-" },
        { "a choice of several", "{{ case 2 }}{{ when 1 }}a{{ when 2 }}{{ if true }}b{{ end }}{{ end }}", "b" },
        { "what is set under a condition writes nothing", "{{ if true; x = 1; end }}{{ $y = x }}{{ x }}{{ $y }}", "11" },
        { "a condition of nothing, a number and a text", "{{ if null }}a{{ end }}{{ if 0 }}b{{ end }}{{ if '' }}c{{ end }}", "bc" },
        {
            "numbers, texts and nothing compared",
            """
            {{ for p in [[1, 2], [2, 2], [2, 1], ['a', 'b'], ['b', 'b'], ['b', 'a'], [1, '1'], ['1', 1], [null, 1], [null, null], [1.5, 2], [2, 2.0]] }}{{ a = p[0]; b = p[1] }}{{ if a == b }}e{{ end }}{{ if a != b }}n{{ end }}{{ if a < b }}l{{ end }}{{ if a > b }}g{{ end }} {{ end }}
            """,
            "nl e ng nl e ng e e n e nl e "
        },
        { "conditions that are joined", "{{ x = 1; y = null }}{{ if y && x || x == 1 && (y == null || nowhere) }}a{{ end }}{{ if y && nowhere }}b{{ end }}{{ if x || nowhere }}c{{ end }}", "ac" },
        { "a condition as a value", "{{ x = 1; z = x == 1; z }}{{ (x > 2) || (x < 0) }}", "truefalse" },
        { "a link whose signs have to be encoded", "{{ p = 'a b/ü.html#<x>'; url p }}", "a%20b/%C3%BC.html#&lt;x&gt;" },
        { "a link, written and captured", "{{ p = 'days/2026-07-14.html#win-1'; url p }}{{ capture c }}{{ url p }}{{ end }} {{ c }}", "days/2026-07-14.html#win-1 days/2026-07-14.html#win-1" },
        { "a link to what is no text", "{{ n = 5; url n }}", "5" },
        { "a link to what a function gives, asked for once", "{{ n = 0; func next; n = n + 1; ret n; end; url next }} {{ url (next) }} {{ n }}", "1 2 2" },
        { "the name of a link set to something else", "{{ func url; ret 'own ' + $0; end; p = 'a'; url p }}", "own a" },
        { "space that is cut", "{{ if true -}}  a  {{- else }} b {{ end ~}} \nc", "ac" },
        { "within a pipe", "{{ 'a' | string.append (number 5) }}", "a5" },
    };

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Written))]
    public void A_call_writes_what_it_says(string what, string template, string written)
    {
        Assert.NotEmpty(what);
        folder.Write("templates/partials/mine.sbn", "[{{ $of }}]");
        folder.Write("templates/partials/place.sbn", "({{ $[1] }}{{ $[2] }})");
        folder.Write("templates/partials/returns.sbn", "a{{ ret }}x");
        folder.Write("templates/partials/breaks.sbn", "a{{ break }}x");
        folder.Write("templates/404.sbn", "«" + template + "»");

        var built = Build();

        Assert.DoesNotContain(built.Problems, problem => problem.Severity == SmallWins.Diagnostics.Severity.Error);
        Assert.Contains("«" + written + "»", folder.Read("_site/404.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ date '2026-07-14' }}", 1, 21)]
    [InlineData("\n  {{ url nowhere }}", 2, 10)]
    [InlineData("\n  {{ t 'nowhere' }}", 2, 6)]
    [InlineData("{{ include 'partials/nowhere.sbn' }}", 1, 4)]
    [InlineData("{{ site.nowhere }}", 1, 9)]
    [InlineData("\n{{ if site.paths.nowhere.at }}x{{ end }}", 2, 18)]
    [InlineData("{{ nowhere.at }}", 1, 4)]
    [InlineData("{{ x = { a: null } }}{{ x.a.b }}", 1, 29)]
    [InlineData("{{ if true }}\n{{ for i in 1..2 }}{{ if i == 2 }}{{ nowhere }}{{ end }}{{ end }}{{ end }}", 2, 38)]
    [InlineData("{{ if true }}x\n{{ time 'noon' }}{{ end }}", 2, 4)]
    [InlineData("{{ a = true }}\n{{ if a == 1 && a < true }}{{ end }}", 2, 19)]
    [InlineData("{{ if 'a' | string.to_int | math.round > 2\n }}{{ end }}{{ if (time 'noon') }}{{ end }}", 2, 20)]
    public void A_call_that_cannot_be_made_is_told_with_its_place(string template, int line, int column)
    {
        folder.Write("templates/404.sbn", template);

        var problem = Assert.Single(Build().Problems);

        Assert.Equal((line, column), (problem.Span.Line, problem.Span.Column));
    }

    private BuildResult Build() =>
        SiteBuild.Run(new BuildOptions { JournalFolder = folder.Path, OutputFolder = folder["_site"], Now = Noon }, cancel: TestContext.Current.CancellationToken);
}
