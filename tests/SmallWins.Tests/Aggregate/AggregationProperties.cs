using System.Collections.Immutable;
using CsCheck;
using SmallWins.Aggregate;
using SmallWins.Domain;

namespace SmallWins.Tests.Aggregate;

/// <summary>What holds for every journal and every day.</summary>
public sealed class AggregationProperties
{
    private const int Many = 500;

    [Fact]
    public void Removing_a_win_never_raises_wins_lit_days_lit_weeks_or_the_longest_streak() =>
        (from journal in RandomJournal.Any
         where journal.Journal.Days.Any(day => day.IsLit)
         from which in Gen.Int[0, journal.Journal.Days.Sum(day => day.Wins.Length) - 1]
         select (journal, which)).Each(
            (journal, which) =>
            {
                var (more, fewer) = (journal.Facts, (journal with { Journal = WithoutWin(journal.Journal, which) }).Facts);

                Assert.True(fewer.Totals.Wins <= more.Totals.Wins);
                Assert.True(fewer.Totals.LitDays <= more.Totals.LitDays);
                Assert.True(fewer.Totals.LitWeeks <= more.Totals.LitWeeks);
                Assert.True(LongestOf(fewer) <= LongestOf(more));
                Assert.True((fewer.WeekStreaks.Longest?.Length ?? 0) <= (more.WeekStreaks.Longest?.Length ?? 0));
            },
            iter: Many);

    [Fact]
    public void One_more_win_never_shortens_the_longest_streak() =>
        Gen.Select(RandomJournal.Any, Gen.Int[-100, 100]).Each(
            (journal, days) =>
                LongestOf(journal.Facts) <= LongestOf((journal with { Journal = WithWin(journal.Journal, journal.Today.AddDays(days)) }).Facts),
            iter: Many);

    [Fact]
    public void A_stricter_grace_never_lengthens_the_longest_streak() =>
        RandomJournal.Any.Each(
            journal =>
            {
                var longest = Enumerable.Range(0, 6).Select(grace => LongestOf(Graced(journal, grace).Facts)).ToList();
                Assert.Equal(longest.Order(), longest);
            },
            iter: Many);

    [Fact]
    public void Streaks_are_the_same_read_backwards() =>
        RandomJournal.Any.Each(
            journal =>
            {
                // The whole of it is over, so that nothing is open in one direction alone.
                var forwards = (journal with { Today = DateOnly.FromDayNumber(journal.Today.DayNumber + 1000) }).Facts.Streaks.All;
                var backwards = Mirrored(journal).Facts.Streaks.All;

                Assert.Equal(forwards.Select(streak => (streak.Length, streak.Span)), backwards.Reverse().Select(streak => (streak.Length, streak.Span)));
            },
            iter: Many);

    [Fact]
    public void Streaks_are_what_the_definition_says_of_each_gap() =>
        RandomJournal.Any.Each(
            journal =>
            {
                var settings = journal.Journal.Settings;
                var days = journal.Journal.Days.Where(day => day.Date <= journal.Today).ToDictionary(day => day.Date);
                var lit = days.Values.Where(day => day.IsLit).Select(day => day.Date).Order().ToList();

                int EmptyDaysBetween(DateOnly one, DateOnly other) => Enumerable.Range(one.DayNumber + 1, other.DayNumber - one.DayNumber - 1)
                    .Select(DateOnly.FromDayNumber)
                    .Count(date => !settings.RestDays.Contains(date.DayOfWeek) && !(days.TryGetValue(date, out var day) && day.Rest));

                var starts = lit.Where((date, n) => n == 0 || EmptyDaysBetween(lit[n - 1], date) > settings.Grace).ToList();
                var state = lit switch
                {
                    [] => StreakState.None,
                    [.., var last] when last == journal.Today => StreakState.Alive,
                    [.., var last] when EmptyDaysBetween(last, journal.Today) > settings.Grace => StreakState.Resting,
                    _ => StreakState.Open,
                };

                var streaks = journal.Facts.Streaks;
                Assert.Equal(starts, streaks.All.Select(streak => streak.First));
                Assert.Equal(lit.Count, streaks.All.Sum(streak => streak.Length));
                Assert.All(streaks.All, streak => Assert.Equal(lit.Count(date => streak.First <= date && date <= streak.Last), streak.Length));
                Assert.Equal(starts.Skip(1), streaks.Returns);
                Assert.Equal(state, streaks.State);
            },
            iter: Many);

