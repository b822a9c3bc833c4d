using SmallWins.Aggregate;

namespace SmallWins.Tests.Aggregate;

public sealed class RhythmTests
{
    private const string FourWeeksOfSingles = "#.#.#.#.#.#.#.#.#.#.#.#.#.#.";

    public static TheoryData<string, int, int> Drawings => new()
    {
        { "#", 1, 1 },
        { "#.", 1, 1 },
        { "#..", 1, 2 },
        { "#.r.#", 2, 4 },
        { "..#.#", 2, 3 },
        { "r...", 0, 0 },

        // 14 of the 27 before an open today; of 28 once today is lit; the first is then no longer among them.
        { FourWeeksOfSingles, 14, 27 },
        { FourWeeksOfSingles + ".", 14, 28 },
        { FourWeeksOfSingles + "#", 14, 28 },
        { FourWeeksOfSingles + "##", 15, 28 },

        // Rest days do not count, so the window reaches past them.
        { "####" + new string('r', 60) + new string('.', 25), 4, 28 },
        { "#####" + new string('r', 60) + new string('.', 25), 4, 28 },
    };

    [Theory]
    [MemberData(nameof(Drawings))]
    public void The_rhythm_is_lit_days_of_the_last_28_that_count(string drawing, int lit, int of)
    {
        var rhythm = Given.Facts(drawing).Rhythm;

        Assert.Equal(new Rhythm(lit, of), rhythm);
        Assert.Equal(of == 0 ? 0 : lit / (double)of, rhythm.Fraction);
    }

    [Fact]
    public void Weekdays_of_rest_are_not_among_the_28()
    {
        var journal = Given.Drawn(string.Concat(Enumerable.Repeat("######.", 6))) with
        {
            Settings = Given.Settings with { RestDays = [DayOfWeek.Sunday] },
        };

        Assert.Equal(new Rhythm(28, 28), JournalAggregation.Of(journal, Given.Monday.AddDays(41)).Rhythm);
    }
}
