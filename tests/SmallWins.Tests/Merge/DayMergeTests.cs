namespace SmallWins.Tests.Merge;

public sealed class DayMergeTests
{
    // What it shows, the ancestor, ours, theirs, and the joined day.
    public static TheoryData<string, string, string, string, string> Joined => new()
    {
        { "wins added on both sides", "- a\n", "- a\n- b\n", "- a\n- c\n", "- a\n- b\n- c\n" },
        { "the same day begun on two machines", "", "- a\n", "- b\n", "- a\n- b\n" },
        { "the same win on both sides", "", "- Walked  home #health #calm\n", "- Walked home #calm #health\n- b\n", "- Walked  home #health #calm\n- b\n" },
        { "the same win with details on one side", "", "- a\n", "- a\n  the story\n", "- a\n  the story\n" },
        { "one win told in two ways", "", "- a\n  one\n", "- a\n  two\n", "- a\n  one\n- a\n  two\n" },
        { "a win twice on one side", "- a\n", "- a\n- a\n", "- a\n- b\n", "- a\n- a\n- b\n" },
        { "wins before and behind", "- a\n- b\n", "- a\n- x\n- b\n", "- y\n- a\n- b\n- z\n", "- y\n- a\n- x\n- b\n- z\n" },
        { "edits of different wins", "- one glass\n- two\n", "- one big glass\n- two\n", "- one glass\n- two of them\n", "- one big glass\n- two of them\n" },
        { "the same edit on both sides", "- one glass\n", "- one big glass\n", "- one big glass\n- b\n", "- one big glass\n- b\n" },
        { "taken away and left alone", "- a\n- b\n", "- b\n- c\n", "- a\n- b\n- d\n", "- b\n- c\n- d\n" },
        { "taken away and edited", "- a long sentence\n- b\n", "- b\n- c\n", "- a long sentence, told on\n- b\n", "- a long sentence, told on\n- b\n- c\n" },
        { "ticked on one side", "- [ ] call her\n- b\n", "- [ ] call her\n- b\n- c\n", "- [x] call her\n- b\n", "- [x] call her\n- b\n- c\n" },
        { "ticked on one side, written on on the other", "- [ ] call her\n", "- [ ] call her back\n", "- [x] call her\n", "- [x] call her back\n" },
        { "ticked on one of two new days", "", "- [ ] call her\n", "- [x] call her\n", "- [x] call her\n" },
        { "a line and its details edited apart", "- a walk\n", "- a long walk\n", "- a walk\n  in the rain\n", "- a long walk\n  in the rain\n" },
        { "marks given on both sides", "- a walk\n", "- a walk ⭐\n", "- a walk #health\n", "- a walk ⭐ #health\n" },
        { "moved and added to", "- a\n- b\n- c\n", "- c\n- a\n- b\n", "- a\n- b\n- c\n- d\n", "- c\n- d\n- a\n- b\n" },
        { "the next number for the second", "1. a\n", "1. a\n2. b\n", "1. a\n2. c\n3. d\n", "1. a\n2. b\n3. c\n4. d\n" },
        { "numbers that are all one", "1. a\n1. b\n", "1. a\n1. b\n1. c\n", "1. a\n1. b\n1. d\n", "1. a\n1. b\n1. c\n1. d\n" },
        { "another bullet", "", "* a\n", "- b\n  more\n", "* a\n* b\n  more\n" },
        { "a bullet among numbers", "", "9. a\n", "- b\n  more\n", "9. a\n10. b\n    more\n" },
        { "other indentation", "", "  - a\n", "- b\n  more\n", "  - a\n  - b\n    more\n" },
        { "a list that they moved to the left, with a win of ours", "  - a\n\nrain\n", "  - a\n  - b\n\nrain\n", "rain\n\n- a\n", "  - a\n  - b\n\nrain\n" },
        { "a list that we moved to the left, with a win of theirs", "  - a\n\nrain\n", "rain\n\n- a\n", "  - a\n  - b\n\nrain\n", "rain\n\n- a\n- b\n" },
        { "a list that they moved to the right, with their words", "- a walk\n", "- a walk\n- b\n", "  - a long walk\n    in the rain\n", "- a long walk\n  in the rain\n- b\n" },
        { "a spaced list", "- a\n\n- b\n", "- a\n\n- b\n\n- c\n", "- a\n\n- b\n\n- d\n", "- a\n\n- b\n\n- c\n\n- d\n" },
        { "a spaced list gets a win from a dense one", "", "- a\n\n- b\n", "- c\n- d\n", "- a\n\n- b\n\n- c\n\n- d\n" },
        { "Windows line ends here", "- a\r\n", "- a\r\n- b\r\n", "- a\n- c\n", "- a\r\n- b\r\n- c\r\n" },
        { "Windows line ends there", "- a\n", "- a\n- b\n", "- a\r\n- c\r\n", "- a\n- b\n- c\n" },
        { "no final line end", "- a", "- a\n- b", "- a\n- c", "- a\n- b\n- c\n" },
        { "a byte-order mark", "\uFEFF- a\n", "\uFEFF- a\n- b\n", "\uFEFF- a\n- c\n", "\uFEFF- a\n- b\n- c\n" },
        { "notes on both sides", "- a\n", "- a\n\n## Notes\n\nrain\n", "- a\n\n## Notes\n\nsun\n", "- a\n\n## Notes\n\nrain\n\nsun\n" },
        { "sections of their own", "- a\n", "- a\n\n## Notes\n\nrain\n", "- a\n- b\n\n## Evening\n\nsun\n", "- a\n- b\n\n## Notes\n\nrain\n\n## Evening\n\nsun\n" },
        { "a win and a note", "- a\n\n## Notes\n\nrain\n", "- a\n- b\n\n## Notes\n\nrain\n", "- a\n\n## Notes\n\nrain\n\nsun\n", "- a\n- b\n\n## Notes\n\nrain\n\nsun\n" },
        { "under a heading for wins", "# Day\n\n## Wins\n\n- a\n\n## Notes\n\nx\n", "# Day\n\n## Wins\n\n- a\n- b\n\n## Notes\n\nx\n", "# Day\n\n## Wins\n\n- a\n- c\n\n## Notes\n\nx\n", "# Day\n\n## Wins\n\n- a\n- b\n- c\n\n## Notes\n\nx\n" },
        { "edits of different paragraphs", "one thing\n\nanother thing\n", "one new thing\n\nanother thing\n", "one thing\n\nanother new thing\n", "one new thing\n\nanother new thing\n" },
        { "a list right above a heading", "- a\n## Notes\n", "- a\n- b\n## Notes\n", "- a\n- c\n## Notes\n", "- a\n- b\n- c\n## Notes\n" },
        { "definitions of links", "- a [b]\n\n[b]: c.md\n", "- a [b]\n- d\n\n[b]: c.md\n", "- a [b]\n- e\n\n[b]: c.md\n", "- a [b]\n- d\n- e\n\n[b]: c.md\n" },

        { "the same footnote on both sides", "- a\n", "- a\n- b[^1]\n\n[^1]: so\n", "- a\n- c[^1]\n\n## Notes\n\nx\n\n[^1]: so\n", "- a\n- b[^1]\n- c[^1]\n\n## Notes\n\nx\n\n[^1]: so\n" },
        { "the same label in another case", "- a\n", "- a\n- [b]\n\n[b]: c.md\n", "- a\n\n[b]: c.md\n", "- a\n- [b]\n\n[b]: c.md\n" },
        { "different footnotes", "- a\n", "- a[^1]\n\n[^1]: so\n", "- a\n- b[^2]\n\n[^2]: and so\n", "- a[^1]\n- b[^2]\n\n[^1]: so\n\n[^2]: and so\n" },
        { "a footnote told anew", "- a[^1]\n\n[^1]: so\n", "- a[^1]\n\n[^1]: altogether different\n", "- a[^1]\n- b\n\n[^1]: so\n", "- a[^1]\n- b\n\n[^1]: altogether different\n" },

        { "keys of two new days", "", "---\nmood: 4\n---\n- a\n", "---\nenergy: 3\n---\n- b\n", "---\nmood: 4\nenergy: 3\n---\n- a\n- b\n" },
        { "front matter on one side", "", "- a\n", "---\nmood: 4\n---\n- b\n", "---\nmood: 4\n---\n- a\n- b\n" },
        { "tags of both", "---\ntags: [a]\n---\n", "---\ntags: [a, b]\n---\n", "---\ntags: [a, c]\n---\n", "---\ntags: [a, b, c]\n---\n" },
        { "a tag taken away", "---\ntags: [a, b]\n---\n", "---\ntags: [b, c]\n---\n", "---\ntags: [a, b, d]\n---\n", "---\ntags: [b, c, d]\n---\n" },
        { "tags one below the other", "", "---\ntags:\n  - a\n  - b\n---\n", "---\ntags: c d\n---\n", "---\ntags:\n  - a\n  - b\n  - c\n  - d\n---\n" },
        { "tags as words", "", "---\ntags: a b\n---\n", "---\ntags: \"#c\"\n---\n", "---\ntags: [a, b, \"#c\"]\n---\n" },
        { "an open key and a filled one", "", "---\nmood:\n---\n", "---\nmood: 4\n---\n- a\n", "---\nmood: 4\n---\n- a\n" },
        { "a value set in another way", "", "---\ntitle: \"A day\"\n---\n", "---\ntitle: A day\n---\n- a\n", "---\ntitle: \"A day\"\n---\n- a\n" },
        { "edits of different keys", "---\nmood: 3\nenergy: 3\n---\n", "---\nmood: 4\nenergy: 3\n---\n", "---\nmood: 3\nenergy: 5 # much\n---\n", "---\nmood: 4\nenergy: 5 # much\n---\n" },
        { "a key taken away", "---\nmood: 3\nrest: true\n---\n", "---\nmood: 3\n---\n- a\n", "---\nmood: 4\nrest: true\n---\n", "---\nmood: 4\n---\n- a\n" },
        { "wins in front matter", "---\nwins:\n  - a\n---\n", "---\nwins:\n  - a\n  - b\n---\n", "---\nwins:\n- a\n- text: c\n  area: work\n---\n", "---\nwins:\n  - a\n  - b\n  - text: c\n    area: work\n---\n" },
        { "a win in front matter edited under another indentation", "---\nwins:\n  - one glass\n---\n", "---\nwins:\n  - one glass\n  - b\n---\n", "---\nwins:\n- one big glass\n---\n", "---\nwins:\n  - one big glass\n  - b\n---\n" },
        { "comments above keys", "---\n# how\nmood: 3\n---\n", "---\n# how it was\nmood: 3\n---\n", "---\n# how\nmood: 3\n# and\nenergy: 2\n---\n", "---\n# how it was\nmood: 3\n# and\nenergy: 2\n---\n" },
        { "a comment beside a value that both set", "---\nmood: 3\n---\n", "---\nmood: 4\n---\n- a\n", "---\nmood: 4 # tired\n---\n- b\n", "---\nmood: 4 # tired\n---\n- a\n- b\n" },
        { "a comment beside a value that nobody changed", "---\nmood: 3\n---\n", "---\nmood: 3\n# more\nrest: true\n---\n", "---\nmood: 3 # tired\n---\n- b\n", "---\nmood: 3 # tired\n# more\nrest: true\n---\n- b\n" },
        { "a comment in the list that is added to", "---\ntags: [a]\n---\n", "---\ntags: [a, b] # ours\n---\n", "---\ntags: [a, c]\n---\n", "---\ntags: [a, b, c] # ours\n---\n" },
        { "a comment in the list that comes over", "---\ntags: [a]\n---\n", "---\ntags: [a, b]\n---\n", "---\ntags:\n  - a\n  # at last\n  - c\n---\n", "---\ntags:\n  - a\n  # at last\n  - c\n  - b\n---\n" },
        { "a comment that YAML makes of a sign", "", "---\ntags: [a]\n---\n", "---\ntags: c #d\n---\n", "---\ntags: [c, a] #d\n---\n" },
        { "a comment in a list that words go from", "---\ntags:\n  - a\n  - b\n---\n", "---\ntags:\n  - a\n  - b # why\n  - c\n---\n", "---\ntags:\n  - b\n---\n", "---\ntags:\n  - b # why\n  - c\n---\n" },
        { "a comment beside a list that words go from", "---\ntags: [a, b]\n---\n", "---\ntags: [a, b] # mine\n---\n", "---\ntags: [b, c]\n---\n", "---\ntags: [b, c] # mine\n---\n" },
        { "a comment above a list that words go from and come to", "---\n# shared\ntags: [a, b]\n---\n", "---\n# shared\ntags: [b, c]\n---\n", "---\n# shared\ntags: [a, d]\n---\n", "---\n# shared\ntags: [c, d]\n---\n" },
        { "a comment beside a win", "---\nwins:\n  - a\n---\n", "---\nwins:\n  - a\n  - b\n---\n", "---\nwins: # few\n  - a # at last\n---\n", "---\nwins: # few\n  - a # at last\n  - b\n---\n" },
        { "a comment beside a win that both added", "---\nwins:\n  - a\n---\n", "---\nwins:\n  - a\n  - b\n---\n", "---\nwins:\n  - a\n  - b # at last\n  - c\n---\n", "---\nwins:\n  - a\n  - b # at last\n  - c\n---\n" },
        { "own lists of words", "", "---\npeople: [Ann]\n---\n", "---\npeople: [Ben]\n---\n", "---\npeople: [Ann, Ben]\n---\n" },
    };

