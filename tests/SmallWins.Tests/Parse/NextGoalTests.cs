using SmallWins.Domain;
using SmallWins.Parse;

namespace SmallWins.Tests.Parse;

public sealed class NextGoalTests
{
    [Theory]
    [InlineData("water", "water-2")]
    [InlineData("water-2", "water-3")]
    [InlineData("water-9", "water-11", "water-10")]
    [InlineData("water", "water-3", "WATER-2")]
    [InlineData("goals-2025", "goals-2026")]
    public void What_grows_out_of_a_goal_has_the_next_number_that_is_free(string id, string expected, params string[] taken) =>
        Assert.Equal(expected, NextGoal.IdAfter(id, taken.ToHashSet(StringComparer.OrdinalIgnoreCase)));

    [Theory]
    [InlineData("One glass of water")]
    [InlineData("Tea: one cup")]
    [InlineData("\"Quoted\" and \\ back")]
    [InlineData("#1 thing")]
    [InlineData("- a dash")]
    [InlineData("null")]
    [InlineData("3:30 at the lake")]
    [InlineData("Ein Schluck, für Ärger & Mut!")]
    [InlineData("[x] *y* {z} @w")]
    [InlineData("it's")]
    [InlineData("ends with a colon:")]
    public void What_is_suggested_can_be_read_again_and_is_the_same_goal(string title)
    {
        var goal = InMemory.Parse(("smallwins.yml", InMemory.Settings), ("goals/g.md", "---\ntitle: t\narea: health\nstart: 2026-07-01\ndays: 14\nschedule: [mon, wed]\n---\n")).Value.Journal.Goals.Single();
        goal = goal with { Title = title, Smaller = title };
        var start = new DateOnly(2026, 7, 18);

        var parsed = InMemory.Parse(
            ("smallwins.yml", InMemory.Settings),
            ("goals/g.md", "---\ntitle: t\nstart: 2026-07-01\n---\n"),
            ("goals/g-2.md", Text(NextGoal.AsItIs(goal, start))),
            ("goals/g-3.md", Text(NextGoal.Smaller(goal, title, start))));

        Assert.Empty(parsed.Problems);
        var (same, smaller) = (parsed.Value.Journal.Goals.Single(each => each.Id == "g-2"), parsed.Value.Journal.Goals.Single(each => each.Id == "g-3"));
        Assert.Equal((title, title, "health", start, 14, goal.Schedule, "g"), (same.Title, same.Smaller!, same.Area!, same.Start, same.Days, same.Schedule, same.GrowsFrom!));
        Assert.Equal((title, null, "health", start, 7, Schedule.Daily, "g"), (smaller.Title, smaller.Smaller, smaller.Area!, smaller.Start, smaller.Days, smaller.Schedule, smaller.GrowsFrom!));
    }

    [Theory]
    [InlineData("weekdays")]
    [InlineData("daily")]
    [InlineData("3/week")]
    [InlineData("[sun]")]
    public void A_schedule_is_written_as_it_is_read(string schedule)
    {
        var goal = InMemory.Parse(("goals/g.md", $"---\ntitle: t\nstart: 2026-07-01\nschedule: {schedule}\n---\n")).Value.Journal.Goals.Single();

        var again = InMemory.Parse(("goals/g.md", "---\ntitle: t\nstart: 2026-07-01\n---\n"), ("goals/g-2.md", Text(NextGoal.AsItIs(goal, goal.Start)))).Value.Journal.Goals;

        Assert.Equal(goal.Schedule, again.Single(each => each.Id == "g-2").Schedule);
    }

    [Fact]
    public void An_outcome_is_met_with_something_to_do_for_it_made_from_the_goal_itself()
    {
        var note = Assert.Single(InMemory.Parse(
            ("smallwins.yml", InMemory.Settings),
            ("goals/book.md", "---\ntitle: Finish the drawing book\nkind: outcome\narea: health\nstart: 2026-07-01\nsmaller: \"Open the book, and close it\"\n---\n")).Problems);

        Assert.Equal(("SW1410", 3, 7), (note.Code, note.Span.Line, note.Span.Column));
        Assert.Contains("goals/book-2.md", note.Fix!.Sentence, StringComparison.Ordinal);
        Assert.Contains("`title: Open the book, and close it`, `kind: process`, `area: health`, `days: 7`, `grows_from: book`", note.Fix.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void An_outcome_without_a_smaller_version_is_met_with_ten_minutes_of_it() =>
        Assert.Contains(
            "`title: Ten minutes towards “Run ten kilometres”`",
            Assert.Single(InMemory.Parse(("goals/run.md", "---\ntitle: Run ten kilometres\nkind: outcome\nstart: 2026-07-01\n---\n")).Problems).Fix!.Sentence,
            StringComparison.Ordinal);

    [Fact]
    public void An_outcome_out_of_which_something_to_do_has_grown_needs_no_word() =>
        Assert.Empty(InMemory.Parse(
            ("goals/run.md", "---\ntitle: Run ten kilometres\nkind: outcome\nstart: 2026-07-01\n---\n"),
            ("goals/shoes.md", "---\ntitle: Put the shoes on\nstart: 2026-07-01\ngrows_from: run\n---\n")).Problems);

    private static string Text(IEnumerable<string> lines) => $"---\n{string.Join('\n', lines)}\n---\n";
}
