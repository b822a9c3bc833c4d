using System.Text.Json;
using SmallWins.Aggregate;

namespace SmallWins.Tests.Cli;

/// <summary>The day, the week, the numbers and the evidence, told of the sample journal.</summary>
public sealed class TellTests
{
    private static readonly DateOnly Today = new(2026, 7, 18);

    public static TheoryData<string, string[]> Told { get; } = new()
    {
        { "today", ["today", "--today", "2026-07-18"] },
        { "today-of-another-day", ["today", "2026-07-14"] },
        { "week", ["week", "--today", "2026-07-18"] },
        { "stats", ["stats"] },
        { "stats-of-a-year", ["stats", "--year", "2025"] },
        { "evidence", ["evidence"] },
        { "evidence-for-a-doubt", ["evidence", "I", "never", "finish", "things"] },
        { "evidence-by-words", ["evidence", "#phone", "called", "--all"] },
        { "evidence-nearby", ["evidence", "I", "cannot", "keep", "painting"] },
        { "evidence-of-nothing", ["evidence", "xyzzy", "--area", "work"] },
    };

    [Theory]
    [MemberData(nameof(Told))]
    public void It_reads_well_in_a_pipe_and_on_terminals_of_60_and_88_columns(string name, string[] args)
    {
        // Every width is looked at before one of them ends the test, so that all can be read at once.
        Assert.All((int?[])[null, 60, 88], width =>
        {
            var said = Terminal.Run(Repository.SampleJournal, width, Terminal.Evening, args);

            Assert.Equal((0, ""), (said.ExitCode, said.Error));
            Assert.All(said.Out.Split('\n'), line => Assert.True(SmallWins.Cli.Plain.Width(line) <= (width ?? int.MaxValue), line));
            Approved.Is(name + (width is null ? "" : $".{width}"), said.Out);
        });
    }

    [Fact]
    public async Task A_process_of_its_own_tells_the_same()
    {
        var said = await Command.Run(Repository.SampleJournal, "today", "--today", "2026-07-18");
        Assert.Equal((0, ""), (said.ExitCode, said.Error));
        Approved.Is("today", said.Out);

        var json = await Command.Run(Repository.SampleJournal, "week", "--today", "2026-07-18", "--json");
        Assert.Equal("2026-W29", JsonDocument.Parse(json.Out).RootElement.GetProperty("id").GetString());
    }

    [Fact]
    public void The_numbers_are_those_that_the_site_is_made_from()
    {
        var journal = SiteBuild.Load(new BuildOptions { JournalFolder = Repository.SampleJournal, Now = Terminal.Evening }).Journal;
        var facts = JournalAggregation.Of(journal, Today);
        var stats = JsonDocument.Parse(Terminal.Run(Repository.SampleJournal, null, Terminal.Evening, "stats", "--json").Out).RootElement;

        Assert.Equal(
            (facts.Totals.Wins, facts.Totals.LitDays, facts.Totals.LitWeeks, facts.Totals.Returns),
            (Number("totals", "wins"), Number("totals", "lit_days"), Number("totals", "lit_weeks"), Number("totals", "returns")));
        Assert.Equal((facts.Streaks.Latest!.Length, facts.Streaks.Longest!.Length), (Number("streak", "latest", "length"), Number("streak", "longest", "length")));
        Assert.Equal((facts.Rhythm.Lit, facts.Rhythm.Of), (Number("rhythm", "lit"), Number("rhythm", "of")));
        Assert.Equal(facts.Areas.Select(area => (area.Id, area.Wins)), Counts("areas"));
        Assert.Equal(facts.Tags.Select(tag => (tag.Id, tag.Wins)), Counts("tags"));
        Assert.Equal(
            facts.Calendar.Dates.TakeLast(28).Select(facts.Calendar.KindOf),
            stats.GetProperty("days").EnumerateArray().Where(day => string.CompareOrdinal(day.GetProperty("date").GetString(), "2026-07-18") <= 0).TakeLast(28)
                .Select(day => Enum.Parse<DayKind>(day.GetProperty("kind").GetString()!, ignoreCase: true)));

        int Number(params string[] path) => path.Aggregate(stats, (element, key) => element.GetProperty(key)).GetInt32();

        IEnumerable<(string, int)> Counts(string key) =>
            stats.GetProperty(key).EnumerateArray().Select(count => (count.GetProperty("id").GetString()!, count.GetProperty("wins").GetInt32()));
    }

    [Theory]
    [InlineData("today")]
    [InlineData("week")]
    [InlineData("stats")]
    [InlineData("stats", "--year", "2025")]
    [InlineData("evidence", "I never finish anything")]
    public void The_documented_shape_is_the_shape(params string[] args)
    {
        var documented = Example(args[0]);
        var said = JsonDocument.Parse(Terminal.Run(Repository.SampleJournal, null, Terminal.Evening, [.. args, "--json"]).Out).RootElement;

        AssertAlike(documented, said, args[0]);
    }

    [Fact]
    public void Streaks_are_told_nowhere_where_they_do_no_good()
    {
        using var temp = new TempFolder();
        temp.Write("smallwins.yml", "streaks: false\n");
        temp.Write("days/2026-07-01.md", "- One\n");
        temp.Write("days/2026-07-17.md", "- Two\n");
        string[][] commands = [["today"], ["week"], ["stats"]];

        Assert.All(commands, args => Assert.DoesNotMatch("(?i)streak|run|return|resting|pause", Terminal.Run(temp.Path, 60, Terminal.Evening, args).Out));
        Assert.Contains("\"returns\": null", Terminal.Run(temp.Path, null, Terminal.Evening, "stats", "--json").Out);
    }

    // The example below the heading of the command's shape.
    private static JsonElement Example(string command)
    {
        var docs = File.ReadAllText(Path.Combine(Repository.Root, "docs", "commands.md"));
        var shape = docs[docs.IndexOf($"### `{command} --json`", StringComparison.Ordinal)..];
        var begin = shape.IndexOf("```json\n", StringComparison.Ordinal) + 8;
        return JsonDocument.Parse(shape[begin..shape.IndexOf("\n```", begin, StringComparison.Ordinal)]).RootElement;
    }

    private static void AssertAlike(JsonElement documented, JsonElement said, string path)
    {
        if (documented.ValueKind == JsonValueKind.Null || said.ValueKind == JsonValueKind.Null)
        {
            return;
        }

        var kinds = (documented.ValueKind, said.ValueKind);
        Assert.True(kinds.Item1 == kinds.Item2 || kinds is (JsonValueKind.True or JsonValueKind.False, JsonValueKind.True or JsonValueKind.False), $"{path}: {kinds}");
        if (documented.ValueKind == JsonValueKind.Object)
        {
            Assert.Equal(documented.EnumerateObject().Select(one => one.Name), said.EnumerateObject().Select(one => one.Name));
            Assert.All(documented.EnumerateObject(), one => AssertAlike(one.Value, said.GetProperty(one.Name), $"{path}.{one.Name}"));
        }
        else if (documented.ValueKind == JsonValueKind.Array && documented.GetArrayLength() > 0)
        {
            Assert.All(said.EnumerateArray(), one => AssertAlike(documented[0], one, path + "[]"));
        }
    }
}
