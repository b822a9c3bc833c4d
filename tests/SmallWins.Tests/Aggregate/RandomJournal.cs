using CsCheck;
using SmallWins.Aggregate;
using SmallWins.Domain;

namespace SmallWins.Tests.Aggregate;

/// <summary>A journal as it might be, and a day from which to look at it: before it, in it, or after it.</summary>
internal sealed record RandomJournal(Journal Journal, DateOnly Today)
{
    private static readonly Gen<Win> Wins =
        from area in Gen.OneOf(null, "health", "work", "people")
        from tags in Gen.OneOf<string[]>([], ["sea"], ["sea", "calm"], ["brave"])
        from star in Gen.Frequency((9, Gen.Const(false)), (1, Gen.Const(true)))
        from details in Gen.OneOf("", "", "Some words.", "Some more words.")
        select Given.Win(area: area, tags: tags, star: star, details: details);

    // Without a date yet; an empty day is one that nobody wrote.
    private static readonly Gen<Day?> Days = Gen.Frequency<Day?>(
        (8, from wins in Wins.Array[1, 3] from mood in Gen.Int[0, 5] select Day(wins, rest: false, mood)),
        (6, Gen.Const((Day?)null)),
        (1, from mood in Gen.Int[0, 5] select Day([], rest: false, mood)),
        (2, Gen.Const<Day?>(Day([], rest: true, mood: 0))),
        (1, from wins in Wins.Array[1, 2] select Day(wins, rest: true, mood: 0)));

    private static readonly Gen<Settings> AllSettings =
        from restDays in Gen.OneOf<DayOfWeek[]>([], [], [DayOfWeek.Sunday], [DayOfWeek.Saturday, DayOfWeek.Wednesday])
        from grace in Gen.Int[0, 3]
        from weekStarts in Gen.OneOf(DayOfWeek.Monday, DayOfWeek.Sunday)
        select Given.Settings with { RestDays = [.. restDays], Grace = grace, WeekStarts = weekStarts };

    /// <summary>Up to some months of days near any turn of a year.</summary>
    public static Gen<RandomJournal> Any { get; } =
        from first in Gen.Int[0, 9000].Select(n => new DateOnly(2004, 6, 1).AddDays(n))
        from days in Days.Array[0, 80]
        from settings in AllSettings
        from today in Gen.Int[-2, days.Length + 12].Select(n => first.AddDays(n))
        select new RandomJournal(
            Given.Journal(days.SelectMany((day, n) => day is null ? Array.Empty<Day>() : [Dated(day, first.AddDays(n))])) with { Settings = settings },
            today);

    public JournalFacts Facts => JournalAggregation.Of(Journal, Today);

    public override string ToString() => $"""
        today {Today:o}, grace {Journal.Settings.Grace}, weeks from {Journal.Settings.WeekStarts}, rest [{string.Join(' ', Journal.Settings.RestDays)}]
        {string.Join('\n', Journal.Days.Select(day => $"{day.Date:o} {new string('#', day.Wins.Length)}{(day.Rest ? "r" : "")}"))}
        """;

    /// <summary>The same day on another date.</summary>
    public static Day Dated(Day day, DateOnly date) => day with { Date = date, Wins = [.. day.Wins.Select(win => win with { Date = date })] };

    private static Day Day(Win[] wins, bool rest, int mood) =>
        Given.Day(default, wins) with { Rest = rest, Mood = mood == 0 ? null : new Feeling(mood, null) };
}
