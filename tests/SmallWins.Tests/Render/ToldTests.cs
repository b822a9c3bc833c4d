namespace SmallWins.Tests.Render;

/// <summary>What templates are told of a win, a day or a week is like any other object to them, but that nothing in it can be set.</summary>
public sealed class ToldTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 7, 18, 12, 0, 0, TimeSpan.Zero);

    private readonly TempFolder folder = new();

    public ToldTests() => folder.Write("days/2026/2026-07-14.md", "---\nmood: good\n---\n- 07:30 Swam #lake\n");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("{{ win.text }} {{ win.time }} {{ win.tags[0].name }}", "Swam 07:30 lake")]
    [InlineData("{{ win['words'] }}", "Swam")]
    [InlineData("{{ win | object.typeof }}", "object")]
    [InlineData("{{ win | object.has_key 'star' }}", "true")]
    [InlineData("{{ win | object.keys | array.join ' ' }}", "number anchor path date time text words details star private color area tags goals")]
    [InlineData("{{ day.wins | array.map 'words' | array.join '|' }}", "Swam")]
    [InlineData("{{ day.title }}{{ day.wins.size }} {{ day['rest'] }} {{ day.tags | array.size }}", "1 false 0")]
    [InlineData("{{ day | object.keys | array.join ' ' }}", "date path title mood energy rest private is_today is_yesterday is_return tags wins notes meta")]
    [InlineData("{{ month | object.keys | array.join ' ' }} {{ month.path }}", "date path year_path months/2026-07.html")]
    [InlineData("{{ week | object.size }} {{ week.days | array.map 'kind' | array.join ' ' }}", "12 outside lit empty empty empty open open")]
    [InlineData("{{ for member in week }}{{ if member.key == 'path' || member.key == 'wins' }}{{ member.value }} {{ end }}{{ end }}", "weeks/2026-W29.html 1 ")]
    [InlineData("{{ (day | object.values)[1] }} {{ day | array.size }} {{ day.wins | array.contains win }}", "days/2026-07-14.html 14 true")]
    [InlineData("{{ week.days[1] | object.keys | array.join ' ' }}", "date day kind is_today path mood areas")]
    [InlineData("{{ before }}{{ after == null }}", "true")]
    [InlineData("{{ day.wins | array.contains (win | object.default null) }} {{ day | object.kind }}", "true object")]
    public void A_template_may_ask_for_all_of_it(string template, string written)
    {
        var built = Build(template);

        Assert.Empty(built.Problems);
        Assert.Contains("«" + written + "»", folder.Read("_site/days/2026-07-14.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ win }}")]
    [InlineData("{{ day.wins }}")]
    public void Written_as_it_is_it_shows_what_is_in_it(string template)
    {
        Assert.Empty(Build(template).Problems);
        Assert.Contains("number: 1, anchor: &quot;win-1&quot;, path: &quot;days/2026-07-14.html#win-1&quot;", folder.Read("_site/days/2026-07-14.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ win.text = 'x' }}", "SW2002")]
    [InlineData("{{ win.tags[0] = 'x' }}", "SW2002")]
    [InlineData("{{ win.txt }}", "SW2003")]
    [InlineData("{{ day.title = 'x' }}", "SW2002")]
    [InlineData("{{ day.mine = 'x' }}", "SW2002")]
    [InlineData("{{ day.wins[0] = 'x' }}", "SW2002")]
    [InlineData("{{ week.days[1].kind = 'x' }}", "SW2002")]
    [InlineData("{{ day.mood.word = 'x' }}", "SW2002")]
    [InlineData("{{ week.firsts[0].mine = 'x' }}", "SW2002")]
    [InlineData("{{ week.days[1].areas[0] = 'x' }}", "SW2002")]
    [InlineData("{{ week.day }}", "SW2003")]
    public void What_it_does_not_have_and_what_would_change_it_is_a_problem(string template, string code) => Assert.Equal(code, Assert.Single(Build(template).Problems).Code);

    private BuildResult Build(string template)
    {
        folder.Write("templates/day.sbn", "{{ win = day.wins[0] }}«" + template + "»");
        return SiteBuild.Run(new BuildOptions { JournalFolder = folder.Path, OutputFolder = folder["_site"], Now = Noon }, cancel: TestContext.Current.CancellationToken);
    }
}
