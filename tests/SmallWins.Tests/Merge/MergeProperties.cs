using CsCheck;
using SmallWins.Domain;
using SmallWins.Tests.Parse;

namespace SmallWins.Tests.Merge;

/// <summary>What holds of any two edits of any day.</summary>
public sealed class MergeProperties
{
    private static readonly Gen<(string Ancestor, string Ours, string Theirs)> Triples = RandomDay.Texts.SelectMany(
        day => Gen.Select(RandomDay.Edits, RandomDay.Edits, Gen.Int[0, 9]).Select((ours, theirs, lot) =>
            (lot == 0 ? "" : day, RandomDay.Edited(day, ours), RandomDay.Edited(day, theirs))));

    [Fact]
    public void Nothing_that_either_side_wrote_is_lost() => Sample((ancestor, ours, theirs) =>
    {
        var merged = Merging.Days(ancestor, ours, theirs);
        foreach (var line in Lines(ours).Concat(Lines(theirs)).Except(Lines(ancestor)))
        {
            Assert.Contains(line, Lines(merged));
        }

        foreach (var line in Lines(ours).Intersect(Lines(theirs)))
        {
            Assert.Contains(line, Lines(merged));
        }
    });

    [Fact]
    public void A_joined_day_has_the_wins_and_tags_of_both_and_no_other() => Sample((ancestor, ours, theirs) =>
    {
        if (Merging.Files(Merging.DayPath, ancestor, ours, theirs) is not { Conflicts: [] } merged)
        {
            return;
        }

        var (before, mine, other, joined) = (Day(ancestor), Day(ours), Day(theirs), Day(Merging.Text(merged)));
        Assert.Empty(Wins(mine).Concat(Wins(other)).Where(win => !ancestor.Contains(win, StringComparison.Ordinal)).Except(Wins(joined)));
        Assert.Empty(Wins(mine).Intersect(Wins(other)).Except(Wins(joined)));
        Assert.Empty(mine.Tags.Concat(other.Tags).Except(before.Tags).Except(joined.Tags));
        foreach (var one in Stories(joined).CountBy(win => win))
        {
            var most = Math.Max(Stories(mine).Count(win => win == one.Key), Stories(other).Count(win => win == one.Key));
            Assert.True(one.Value <= Math.Max(1, most), one.Key);
        }
    });

    [Fact]
    public void Merging_is_symmetric_up_to_order() => Sample((ancestor, ours, theirs) =>
    {
        var one = Merging.Files(Merging.DayPath, ancestor, ours, theirs)!;
        var two = Merging.Files(Merging.DayPath, ancestor, theirs, ours)!;
        Assert.Equal(one.Conflicts.Length, two.Conflicts.Length);
        Assert.Equal(Lines(Merging.Text(one)).Order(StringComparer.Ordinal), Lines(Merging.Text(two)).Order(StringComparer.Ordinal));
    });

    [Fact]
    public void Merging_twice_changes_nothing() => Sample((ancestor, ours, theirs) =>
    {
        if (Merging.Files(Merging.DayPath, ancestor, ours, theirs) is { Conflicts: [] } merged)
        {
            Assert.Equal(Merging.Text(merged), Merging.Days(ancestor, Merging.Text(merged), theirs));
            Assert.Equal(Merging.Text(merged), Merging.Days(ancestor, Merging.Text(merged), ours));
        }
    });

    private static void Sample(Action<string, string, string> holds) => Triples.Each(
        triple => holds(triple.Ancestor, triple.Ours, triple.Theirs),
        iter: 2000,
        print: triple => System.Text.Json.JsonSerializer.Serialize(new[] { triple.Ancestor, triple.Ours, triple.Theirs }));

    private static Day Day(string text) => InMemory.Parse((Merging.DayPath, text.TrimStart('\uFEFF'))).Value.Journal.Days.SingleOrDefault() ?? new Day { Date = new(2026, 7, 14), Files = [] };

    private static IEnumerable<string> Wins(Day day) => day.Wins.Select(win => win.Text.Markdown);

    private static IEnumerable<string> Stories(Day day) => day.Wins.Select(win => $"{win.Text.Markdown} {win.Area} {win.Star} {string.Join(' ', win.Tags)} {win.Details.Markdown}");

    private static string[] Lines(string text) => RandomDay.Lines(text);
}
