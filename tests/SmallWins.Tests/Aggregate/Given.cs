using System.Collections.Immutable;
using System.Globalization;
using SmallWins.Aggregate;
using SmallWins.Diagnostics;
using SmallWins.Domain;

namespace SmallWins.Tests.Aggregate;

/// <summary>Journals for tests, said briefly.</summary>
internal static class Given
{
    /// <summary>A Monday, the first of its ISO week 2026-W02.</summary>
    public static DateOnly Monday { get; } = new(2026, 1, 5);

    /// <summary>A date as <c>2026-07-14</c>.</summary>
    public static DateOnly Date(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Settings Settings { get; } = new()
    {
        Areas = [Area("health"), Area("work"), Area("people")],
    };

    public static Area Area(string id) => new(id, id, "green", []);

    public static Win Win(string text = "One glass of water", string? area = null, string[]? tags = null, bool star = false, string details = "", string[]? goals = null) => new()
    {
        Date = default,
        Number = 1,
        Text = new Passage(text, "day.md"),
        Details = new Passage(details, "day.md"),
        Area = area,
        Tags = [.. tags ?? []],
        Goals = [.. goals ?? []],
        Star = star,
        Source = SourceSpan.Start("day.md"),
    };

    /// <summary>A day with these wins, dated and numbered.</summary>
    public static Day Day(DateOnly date, params Win[] wins) => new()
    {
        Date = date,
        Files = [$"days/{date:yyyy-MM-dd}.md"],
        Wins = [.. wins.Select((win, index) => win with { Date = date, Number = index + 1 })],
    };

    public static Day RestDay(DateOnly date) => Day(date) with { Rest = true };

    public static Journal Journal(params IEnumerable<Day> days) => new() { Settings = Settings, Days = [.. days] };

    public static MicroGoal Goal(string id) => new()
    {
        Id = id,
        Title = id,
        Start = Monday,
        Words = new Passage("", "goal.md"),
        Source = SourceSpan.Start("goal.md"),
    };

    public static WeekWords Words(string week)
    {
        Assert.True(IsoWeek.TryParse(week, out var id));
        return new WeekWords { Id = id, Words = new Passage($"About {week}", "week.md"), Source = SourceSpan.Start("week.md") };
    }

    /// <summary>
    /// A journal as a drawing, one sign a day: <c>#</c> lit, <c>.</c> empty, <c>r</c> a rest day; blanks are for the eye.
    /// </summary>
    public static Journal Drawn(string drawing, DateOnly? first = null, int grace = 1) =>
        Journal(DaysDrawn(drawing, first ?? Monday)) with { Settings = Settings with { Grace = grace } };

    /// <summary>The facts of a drawing whose last sign is today.</summary>
    public static JournalFacts Facts(string drawing, DateOnly? first = null, int grace = 1)
    {
        var start = first ?? Monday;
        return JournalAggregation.Of(Drawn(drawing, start, grace), start.AddDays(Signs(drawing).Length - 1));
    }

    private static ImmutableArray<char> Signs(string drawing) => [.. drawing.Where(sign => sign != ' ')];

    private static IEnumerable<Day> DaysDrawn(string drawing, DateOnly first) => Signs(drawing).SelectMany((sign, index) =>
        sign switch
        {
            '#' => new[] { Day(first.AddDays(index), Win()) },
            'r' => [RestDay(first.AddDays(index))],
            '.' => [],
            _ => throw new ArgumentException($"'{sign}' is no sign of a drawing.", nameof(drawing)),
        });
}