    [Theory]
    [MemberData(nameof(Joined))]
    public void Days_are_joined_by_what_they_say(string what, string ancestor, string ours, string theirs, string joined)
    {
        Assert.Equal((what, joined), (what, Merging.Days(ancestor, ours, theirs)));
        Assert.Empty(Merging.Files(Merging.DayPath, ancestor, ours, theirs)!.Conflicts);
    }

    // Two edits of the same thing, and all around it joined.
    public static TheoryData<string, string, string, string, string> Conflicts => new()
    {
        {
            "`mood`", "---\nmood: 3\n---\n- a\n", "---\nmood: 4\n---\n- a\n- b\n", "---\nmood: 5\n---\n- a\n- c\n",
            "---\n<<<<<<< ours\nmood: 4\n=======\nmood: 5\n>>>>>>> theirs\n---\n- a\n- b\n- c\n"
        },
        {
            "the win “One big glass”", "- One glass\n- x\n", "- One big glass\n- x\n", "- One small glass\n- y\n- x\n",
            "<<<<<<< ours\n- One big glass\n=======\n- One small glass\n>>>>>>> theirs\n- y\n- x\n"
        },
        {
            "the passage “It rained all day long.”", "It rained all day.\n", "It rained all day long.\n", "It rained all day and night.\n\nMore.\n",
            "<<<<<<< ours\nIt rained all day long.\n=======\nIt rained all day and night.\n>>>>>>> theirs\n\nMore.\n"
        },
        {
            "`mood`", "---\nmood: 3\n---\n", "---\nmood: 4 # slept\n---\n", "---\nmood: 4 # sang\n---\n- a\n",
            "---\n<<<<<<< ours\nmood: 4 # slept\n=======\nmood: 4 # sang\n>>>>>>> theirs\n---\n- a\n"
        },
        {
            "`tags`", "---\ntags: [a]\nmood: 3\n---\n", "---\ntags: [a, b] # one\nmood: 3\n---\n", "---\ntags: [a, c] # two\nmood: 4\n---\n",
            "---\n<<<<<<< ours\ntags: [a, b] # one\n=======\ntags: [a, c] # two\n>>>>>>> theirs\nmood: 4\n---\n"
        },
        {
            "the win “a”", "---\nwins:\n  - a\n---\n", "---\nwins:\n  - a # one\n  - b\n---\n", "---\nwins:\n  - a # two\n---\n",
            "---\nwins:\n<<<<<<< ours\n  - a # one\n=======\n  - a # two\n>>>>>>> theirs\n  - b\n---\n"
        },
        {
            "the definition “[^1]: one”", "- a\n", "- a\n- b[^1]\n\n[^1]: one\n", "- a\n- c[^1]\n\n[^1]: two\n",
            "- a\n- b[^1]\n- c[^1]\n\n<<<<<<< ours\n[^1]: one\n=======\n[^1]: two\n>>>>>>> theirs\n"
        },
        {
            "the definition “[b]: one.md”", "- a\n", "- a\n- [b]\n\n[b]: one.md\n", "- a\n\n## Notes\n\nsun [B]\n\n[B]: two.md\n",
            "- a\n- [b]\n\n## Notes\n\nsun [B]\n\n<<<<<<< ours\n[b]: one.md\n=======\n[B]: two.md\n>>>>>>> theirs\n"
        },
        {
            "the front matter", "", "---\n{mood: 4}\n---\n- a\n", "---\nmood: 5\n---\n- b\n",
            "<<<<<<< ours\n---\n{mood: 4}\n---\n=======\n---\nmood: 5\n---\n>>>>>>> theirs\n- a\n- b\n"
        },
        {
            "the text", "", "- a\n\n```\nnever closed\n", "- b\n\n## Notes\n\nx\n",
            "<<<<<<< ours\n- a\n\n```\nnever closed\n=======\n- b\n\n## Notes\n\nx\n>>>>>>> theirs\n"
        },
    };

