using System.Globalization;
using CsCheck;
using SmallWins.Diagnostics;
using SmallWins.Domain;

namespace SmallWins.Tests.Parse;

public sealed class DayParserTests
{
    [Theory]
    [InlineData("- a\n- b\n", "a|b", "")]
    [InlineData("1. a\n2) b\n* c\n+ d\n", "a|b|c|d", "")]
    [InlineData("Words.\n\n- a\n\nMore.\n", "a", "Words.\n\nMore.")]
    [InlineData("# Tuesday\n\n- a\n", "", "# Tuesday\n\n- a")]
    [InlineData("# Tuesday\n\n## wins\n- a\n\n## Notes\n- b\n", "a", "# Tuesday\n\n## Notes\n- b")]
    [InlineData("## 🌟 Small Wins:\n- a\n", "a", "")]
    [InlineData("## Wins\n### Morning\n- a\n### Evening\n- b\n## Then\n- c\n", "a|b", "## Then\n- c")]
    [InlineData("## Wins\n\nA word before.\n\n- a\n", "a", "## Wins\n\nA word before.")]
    [InlineData("## Wins\n### Morning\n- a\n### Evening\nStory.\n", "a", "## Wins\n\n### Evening\nStory.")]
    [InlineData("- a\n\n> - b\n", "a", "> - b")]
    [InlineData("- a\n\n```\n- b\n```\n", "a", "```\n- b\n```")]
    [InlineData("- [x] a\n- [X] b\n- [ ] c\n", "a|b", "")]
    [InlineData("## Tasks\n- [ ] c\n- [ ] d\n\n## Notes\nHm.\n", "", "## Notes\nHm.")]
    [InlineData("## Tasks\n- [ ] c\n- d\n  - [ ] e\n  - f\n", "", "## Tasks\n\n- d\n  - f")]
    [InlineData("Para\n- a\n---\n", "a", "Para\n\n---")]
    [InlineData("<!-- one small win -->\n- a\n", "a", "")]
    [InlineData("- a\n## Empty by choice\n", "a", "## Empty by choice")]
    [InlineData("- > quoted\n- a\n", "a", "- > quoted")]
    [InlineData("- # Big\n- a\n", "Big|a", "")]
    [InlineData("See [b].\n\n- a\n\n[b]: x.md\n", "a", "See [b].")]
    [InlineData("", "", "")]
    public void Lists_before_a_heading_or_under_a_wins_heading_are_wins_and_the_rest_is_notes(string body, string wins, string notes)
    {
        foreach (var end in new[] { "\n", "\r\n" })
        {
            var day = InMemory.TheDay(body.ReplaceLineEndings(end));
            Assert.Equal(wins, string.Join('|', day.Wins.Select(win => win.Text.Markdown)));
            Assert.Equal(notes, string.Concat(day.Notes.Select(passage => passage.Markdown)).ReplaceLineEndings("\n"));
        }
    }

    [Theory]
    [InlineData("- a\n  More.\n  Yet more.\n", "More.\nYet more.")]
    [InlineData("- a\nlazily\n", "lazily")]
    [InlineData("- a\n  - b\n    - c\n", "- b\n  - c")]
    [InlineData("- a\n\n  Para.\n\n  ```\n    code\n  ```\n", "Para.\n\n```\n  code\n```")]
    [InlineData("-   a\n    - b\n", "- b")]
    [InlineData("10. a\n    - b\n", "- b")]
    [InlineData("- a\n\t- b\n\t\t- c\n", "  - b\n      - c")]
    [InlineData("- [x] a\n  - [ ] later\n  - b\n", "- b")]
    [InlineData("- a *long\n  thought* #work\n  more\n", "more")]
    [InlineData("- a\\\n  b\n", "b")]
    [InlineData("- # Big\n  More.\n", "More.")]
    public void What_is_nested_in_an_item_is_its_details(string body, string details) =>
        Assert.Equal(details, InMemory.TheDay(body).Wins.Single().Details.Markdown);