    [Fact]
    public void The_sum_over_weeks_is_the_total() =>
        RandomJournal.Any.Each(
            journal =>
            {
                var facts = journal.Facts;

                Assert.Equal(facts.Totals.Wins, facts.Weeks.Sum(week => week.Wins.Length));
                Assert.Equal(facts.Totals.LitDays, facts.Weeks.Sum(week => week.LitDays));
                Assert.Equal(facts.Totals.LitWeeks, facts.Weeks.Count(week => week.LitDays > 0));
                Assert.Equal(facts.Totals.LitWeeks, facts.WeekStreaks.All.Sum(streak => streak.Length));
                Assert.Equal((facts.Totals.Wins, facts.Totals.LitDays), facts.Weeks is [.., var last] ? (last.WinsSoFar, last.LitDaysSoFar) : (0, 0));
            },
            iter: Many);

    [Fact]
    public void The_sum_over_months_and_over_years_is_the_total() =>
        RandomJournal.Any.Each(
            journal =>
            {
                var facts = journal.Facts;
                var months = facts.Years.SelectMany(year => year.Months).ToList();

                Assert.Equal((facts.Totals.Wins, facts.Totals.LitDays), (facts.Years.Sum(year => year.Wins), facts.Years.Sum(year => year.LitDays)));
                Assert.Equal((facts.Totals.Wins, facts.Totals.LitDays), (months.Sum(month => month.Wins), months.Sum(month => month.LitDays)));
            },
            iter: Many);

    [Fact]
    public void A_strand_adds_up_the_same_by_week_by_month_and_by_year() =>
        RandomJournal.Any.Each(
            journal =>
            {
                var facts = journal.Facts;

                Assert.All(facts.Areas, area => Assert.Equal(area.Wins, facts.Weeks.SelectMany(week => week.Areas).Where(count => count.Id == area.Id).Sum(count => count.Number)));
                Assert.All(facts.Tags, tag => Assert.Equal(tag.Wins, facts.Weeks.SelectMany(week => week.Tags).Where(count => count.Id == tag.Id).Sum(count => count.Number)));
                Assert.All(facts.Areas.Concat(facts.Tags), strand =>
                {
                    Assert.Equal(strand.Wins, strand.Years.Sum(year => year.Wins.Length));
                    Assert.Equal(strand.Wins, strand.Months.Sum(month => month.Wins));
                });
            },
            iter: Many);

    [Fact]
    public void The_order_of_days_and_of_wins_within_a_day_changes_no_number() =>
        (from journal in RandomJournal.Any
         from days in Gen.Shuffle(journal.Journal.Days.ToArray())
         select (journal, days)).Each(
            (journal, days) =>
            {
                var shuffled = journal with
                {
                    Journal = journal.Journal with { Days = [.. days.Select(day => day with { Wins = [.. day.Wins.Reverse()] })] },
                };
                Assert.Equal(Numbers(journal.Facts), Numbers(shuffled.Facts));
            },
            iter: Many);

    [Fact]
    public void Totals_never_go_down_as_today_goes_on() =>
        RandomJournal.Any.Each(
            journal =>
            {
                var (now, tomorrow) = (journal.Facts.Totals, (journal with { Today = journal.Today.AddDays(1) }).Facts.Totals);

                Assert.True(now.Wins <= tomorrow.Wins);
                Assert.True(now.LitDays <= tomorrow.LitDays);
                Assert.True(now.LitWeeks <= tomorrow.LitWeeks);
                Assert.True(now.Returns <= tomorrow.Returns);
            },
            iter: Many);

    [Fact]
    public void What_is_dated_after_today_counts_nowhere() =>
        RandomJournal.Any.Each(
            journal => Assert.Equal(Numbers((journal with { Journal = journal.Journal.AsOf(journal.Today) }).Facts), Numbers(journal.Facts)),
            iter: Many);

    [Fact]
    public void Kinds_of_day_part_the_record() =>
        RandomJournal.Any.Each(
            journal =>
            {
                var calendar = journal.Facts.Calendar;
                var kinds = calendar.Dates.Select(calendar.KindOf).ToList();

                Assert.DoesNotContain(DayKind.Outside, kinds);
                Assert.Equal(calendar.LitDays, kinds.Count(kind => kind == DayKind.Lit));
                Assert.True(kinds.FindIndex(kind => kind == DayKind.Open) is var open && (open == -1 || open == kinds.Count - 1));
                Assert.Equal(
                    kinds.Count - kinds.Count(kind => kind == DayKind.Open),
                    kinds.Count(kind => kind is DayKind.Lit or DayKind.Rest or DayKind.Empty));
                if (calendar.FirstLit is { } first)
                {
                    Assert.Equal(DayKind.Outside, calendar.KindOf(first.AddDays(-1)));
                    Assert.Equal(DayKind.Open, calendar.KindOf(journal.Today.AddDays(1)));
                }
            },
            iter: Many);

