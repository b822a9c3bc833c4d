using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Render;
using SmallWins.Render.Templates;
using SmallWins.Tests.Render;

namespace SmallWins.Tests.Hostile;

/// <summary>A template gets no file, network or environment, and no more of the machine than a page is given.</summary>
public sealed class HostileTemplateTests
{
    [Theory]
    [InlineData("{{ while true; end }}", "SW2011")]
    [InlineData("{{ for a in 1..3000; for b in 1..3000; end; end }}", "SW2011")]
    [InlineData("{{ 1..100000000 | array.size }}", "SW2011")]
    [InlineData("{{ for a in 1..1000000000000; end }}", "SW2011")]
    [InlineData("{{ func down; down; end; down }}", "SW2012")]
    [InlineData("{{ include 'partials/highlight.sbn' | string.size; func down; include_me = 1; down; end; down }}", "SW2012")]
    [InlineData("{{ func twice; if $0 > 0; twice ($0 - 1); twice ($0 - 1); end; end; twice 60 }}", "SW2013")]
    [InlineData("{{ regex.match 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' '^(a|aa)+$' }}", "SW2013")]
    [InlineData("{{ regex.replace 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' '^(a|aa)+$' '' }}", "SW2013")]
    [InlineData("{{ 'a' | string.pad_left 2000000000 }}", "SW2014")]
    [InlineData("{{ 'a' | string.pad_right 2000000000 }}", "SW2014")]
    [InlineData("{{ 'abc' * 2000000000 }}", "SW2014")]
    [InlineData("{{ 2000000000 * 'abc' }}", "SW2014")]
    [InlineData("{{ s = 'abcdefgh' ; for i in 1..40; s = s + s; end }}", "SW2014")]
    [InlineData("{{ s = 'abcdefgh' ; for i in 1..40; s = $\"{s}{s}\"; end }}", "SW2014")]
    [InlineData("{{ s = 'aaaaaaaa' ; for i in 1..40; s = s | string.replace 'a' s; end }}", "SW2014")]
    [InlineData("{{ s = 'aaaaaaaa' ; for i in 1..40; s = regex.replace s 'a' s; end }}", "SW2014")]
    [InlineData("{{ d = 'abcdefgh' * 100000; 1..100000 | array.join d }}", "SW2014")]
    [InlineData("{{ l = ['abcdefgh']; for i in 1..12; l = [l, l, l, l, l, l, l, l, l, l]; end; l }}", "SW2013|SW2014")]
    [InlineData("{{ n = 7; for i in 1..60; n = n * n; end }}", "SW2014")]
    [InlineData("{{ s = 'x' * 16000; for i in 1..5000000; s; end }}", "SW2013|SW2014")]
    [InlineData("{{ capture s; 'x' * 16000; end; for i in 1..30; capture t; s; s; end; s = t; end }}", "SW2013|SW2014")]
    [InlineData("{{ l = []; for i in 1..100000; l = l | array.add i; end }}", "SW2011|SW2013")]
    public async Task What_has_no_end_is_a_problem_of_its_own(string template, string codes)
    {
        var trouble = await Task.Run(() => Assert.ThrowsAny<ScriptRuntimeException>(() => Fill(template)), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        var problem = TemplateLimits.ProblemOf(trouble)?.Invoke(SourceSpan.Start("templates/404.sbn"));
        Assert.True(problem is not null, trouble.ToString());
        Assert.Contains(problem.Code, codes.Split('|'));
        Assert.DoesNotContain("LimitToString", problem.Message);
    }

    [Theory]
    [InlineData("{{ 'a' | string.pad_left 20 }}", "                   a")]
    [InlineData("{{ 'ab' * 3 }}", "ababab")]
    [InlineData("{{ 3 * 'ab' }}", "ababab")]
    [InlineData("{{ 6 * 7 }}", "42")]
    [InlineData("{{ 1.5 * 2 }}", "3")]
    [InlineData("{{ 'a-b-c' | string.replace '-' ', ' }}", "a, b, c")]
    [InlineData("{{ [1, 2, 3] | array.join ', ' }}", "1, 2, 3")]
    [InlineData("{{ 1..4 | array.join '-' }}", "1-2-3-4")]
    [InlineData("{{ regex.replace 'a1b22' '[0-9]+' '#' }}", "a#b#")]
    [InlineData("{{ 'a,b' | string.split ',' | array.reverse | array.join ';' }}", "b;a")]
    [InlineData("{{ [3, 1, 2] | array.sort | array.first }}", "1")]
    [InlineData("{{ s = 0; for i in 1..100000; s = s + 1; end; s }}", "100000")]
    public void What_templates_do_every_day_is_as_it_was(string template, string expected) => Assert.Equal(expected, Fill(template));

    [Theory]
    [InlineData("{{ include '/etc/passwd' }}")]
    [InlineData("{{ include '../../smallwins.yml' }}")]
    [InlineData("{{ include 'file:///etc/passwd' }}")]
    [InlineData("{{ env.PATH }}")]
    [InlineData("{{ environment 'PATH' }}")]
    [InlineData("{{ file.read '/etc/passwd' }}")]
    [InlineData("{{ 'a'.get_type }}")]
    [InlineData("{{ site.get_type }}")]
    [InlineData("{{ import 'System' }}")]
    [InlineData("{{ object.eval 'x' }}")]
    [InlineData("{{ date.now }}")]
    [InlineData("{{ html.url_encode 'x' }}")]
    [InlineData("{{ site.title = 'x' }}")]
    [InlineData("{{ url = 1; string.upcase = 2 }}")]
    public void A_template_reaches_nothing_outside_the_theme(string template) => Assert.ThrowsAny<ScriptRuntimeException>(() => Fill(template));

    private static Site Site() => Sites.Of(new Journal { Settings = Settings.Default });

    private static string Fill(string template)
    {
        var site = Site();
        var parsed = Template.Parse(template);
        Assert.False(parsed.HasErrors, parsed.Messages.ToString());
        var context = new PageContext(site.Theme, new PageRenderer(site).Everywhere, new Fragments());
        context.Begin("index.html", new ScriptObject());
        return context.FillContent(parsed).ToString();
    }
}
