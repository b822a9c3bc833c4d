using System.Text.Json;

namespace SmallWins.Tests.Cli;

public sealed class CheckTests : IDisposable
{
    private readonly TempFolder temp = new();

    public CheckTests()
    {
        temp.Write("smallwins.yml", "areas:\n  - { id: work, name: Work }\n");
        temp.Write("days/2026-07-14 ü.md", "---\narea: wrok\n---\n- a\n");
    }

    public void Dispose() => temp.Dispose();

    [Fact]
    public async Task Text_is_for_people_and_editors()
    {
        var said = await Command.Run(temp.Path, "check");
        Assert.Equal(
            new Said(
                0,
                "days/2026-07-14 ü.md:2:7: warning SW1204: There is no area `wrok`; it is left out.\n  2 | area: wrok\n    |       ^^^^\n  Did you mean `work`?\n1 warning. 2 files read.\n",
                ""),
            said);
        Assert.Equal(1, (await Command.Run(temp.Path, "check", "--strict")).ExitCode);
    }

    [Fact]
    public async Task Json_has_the_documented_shape()
    {
        var said = await Command.Run(temp.Path, "check", "--format", "json");
        Assert.Equal((0, ""), (said.ExitCode, said.Error));
        var json = JsonDocument.Parse(said.Out).RootElement;
        Assert.Equal((1, temp.Path, 2), (json.GetProperty("version").GetInt32(), json.GetProperty("journal").GetString(), json.GetProperty("files").GetInt32()));
        Assert.Equal((0, 1, 0), (json.GetProperty("errors").GetInt32(), json.GetProperty("warnings").GetInt32(), json.GetProperty("notes").GetInt32()));
        var problem = Assert.Single(json.GetProperty("problems").EnumerateArray());
        Assert.Equal(
            """{"code":"SW1204","severity":"warning","file":"days/2026-07-14 ü.md","line":2,"column":7,"length":4,"message":"There is no area `wrok`; it is left out.","fix":"Did you mean `work`?","replacement":"work","excerpt":"area: wrok"}""",
            string.Concat(problem.GetRawText().Split('\n').Select(line => line.Trim())).Replace("\": ", "\":", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sarif_has_the_rule_the_place_and_the_fix()
    {
        var said = await Command.Run(temp.Path, "check", "--format", "SARIF");
        var log = JsonDocument.Parse(said.Out).RootElement;
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        var run = log.GetProperty("runs")[0];
        Assert.Equal(new Uri(temp.Path + "/").AbsoluteUri, run.GetProperty("originalUriBaseIds").GetProperty("JOURNAL").GetProperty("uri").GetString());
        var result = Assert.Single(run.GetProperty("results").EnumerateArray());
        Assert.Equal("SW1204", run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        Assert.Equal("warning", result.GetProperty("level").GetString());
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("days/2026-07-14%20%C3%BC.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal((2, 7, 11), (Number("startLine"), Number("startColumn"), Number("endColumn")));
        Assert.Equal("work", result.GetProperty("fixes")[0].GetProperty("artifactChanges")[0].GetProperty("replacements")[0].GetProperty("insertedContent").GetProperty("text").GetString());

        int Number(string name) => place.GetProperty("region").GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task It_writes_nothing()
    {
        var before = temp.Files();
        await Command.Run(temp.Path, "check");
        Assert.Equal(before, temp.Files());
    }

    [Fact]
    public async Task A_name_with_a_line_end_or_a_turned_direction_cannot_pass_for_a_line_of_ours()
    {
        temp.Write("days/2026-03-04-a\nb: error \u202E.md", "---\nmod: 4\n---\n- a\n");
        var said = await Command.Run(temp.Path, "check");
        Assert.StartsWith("days/2026-03-04-a·b: error ·.md:2:1: warning SW1111: ", said.Out, StringComparison.Ordinal);
    }
}