    [Fact]
    public void The_rhythm_is_a_fraction_of_at_most_28_days() =>
        RandomJournal.Any.Each(
            journal =>
            {
                var facts = journal.Facts;
                var counting = facts.Calendar.Dates.Select(facts.Calendar.KindOf).Where(kind => kind is DayKind.Lit or DayKind.Empty).TakeLast(28).ToList();

                Assert.Equal(new Rhythm(counting.Count(kind => kind == DayKind.Lit), counting.Count), facts.Rhythm);
            },
            iter: Many);

    [Fact]
    public void On_this_day_goes_both_ways() =>
        (from days in Gen.Int[0, 1500].Select(n => new DateOnly(2019, 1, 1).AddDays(n)).HashSet[0, 400]
         select Given.Journal(days.Order().Select(date => Given.Day(date)))).Each(
            journal =>
            {
                var onThisDay = OnThisDay.Of(journal, DateOnly.MaxValue);
                Assert.All(journal.Days, day => Assert.All(
                    onThisDay.InOtherYears(day.Date),
                    other => Assert.Contains(day, onThisDay.InOtherYears(other.Date))));
            });

    private static int LongestOf(JournalFacts facts) => facts.Streaks.Longest?.Length ?? 0;

    private static RandomJournal Graced(RandomJournal journal, int grace) =>
        journal with { Journal = journal.Journal with { Settings = journal.Journal.Settings with { Grace = grace } } };

    private static Journal WithoutWin(Journal journal, int which)
    {
        var win = journal.Days.SelectMany(day => day.Wins).ElementAt(which);
        return journal with { Days = [.. journal.Days.Select(day => day with { Wins = day.Wins.RemoveAll(other => ReferenceEquals(other, win)) })] };
    }

    private static Journal WithWin(Journal journal, DateOnly on)
    {
        var day = journal.Days.FirstOrDefault(day => day.Date == on) ?? Given.Day(on);
        return journal with { Days = [.. journal.Days.Where(other => other.Date != on), day with { Wins = day.Wins.Add(Given.Win() with { Date = on }) }] };
    }

    // Every date d becomes c - d, and so does every weekday of rest.
    private static RandomJournal Mirrored(RandomJournal journal)
    {
        var centre = 2 * journal.Today.DayNumber;
        DateOnly Mirror(DateOnly date) => DateOnly.FromDayNumber(centre - date.DayNumber);
        DayOfWeek MirrorWeekday(DayOfWeek weekday) =>
            Enumerable.Range(0, 7).Select(n => journal.Today.AddDays(n)).Where(date => date.DayOfWeek == weekday).Select(date => Mirror(date).DayOfWeek).Single();

        return new RandomJournal(
            journal.Journal with
            {
                Settings = journal.Journal.Settings with { RestDays = [.. journal.Journal.Settings.RestDays.Select(MirrorWeekday)] },
                Days = [.. journal.Journal.Days.Select(day => RandomJournal.Dated(day, Mirror(day.Date))).Reverse()],
            },
            journal.Today.AddDays(1000));
    }

    /// <summary>Every number there is, as text, so that two can be compared.</summary>
    private static string Numbers(JournalFacts facts)
    {
        static string Counts(ImmutableArray<Count> counts) => string.Join(' ', counts);
        static string Strand(Strand strand) =>
            $"{strand.Id} {strand.Wins} {strand.LitDays} {strand.First} {strand.Last} {string.Join(' ', strand.Firsts)} {string.Join(' ', strand.Months)} "
            + string.Join(' ', strand.Years.Select(year => (year.Year, year.Wins.Length)));

        return string.Join('\n', (IEnumerable<object>)[
            facts.Totals, facts.Rhythm,
            facts.Streaks.State, .. facts.Streaks.All,
            facts.WeekStreaks.State, .. facts.WeekStreaks.All,
            .. facts.Weeks.Select(week =>
                $"{week.Week} {string.Join(' ', week.Days)} {week.LitDays} {week.Wins.Length} {Counts(week.Areas)} {Counts(week.Tags)} {Counts(week.Goals)} {week.Highlights.Length} "
                + $"{week.Mood} {week.Energy} {string.Join(' ', week.Firsts)} {week.LitDaysGained} {Counts(week.AreasGained)} {week.WinsSoFar} {week.LitDaysSoFar}"),
            .. facts.Years.SelectMany(year => year.Months).Select(month => $"{month.Month} {month.Wins} {month.LitDays} {Counts(month.Areas)} {month.Mood} {string.Join(' ', month.Moods)}"),
            .. facts.Years.Select(year => $"{year.Year} {year.Wins} {year.LitDays} {Counts(year.Areas)} {year.Mood}"),
            .. facts.Areas.Select(Strand), .. facts.Tags.Select(Strand)]);
    }
}