    [Fact]
    public void Front_matter_wins_come_first_and_read_like_list_items()
    {
        var day = InMemory.TheDay("""
            ---
            wins:
              - 07:30 Water #health
              - { text: "Sent \"it\" ⭐", area: work, tags: [a, "#b"], goal: glass-of-water, time: "21:05", private: true, photo: ../../photos/a b.jpg, details: "See [x](y.md)." }
              - text: |
                  First line
                  second line
                star: yes
            ---
            - In the body
            """);
        Assert.Equal(["Water", "Sent \"it\"", "First line", "In the body"], day.Wins.Select(win => win.Text.Markdown));
        Assert.Equal([1, 2, 3, 4], day.Wins.Select(win => win.Number));
        var sent = day.Wins[1];
        Assert.Equal(("work", "a b", "glass-of-water", new TimeOnly(21, 5), true, true), (sent.Area, string.Join(' ', sent.Tags), string.Join(' ', sent.Goals), sent.Time, sent.Star, sent.Private));
        Assert.Equal("See [x](y.md).\n\n![](<../../photos/a b.jpg>)", sent.Details.Markdown);
        Assert.Equal(("second line", true), (day.Wins[2].Details.Markdown, day.Wins[2].Star));
    }

    [Theory]
    [InlineData("mood: 4", 4, null)]
    [InlineData("mood: '4'", 4, null)]
    [InlineData("mood: good, almost-healthy", null, "good, almost-healthy")]
    [InlineData("mood: [good, tired]", null, "good, tired")]
    [InlineData("mood: 😀", null, "😀")]
    public void Moods_are_levels_or_words(string line, int? level, string? word) =>
        Assert.Equal(new Feeling(level, word), InMemory.TheDay($"---\n{line}\n---\n").Mood);

    [Theory]
    [InlineData("mood: ???", "SW1203")]
    [InlineData("mood: 7", "SW1203")]
    [InlineData("mood: 0", "SW1203")]
    [InlineData("mood: 3.5", "SW1203")]
    [InlineData("mood: { a: b }", "SW1203")]
    [InlineData("mood:", "")]
    [InlineData("mood: {{mood}}", "SW1114")]
    public void A_mood_of_no_use_is_left_out(string line, string code)
    {
        var parsed = InMemory.Day($"---\n{line}\n---\n");
        Assert.Null(parsed.Value.Journal.Days.Single().Mood);
        Assert.Equal(code, string.Concat(parsed.Problems.Select(problem => problem.Code)));
    }

    [Theory]
    [InlineData("tags: [a, b]", "a b")]
    [InlineData("tags: a b", "a b")]
    [InlineData("tags: a, two words", "a two-words")]
    [InlineData("tags: ['#a', b, A]", "a b")]
    [InlineData("tags: '#a #b'", "a b")]
    [InlineData("tags:\n- a\n-\n- b", "a b")]
    [InlineData("tags:", "")]
    [InlineData("tags: []", "")]
    public void Tags_are_a_list_or_words_or_nothing(string lines, string tags)
    {
        var parsed = InMemory.Day($"---\n{lines}\n---\n");
        Assert.Equal(tags, string.Join(' ', parsed.Value.Journal.Days.Single().Tags));
        Assert.Empty(parsed.Problems);
    }

    [Theory]
    [InlineData("date: 2026-07-14", "")]
    [InlineData("date: 2026-07-14T23:30:00+02:00", "")]
    [InlineData("date: '2026-07-14 03:10'", "")]
    [InlineData("date: \"[[2026-07-14]]\"", "")]
    [InlineData("date: {{date}}", "SW1114")]
    [InlineData("date: 14.7.2026", "SW1212")]
    [InlineData("date: 2026-07-13", "SW1202")]
    public void A_date_is_checked_against_the_file_name_which_holds(string line, string code)
    {
        var parsed = InMemory.Day($"---\n{line}\n---\n- a\n");
        Assert.Equal(new DateOnly(2026, 7, 14), parsed.Value.Journal.Days.Single().Date);
        Assert.Equal(code, string.Concat(parsed.Problems.Select(problem => problem.Code)));
    }

