using SmallWins.Language;

namespace SmallWins.Tests.Language;

public sealed class CompletionTests : IDisposable
{
    private readonly Written written = new();

    public void Dispose() => written.Dispose();

    [Theory]
    [InlineData("- Ran #¦", "#health #body #work #done #two-words #done-well #mail #star #private")]
    [InlineData("- Ran #he¦", "#health #body #work #done #two-words #done-well #mail #star #private")]
    [InlineData("- #¦", "#health")]
    [InlineData("- Ran (#¦", "#health")]
    [InlineData("- Ran #¦ far", "#health")]
    [InlineData("- [ ] Run #¦", "#health")]
    [InlineData("- [x] Ran #¦", "#health")]
    [InlineData("1. Ran #¦", "#health")]
    [InlineData("## Wins\n\n- Ran #¦", "#health")]
    [InlineData("---\nmood: 4\n---\n- Ran #¦", "#health")]
    [InlineData("---\nwins:\n  - \"Ran #¦\"\n---\n", "#health")]
    [InlineData("- Drank @¦", "@glass-of-water @jug")]
    [InlineData("- Drank @ju¦", "@glass-of-water @jug")]
    public void In_a_win_areas_come_first_then_tags_by_their_wins_and_after_an_at_the_goals_that_run(string text, string expected) =>
        Assert.StartsWith(expected, string.Join(' ', Texts(Written.Today, text)), StringComparison.Ordinal);

    [Theory]
    [InlineData("- Ran `#¦`")]
    [InlineData("- Ran [#¦](a)")]
    [InlineData("- Ran a#¦")]
    [InlineData("- Ran \\#¦")]
    [InlineData("Ran #¦")]
    [InlineData("#¦")]
    [InlineData("## Notes\n\n- Ran #¦")]
    [InlineData("- Ran\n  far #¦")]
    [InlineData("```\n- Ran #¦\n```")]
    [InlineData("- Ran ¦")]
    [InlineData("- me@¦")]
    public void Where_no_mark_can_stand_none_is_offered(string text) => Assert.Empty(Texts(Written.Today, text));

    [Theory]
    [InlineData("- Ran #¦he far", 7, 3)]
    [InlineData("- Ran #he¦ far", 7, 3)]
    [InlineData("- Ran #h¦e far", 7, 3)]
    [InlineData("- Ran #¦", 7, 1)]
    public void A_completion_takes_the_place_of_the_whole_mark(string text, int column, int length)
    {
        var (journal, position) = written.With(Written.Today, text);
        Assert.All(JournalLanguage.CompletionsAt(journal, Written.Today, position), one => Assert.Equal((column, length), (one.Replaced.Column, one.Replaced.Length)));
    }