    [Theory]
    [MemberData(nameof(Conflicts))]
    public void Two_edits_of_one_thing_are_marked_around_it_alone(string what, string ancestor, string ours, string theirs, string marked)
    {
        Assert.Equal(marked, Merging.Days(ancestor, ours, theirs));
        Assert.Equal([what], Merging.Files(Merging.DayPath, ancestor, ours, theirs)!.Conflicts.Select(conflict => conflict.What));
    }

    [Fact]
    public void A_week_and_a_goal_are_joined_key_by_key_and_paragraph_by_paragraph()
    {
        const string goal = "---\ntitle: A\nstart: 2026-07-13\ndays: 7\n---\nWhy.\n";
        Assert.Equal(
            "---\ntitle: A\nstart: 2026-07-13\ndays: 14\nsmaller: x\n---\nWhy.\n\nMore.\n",
            Merging.Text(Merging.Files("goals/a.md", goal, goal.Replace("7\n", "14\n", StringComparison.Ordinal), goal.Replace("7\n", "7\nsmaller: x\n", StringComparison.Ordinal) + "\nMore.\n")!));
        Assert.Equal(
            "---\nfelt: right\ntitle: Good\n---\nOne.\n\nTwo.\n",
            Merging.Text(Merging.Files("weeks/2026-W29.md", "", "---\nfelt: right\n---\nOne.\n", "---\ntitle: Good\n---\nTwo.\n")!));
    }