    [Theory]
    [InlineData("draft: true", true)]
    [InlineData("draft: Yes", true)]
    [InlineData("draft: fake", true)]
    [InlineData("draft: [a]", true)]
    [InlineData("draft: {{draft}}", true)]
    [InlineData("publish: false", true)]
    [InlineData("published: false", true)]
    [InlineData("published: no way", true)]
    [InlineData("published: 2026-07-14", false)]
    [InlineData("publish: true", false)]
    [InlineData("draft: false", false)]
    [InlineData("draft:", false)]
    public void What_may_be_a_draft_is_kept_out_with_all_it_refers_to(string line, bool isKeptOut)
    {
        var text = $"---\n{line}\n---\n- ![a](a.jpg)\n";
        var parsed = InMemory.Day(text).Value;
        Assert.Equal(isKeptOut, parsed.Journal.Days.IsEmpty);
        Assert.Equal(isKeptOut, parsed.References.IsEmpty);
        Assert.Single(InMemory.Parse(drafts: true, (InMemory.DayPath, text)).Value.Journal.Days);
    }

    [Theory]
    [InlineData("Draft: true", true)]
    [InlineData("Publish: false", true)]
    [InlineData("PUBLISHED: no", true)]
    [InlineData("Draft: false", false)]
    public void A_key_is_met_whatever_its_case(string line, bool isKeptOut) =>
        Assert.Equal(isKeptOut, InMemory.Day($"---\n{line}\n---\n- a\n").Value.Journal.Days.IsEmpty);

    [Theory]
    [InlineData("publised: false")]
    [InlineData("publishd: no")]
    [InlineData("drft: true")]
    [InlineData("privat: true")]
    public void A_slip_of_a_key_that_keeps_words_private_stops_the_build(string line)
    {
        var problem = Assert.Single(InMemory.Day($"---\n{line}\n---\n- a\n").Problems);
        Assert.Equal((Severity.Error, "SW1112"), (problem.Severity, problem.Code));
    }

    [Theory]
    [InlineData("private: \"{{x}}\"")]
    [InlineData("Private: maybe")]
    public void A_doubt_about_private_means_private(string line) => Assert.True(InMemory.TheDay($"---\n{line}\n---\n- a\n").Private);

    [Theory]
    [InlineData("- %% what went right? %%\n")]
    [InlineData("- <!-- what went right? -->\n")]
    public void An_item_with_a_comment_alone_is_no_win(string text) => Assert.Empty(InMemory.TheDay(text).Wins);

    [Fact]
    public void A_further_area_of_a_win_in_front_matter_is_a_tag()
    {
        var win = InMemory.TheDay("---\nwins:\n  - { text: \"Ran #health\", area: work }\n---\n").Wins.Single();
        Assert.Equal(("work", "health"), (win.Area, Assert.Single(win.Tags)));
    }

    [Fact]
    public void A_picture_in_raw_html_is_referred_to_like_any_other()
    {
        var references = InMemory.Day("- A win\n\n## Notes\n\n<img src=\"../../photos/in.jpg\" width=\"9\">\n\nText <a href='x.pdf'>x</a>.\n").Value.References;
        Assert.Equal(["../../photos/in.jpg", "x.pdf"], references.Select(reference => reference.Target));
        Assert.Equal((5, 1), (references[0].Span.Line, references[0].Span.Column));
    }

