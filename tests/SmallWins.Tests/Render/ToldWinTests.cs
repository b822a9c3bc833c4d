namespace SmallWins.Tests.Render;

/// <summary>What templates are told of a win is like any other object to them, but that nothing in it can be set.</summary>
public sealed class ToldWinTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 7, 18, 12, 0, 0, TimeSpan.Zero);

    private readonly TempFolder folder = new();

    public ToldWinTests() => folder.Write("days/2026/2026-07-14.md", "- 07:30 Swam #lake\n");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("{{ win.text }} {{ win.time }} {{ win.tags[0].name }}", "Swam 07:30 lake")]
    [InlineData("{{ win['words'] }}", "Swam")]
    [InlineData("{{ win | object.typeof }}", "object")]
    [InlineData("{{ win | object.has_key 'star' }}", "true")]
    [InlineData("{{ win | object.keys | array.join ' ' }}", "number anchor path date time text words details star private color area tags goals")]
    [InlineData("{{ day.wins | array.map 'words' | array.join '|' }}", "Swam")]
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
    public void What_it_does_not_have_and_what_would_change_it_is_a_problem(string template, string code) => Assert.Equal(code, Assert.Single(Build(template).Problems).Code);

    private BuildResult Build(string template)
    {
        folder.Write("templates/day.sbn", "{{ win = day.wins[0] }}«" + template + "»");
        return SiteBuild.Run(new BuildOptions { JournalFolder = folder.Path, OutputFolder = folder["_site"], Now = Noon }, cancel: TestContext.Current.CancellationToken);
    }
}
