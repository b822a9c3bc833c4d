using System.Collections.Immutable;
using System.Text;
using SmallWins.Aggregate;
using SmallWins.Attach;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Render;
using SmallWins.Tests.Aggregate;

namespace SmallWins.Tests.Render;

/// <summary>Whole sites in memory, for tests.</summary>
internal static class Sites
{
    /// <summary>A Saturday in the middle of the journal below.</summary>
    public static DateOnly Today { get; } = Given.Date("2026-07-18");

    /// <summary>A journal that has a little of everything: two years, a pause, moods, words, goals, tags, areas of odd colours, and a tomorrow.</summary>
    public static Journal Full(string language = "en", bool streaks = true) => new()
    {
        Settings = new Settings
        {
            Language = language,
            Streaks = streaks,
            Areas = [new Area("health", "Health & rest", "green", []), new Area("work", "Work", "#ffee00", []), new Area("making", "Making", "ochre", [])],
            Doubts =
            [
                new Doubt("finish", "I never <finish> anything", ["monday"], ["asked the", "ANNA", "Bén"]),
                new Doubt("brave", "I always give in", [], ["shouted"]),
            ],
        },
        Goals =
        [
            Given.Goal("tea") with { Title = "Tea: one cup", Kind = GoalKind.Outcome, Words = new Passage("For the *quiet*.", "goals/tea.md") },
            Given.Goal("water") with { Title = "One glass of water" },
            Given.Goal("bottle") with { Title = "A bottle <b>on</b> the desk", Area = "health", Start = Given.Date("2026-07-13"), Smaller = "One glass", GrowsFrom = "water" },
        ],
        Weeks = [Given.Words("2026-W29") with { Title = "A good one", Felt = Felt.TooMuch, Highlight = Given.Date("2026-07-13"), Words = new Passage("Some *words*.", "weeks/2026-W29.md") }],
        Days =
        [
            Given.Day(Given.Date("2025-07-18"), Given.Win("Asked the question", area: "work")),
            Given.RestDay(Given.Date("2025-07-19")),
            Given.Day(Given.Date("2025-12-30"), Given.Win("Called <b>Anna</b> & Ben", tags: ["C#", "c", "ärger", "con", "goals-2025", "project/alpha"])),
            Given.Day(Given.Date("2026-07-13"), Given.Win("Glass of water", area: "health", goals: ["water"], star: true) with { Time = new TimeOnly(7, 30) }) with { Mood = new Feeling(4, null) },
            Given.Day(Given.Date("2026-07-15"), Given.Win("Sent it", area: "work", details: "Two *lines*.\n\n- and a list", tags: ["monday"])) with
            {
                Title = "A \"good\" day",
                Mood = new Feeling(null, "tired"),
                Energy = new Feeling(2, null),
                Tags = ["outside"],
                Notes = [new Passage("# Notes\n\nThe story.", "day.md")],
                Meta = ImmutableSortedDictionary.CreateRange([KeyValuePair.Create<string, MetaValue>("weather", new MetaValue.Text("sun"))]),
            },
            Given.Day(Given.Date("2026-07-16")) with { Notes = [new Passage("No win, and some words.", "day.md")] },
            Given.Day(Given.Date("2026-07-17"), Given.Win("Stayed thirty minutes"), Given.Win("Drew a moth", area: "making") with { Private = true }),
            Given.Day(Given.Date("2026-07-19"), Given.Win("Tomorrow's secret", tags: ["tomorrow"])),
        ],
    };

    /// <summary>A site of a journal with the built-in theme, or with a theme of its own.</summary>
    public static Site Of(Journal journal, DateOnly? today = null, Theme? theme = null) => new(
        Path.GetTempPath(),
        journal,
        JournalAggregation.Of(journal, today ?? Today),
        theme ?? Theme.Load(Path.GetTempPath() + "no-such-journal", journal.Settings).Value,
        Attached.Nothing,
        new());

    /// <summary>Every page by its path.</summary>
    public static Dictionary<string, string> Render(Site site) => SitePages.Of(site).ToDictionary(page => page.Path, page => Text(new PageRenderer(site).Render(page)));

    /// <summary>One page.</summary>
    public static string Render(Site site, string path) => Text(new PageRenderer(site).Render(SitePages.Of(site).Single(page => page.Path == path)));

    private static string Text(Checked<SiteFile?> rendered)
    {
        Assert.Empty(rendered.Problems);
        return Encoding.UTF8.GetString(rendered.Value!.Content.Span);
    }
}