    [Fact]
    public void Files_of_one_date_are_one_day_in_the_order_of_their_names()
    {
        var parsed = InMemory.Parse(
            ("days/2026/2026-07-14-evening.md", "---\nmood: 2\ntags: [b]\nrest: true\nplace: home\n---\n- c\n\nNight.\n"),
            ("days/2026/2026-07-14.md", "---\nmood: 4\ntags: [a]\narea: work\nplace: office\n---\n- a\n- b\n\nDay.\n"),
            ("days/2026_07_14.md", "---\nprivate: true\n---\n- d\n"),
            ("smallwins.yml", InMemory.Settings));
        var day = parsed.Value.Journal.Days.Single();
        Assert.Equal(["days/2026/2026-07-14.md", "days/2026_07_14.md", "days/2026/2026-07-14-evening.md"], day.Files);
        Assert.Equal("a1 b2 d3 c4", string.Join(' ', day.Wins.Select(win => win.Text.Markdown + win.Number.ToString(CultureInfo.InvariantCulture))));
        Assert.All(day.Wins, win => Assert.True(win.Private && win.Area == "work"));
        Assert.Equal((4, true, true, "a b"), (day.Mood!.Level!.Value, day.Rest, day.Private, string.Join(' ', day.Tags)));
        Assert.Equal(["Day.", "Night."], day.Notes.Select(notes => notes.Markdown));
        Assert.Equal(new MetaValue.Text("office"), day.Meta["place"]);
        Assert.Equal("2:1 SW1208; 5:1 SW1208", parsed.Problems.Said());
    }

    [Fact]
    public void The_order_of_keys_changes_nothing()
    {
        string[] keys = ["mood: 4", "title: A day", "tags: [a, b]", "rest: true", "place: home", "energy: low", "wins: [x, y]", "area: work"];
        var expected = Shown(keys);
        Gen.Shuffle(keys).Each(shuffled => Assert.Equal(expected, Shown(shuffled)));

        static string Shown(string[] keys)
        {
            var day = InMemory.TheDay($"---\n{string.Join('\n', keys)}\n---\n- a\n");
            return string.Join('|', day.Mood, day.Title, string.Join(',', day.Tags), day.Rest, day.Meta["place"], day.Energy, string.Join(',', day.Wins.Select(win => win.Text.Markdown + win.Area)));
        }
    }

    [Fact]
    public void A_passage_takes_along_the_definitions_it_uses_and_no_others()
    {
        var day = InMemory.TheDay("""
            - Read [the book][b][^1]
            - Nothing special
              but [see]

            Notes with [^1].

            [b]: https://example.org/b
            [see]: 2026-07-13.md
            [unused]: x.md
            [^1]: A note, as in [see].
            """);
        Assert.Equal("[b]: https://example.org/b\n\n[^1]: A note, as in [see].\n\n[see]: 2026-07-13.md", day.Wins[0].Text.Definitions);
        Assert.Equal("", day.Wins[1].Text.Definitions);
        Assert.Equal("[see]: 2026-07-13.md", day.Wins[1].Details.Definitions);
        Assert.Equal("Notes with [^1].", day.Notes.Single().Markdown);
        Assert.StartsWith("[^1]: A note", day.Notes.Single().Definitions, StringComparison.Ordinal);
    }

    [Fact]
    public void References_are_found_wherever_they_stand_with_their_place()
    {
        var parsed = InMemory.Day("""
            ---
            wins:
              - "Saw ![a](a.jpg)"
              - { text: b, photo: b.jpg }
            ---
            - See [c](c.md#x) and [[d|D]] and ![[e.png]] and [f](https://f.example) and [g](#g) and <h@example.org>
              ![i][i]
            - [ ] Later [no](no.md)

            `[code](code.md)` [j](mailto:j@example.org) [k](//k)

            [i]: i.jpg
            """, ("weeks/2026-W29.md", "A [[2026-07-14]] week.\n"));
        Assert.Equal(
            ["a.jpg Picture 3:10", "b.jpg Picture 4:23", "c.md#x Link 6:7", "d WikiLink 6:23", "e.png WikiPicture 6:35", "i.jpg Picture 7:3", "2026-07-14 WikiLink 1:3"],
            parsed.Value.References.Select(reference => $"{reference.Target} {reference.Kind} {reference.Span.Line}:{reference.Span.Column}"));
        Assert.Empty(parsed.Problems);
    }