    [Fact]
    public void The_weekdays_of_a_goal_are_one_value()
    {
        static string Goal(string schedule) => $"---\ntitle: A\nschedule: {schedule}\n---\n";
        Assert.Single(Merging.Files("goals/a.md", Goal("daily"), Goal("[mon, wed]"), Goal("[mon, fri]"))!.Conflicts);
    }

    [Theory]
    [InlineData("notes.md", "a", "b")]
    [InlineData("smallwins.yml", "a: 1", "b: 2")]
    [InlineData(Merging.DayPath, "<<<<<<< a\n- b\n=======\n- c\n>>>>>>> d\n", "- e\n")]
    [InlineData(Merging.DayPath, "- e\n", "---\nmood: [\n---\n")]
    [InlineData(Merging.DayPath, "---\nmood: 4\n---\n---\nmood: 5\n---\n", "- e\n")]
    public void What_cannot_be_understood_is_left_to_git(string path, string ours, string theirs) =>
        Assert.Null(Merging.Files(path, "", ours, theirs));

    [Fact]
    public void What_git_left_in_the_ancestor_of_a_crossed_history_was_there_before() =>
        Assert.Equal("- a\n- b\n- d\n", Merging.Days("- a\n<<<<<<<<< one\n- b\n||||||||| base\n- x\n=========\n- c\n>>>>>>>>> two\n", "- a\n- b\n", "- a\n- b\n- c\n- d\n"));
}