    [Theory]
    [InlineData(Written.Today, "---\n¦\n---\n", "date:  title:  mood: ")]
    [InlineData(Written.Today, "---\nmo¦\n---\n", "date:  title:  mood: ")]
    [InlineData(Written.Today, "---\ndate: 2026-07-18\nmo¦\ntitle: A\n---\n", "mood:  energy: ")]
    [InlineData(Written.Today, "---\nmo¦", "date: ")]
    [InlineData(Written.Today, "---\nm¦ood: 3\n---\n", "date title mood")]
    [InlineData(Written.Today, "---\r\nmood: ¦\r\n---\r\n", "1 2 3 4 5")]
    [InlineData(Written.Today, "---\nenergy:\n  ¦\n---\n", "1 2 3 4 5")]
    [InlineData(Written.Today, "---\narea: ¦\n---\n", "health work")]
    [InlineData(Written.Today, "---\narea: he¦\n---\n", "health work")]
    [InlineData(Written.Today, "---\ndate: ¦\n---\n", "2026-07-18")]
    [InlineData(Written.Today, "---\nrest: ¦\n---\n", "true false")]
    [InlineData(Written.Today, "---\ntags: [mail, d¦]\n---\n", "done mail two-words done-well")]
    [InlineData(Written.Today, "---\ntags: [mail, d¦\n---\n", "done two-words done-well mail")]
    [InlineData(Written.Today, "---\ntags:\n  - ¦\n---\n", "done two-words done-well mail")]
    [InlineData(Written.Today, "---\ntags: mail ¦\n---\n", "done mail two-words done-well")]
    [InlineData(Written.Today, "---\nwins:\n  - text: Ran\n    ¦\n---\n", "area:  tags:  goal: ")]
    [InlineData(Written.Today, "---\nwins:\n  - { text: Ran, go¦ }\n---\n", "area:  tags:  goal: ")]
    [InlineData(Written.Today, "---\nwins:\n  - { text: Ran, goal: ¦ }\n---\n", "glass-of-water jug")]
    [InlineData("goals/new.md", "---\n¦\n---\n", "title:  kind:  area:  start: ")]
    [InlineData("goals/new.md", "---\nkind: ¦\n---\n", "process outcome")]
    [InlineData("goals/new.md", "---\nstart: ¦\n---\n", "2026-07-18")]
    [InlineData("goals/new.md", "---\nlet_go: ¦\n---\n", "2026-07-18")]
    [InlineData("goals/new.md", "---\nschedule: ¦\n---\n", "3/week daily weekdays mon")]
    [InlineData("goals/new.md", "---\nschedule: [mon, ¦]\n---\n", "mon tue")]
    [InlineData("goals/jug.md", "---\ngrows_from: ¦\ntitle: A\nstart: 2026-07-18\n---\n", "glass-of-water")]
    [InlineData("weeks/2026-W29.md", "---\n¦\n---\n", "title:  highlight:  felt: ")]
    [InlineData("weeks/2026-W29.md", "---\nhighlight: ¦\n---\n", "2026-07-13 2026-07-14")]
    [InlineData("weeks/2026-W29.md", "---\nfelt: too m¦\n---\n", "easy right too much")]
    [InlineData("smallwins.yml", "¦", "title:  author:  language: ")]
    [InlineData("smallwins.yml", "areas:\n  - { id: a, col¦ }\n", "name:  color:  aliases: ")]
    [InlineData("smallwins.yml", "areas:\n  - id: a\n    color: ¦\n", "green blue")]
    [InlineData("smallwins.yml", "doubts:\n  - id: a\n    ¦\n", "says:  tags:  words: ")]
    [InlineData("smallwins.yml", "site: { theme: ¦ }", "default paper")]
    [InlineData("smallwins.yml", "rest_days: [¦]", "mon tue")]
    [InlineData("smallwins.yml", "week_starts: ¦", "monday sunday")]
    [InlineData("smallwins.yml", "time_zone: ¦", "local ")]
    [InlineData("smallwins.yml", "streaks: ¦", "true false")]
    public void In_front_matter_and_settings_the_keys_that_are_free_and_the_values_that_fit_are_offered(string file, string text, string expected) =>
        Assert.StartsWith(expected, string.Join(' ', Texts(file, text)), StringComparison.Ordinal);

    [Theory]
    [InlineData(Written.Today, "---\ntitle: ¦\n---\n")]
    [InlineData(Written.Today, "---\ntitle: One ¦\n---\n")]
    [InlineData(Written.Today, "---\nmood: 4\n---\nmo¦\n")]
    [InlineData("smallwins.yml", "title: ¦")]
    [InlineData("smallwins.yml", "# mo¦")]
    [InlineData("notes.md", "---\nmo¦\n---\n")]
    public void Free_text_is_left_alone(string file, string text) => Assert.Empty(Texts(file, text));

    [Fact]
    public void The_keys_that_stand_there_are_not_offered_again()
    {
        Assert.DoesNotContain("mood: ", Texts(Written.Today, "---\nmood: 4\n¦\n---\n"));
        Assert.Contains("energy: ", Texts(Written.Today, "---\nmood: 4\n¦\n---\n"));
    }

    [Fact]
    public void A_goal_comes_with_its_title_and_how_it_stands_and_a_key_with_its_meaning()
    {
        var goal = Completions(Written.Today, "- @¦")[0];
        Assert.Equal(("One glass of water", "Day 6 of 7; 2 of 7 days kept so far."), (goal.Detail, goal.Explanation));
        Assert.Equal("The area of the day's wins that name none.", Completions(Written.Today, "---\n¦\n---\n").Single(one => one.Text == "area: ").Explanation);
    }

    [Theory]
    [InlineData("- Tea ![](¦)", "../../photos/tea.jpg")]
    [InlineData("- Tea ![](¦", "../../photos/tea.jpg")]
    [InlineData("- Tea ![[¦]]", "tea.jpg")]
    [InlineData("Like [then](¦)", "../../goals/jug.md")]
    [InlineData("Like [[¦", "jug")]
    public void A_link_is_offered_the_files_it_can_lead_to(string text, string expected) => Assert.Contains(expected, Texts(Written.Today, text));

    [Theory]
    [InlineData("`![](¦)`")]
    [InlineData("```\n[[¦\n```")]
    public void In_code_there_are_no_links(string text) => Assert.Empty(Texts(Written.Today, text));

    private string[] Texts(string file, string text) => [.. Completions(file, text).Select(one => one.Text)];

    private Completion[] Completions(string file, string text)
    {
        var (journal, position) = written.With(file, text);
        return [.. JournalLanguage.CompletionsAt(journal, file, position)];
    }
}