    [Fact]
    public void Keys_of_the_persons_own_are_kept_as_they_are()
    {
        var meta = InMemory.TheDay("---\nweather: sunny\nwords: 1e3\nlinks: [a, [b]]\nplace: { town: x }\ncssclasses:\n---\n").Meta;
        Assert.Equal(["cssclasses", "links", "place", "weather", "words"], meta.Keys);
        Assert.Equal([new MetaValue.Text(""), new MetaValue.Text("1e3")], [meta["cssclasses"], meta["words"]]);
        Assert.Equal("x", ((MetaValue.Text)((MetaValue.Map)meta["place"]).Entries["town"]).Value);
    }

    [Theory]
    [InlineData("---\nA walk\n---\n- a\n")]
    [InlineData("---\n---\n- a\n")]
    [InlineData("---\n# comment\n---\n- a\n")]
    [InlineData("---\r\nmood: 4\r\n...\r\n- a\r\n")]
    [InlineData("- a\r- b\r")]
    [InlineData("- a\n\n```yaml\n---\nmood: 4\n---\n```\n")]
    [InlineData("---\nmood: 4\n---\n\ntags:: x\n")]
    [InlineData("---\nmood: 4\n---\n- a\n\n---\n\nA new part.\n\n---\n")]
    [InlineData("- a\n\nHeading\n=======\n")]
    public void Ordinary_files_draw_no_complaint(string text) => Assert.Empty(InMemory.Day(text).Problems.Select(problem => problem.ToString()));

    [Fact]
    public void Tags_that_differ_in_case_are_one_as_first_written()
    {
        var days = InMemory.Parse(("days/2026-07-14.md", "- a #Garden\n"), ("days/2026-07-15.md", "---\ntags: [garden]\n---\n- b #GARDEN\n")).Value.Journal.Days;
        Assert.All(days.SelectMany(day => day.Tags.Concat(day.Wins.SelectMany(win => win.Tags))), tag => Assert.Equal("Garden", tag));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(40)]
    public void A_win_that_is_written_twice_is_told_once_on_days_of_few_wins_and_of_many(int wins)
    {
        var lines = Enumerable.Range(1, wins - 1).Select(number => $"- Win {number}\n").ToList();

        Assert.Empty(InMemory.Day(string.Concat(lines)).Problems);
        Assert.Equal("SW1214", Assert.Single(InMemory.Day(string.Concat([.. lines, lines[0]])).Problems).Code);
    }

    [Fact]
    public void A_bracket_that_loses_the_scanner_is_a_problem_like_any_other() =>
        Assert.Equal("SW1101", Assert.Single(InMemory.Day("---\né: def\n\n[...\n*a[^1]: note\n...\n- a\n").Problems).Code);

    [Fact]
    public void No_text_however_odd_throws_or_points_outside_itself()
    {
        var piece = Gen.OneOf(new[]
        {
            "---\n", "mood: 4\n", "wins:\n", "  - a\n", "- ", "\n", "\n\n", "  ", "\t", "> ", "# ", "## Wins\n", "[ ] ", "[x] ", "```\n", "| a | b |\n|---|---|\n",
            "[^1]", "[^1]: note\n", "[a]: b\n", "[a]", "![p](p.jpg)", "<!-- c -->", "<b>", ": def\n", "1. ", "word", "#work", "{{x}}", ": ", "[", "\"", "'", "&a ", "*a", "|\n", "\r", "\r\n", "é", "...\n", "=======\n",
        }.Select(Gen.Const).ToArray());
        piece.Array[0, 25].Select(string.Concat).Each(
            text =>
            {
                var parsed = InMemory.Day(text);
                var lines = text.ReplaceLineEndings("\n").Split('\n', '\f', '\u0085');
                Assert.All(parsed.Problems, problem => Assert.InRange(problem.Span.Line, 1, Math.Max(1, lines.Length)));
                Assert.All(parsed.Value.References, reference => Assert.InRange(reference.Span.Column + reference.Span.Length, 1, text.Length + 2));
            },
            iter: 3000);
    }
}
