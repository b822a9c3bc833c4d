using System.Text.RegularExpressions;
using CsCheck;
using SmallWins.Domain;
using SmallWins.Language;
using SmallWins.Read;

namespace SmallWins.Tests.Language;

public sealed class RenameTests : IDisposable
{
    private const string First = "days/2026/2026-07-14.md";
    private const string Second = "days/2026/2026-07-15.md";
    private const string NewName = "new-name";

    private static readonly string[] NoMarks = ["`#zork @jug`", "[#zork](a)", "\\#zork", "a#zork", "words #zork", "  more @jug #zork"];

    private readonly Written written = new();

    public void Dispose() => written.Dispose();

    [Fact]
    public void A_goal_gets_another_name_in_marks_keys_and_chains_and_its_file_with_it()
    {
        var renaming = Rename(First, "@glass", "tumbler");
        Assert.Equal(new MovedFile("goals/glass-of-water.md", "goals/tumbler.md"), renaming.Moved);
        var after = Applied(written.Snapshot, renaming);
        Assert.Contains("- Water #health @tumbler\n", after[First], StringComparison.Ordinal);
        Assert.Contains("    goal: tumbler\n", after[Second], StringComparison.Ordinal);
        Assert.Contains("- [ ] Drink @tumbler\n", after[Second], StringComparison.Ordinal);
        Assert.Contains("grows_from: tumbler\n", after["goals/jug.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void Links_to_the_file_of_a_goal_follow_it_and_keep_their_form()
    {
        written.Folder.Write(Written.Today, """
            - Water [goals/glass-of-water.md](../../goals/glass-of-water.md#why "../../goals/glass-of-water.md") and [[glass-of-water|glass-of-water]]
              and <a href="/goals/glass-of-water.md">it</a>, not [this](../../goals/jug.md) nor [[glass-of-water.jpg]]

            ## Notes

            [[Glass-of-water]], [[goals/glass-of-water.md]], [wet](<../../goals/glass%2Dof-water.md>)

            """);
        written.Folder.Write("goals/jug.md", "---\ntitle: A jug\nstart: 2026-07-25\n---\nAfter [the glass](glass-of-water.md).\n");
        written.Folder.Write("goals/glass-of-water.md", "---\ntitle: One glass of water\nstart: 2026-07-13\n---\nSee [[glass-of-water]].\n");
        var after = Applied(written.Snapshot, Rename(First, "@glass", "tumbler"));
        Assert.Equal(
            """
            - Water [goals/glass-of-water.md](../../goals/tumbler.md#why "../../goals/glass-of-water.md") and [[tumbler|glass-of-water]]
              and <a href="/goals/tumbler.md">it</a>, not [this](../../goals/jug.md) nor [[glass-of-water.jpg]]

            ## Notes

            [[tumbler]], [[goals/tumbler.md]], [wet](<../../goals/tumbler.md>)

            """,
            after[Written.Today]);
        Assert.EndsWith("After [the glass](tumbler.md).\n", after["goals/jug.md"], StringComparison.Ordinal);
        Assert.EndsWith("See [[tumbler]].\n", after["goals/glass-of-water.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_whose_address_stands_elsewhere_has_a_goal_keep_its_name()
    {
        written.Folder.Write(Written.Today, "- Water, see [it][g]\n\n[g]: ../../goals/glass-of-water.md\n");
        Assert.Equal(
            "At days/2026/2026-07-18.md:1:14 a link leads to goals/glass-of-water.md, and its address stands elsewhere. Write the address into the link first.",
            Rename(First, "@glass", "tumbler").Refusal);
    }

    [Fact]
    public void A_tag_gets_another_name_in_marks_lists_words_and_doubts_in_whatever_case()
    {
        var after = Applied(written.Snapshot, Rename(First, "#done", "over"));
        Assert.Contains("tags: [over, two words]\n", after[First], StringComparison.Ordinal);
        Assert.Contains("- Tea #over\n", after[First], StringComparison.Ordinal);
        Assert.Contains("    tags: over mail\n", after[Second], StringComparison.Ordinal);
        Assert.Contains("- More #over #done-well\n", after[Second], StringComparison.Ordinal);
        Assert.Contains("tags: [over, body]", after["smallwins.yml"], StringComparison.Ordinal);
        Assert.Contains("words: [sent]", after["smallwins.yml"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_tag_of_two_words_gets_another_name_as_a_whole() =>
        Assert.Contains("tags: [done, pair]\n", Applied(written.Snapshot, Rename(First, "two words", "pair"))[First], StringComparison.Ordinal);

    [Fact]
    public void An_area_gets_another_name_in_settings_marks_and_keys()
    {
        var after = Applied(written.Snapshot, Rename("smallwins.yml", "health", "fitness"));
        Assert.Contains("{ id: fitness, name: Health, aliases: [body] }", after["smallwins.yml"], StringComparison.Ordinal);
        Assert.Contains("- Water #fitness @glass-of-water\n", after[First], StringComparison.Ordinal);
        Assert.Contains("area: fitness\n", after["goals/glass-of-water.md"], StringComparison.Ordinal);
        Assert.Contains("tags: [done, muscle]", Applied(written.Snapshot, Rename("smallwins.yml", "body", "muscle"))["smallwins.yml"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_among_yamls_escapes_is_found() =>
        Assert.Contains("text: \"Sent \\\"it\\\" #office\"", Applied(written.Snapshot, Rename("smallwins.yml", "work", "office"))[Second], StringComparison.Ordinal);

    [Fact]
    public void Two_tags_may_become_one()
    {
        var renaming = Rename(First, "#done", "mail");
        Assert.Null(renaming.Refusal);
        Assert.Equal(5, renaming.Edits.Length);
    }

    [Fact]
    public void The_case_of_a_name_can_be_changed() => Assert.Contains("- Tea #DONE\n", Applied(written.Snapshot, Rename(First, "#done", "DONE"))[First], StringComparison.Ordinal);

    [Theory]
    [InlineData("#done", "health", "`health` already belongs to the area `health`. Choose another word.")]
    [InlineData("#done", "Body", "`Body` already belongs to the area `health`. Choose another word.")]
    [InlineData("#done", "star", "`star` has a meaning of its own. Choose another word.")]
    [InlineData("#done", "a b", "`a b` cannot be a tag: it takes letters, digits, -, _ and /, with a letter among them, and ends with a letter or digit.")]
    [InlineData("#done", "12", "`12` cannot be a tag: it takes letters, digits, -, _ and /, with a letter among them, and ends with a letter or digit.")]
    [InlineData("#done", "a-", "`a-` cannot be a tag: it takes letters, digits, -, _ and /, with a letter among them, and ends with a letter or digit.")]
    [InlineData("#done", "null", "`null` has a meaning of its own. Choose another word.")]
    [InlineData("#health", "done", "`#done` is a tag already, and its wins would move into the area. Rename the tag first, or choose another word.")]
    [InlineData("#health", "a/b", "`a/b` cannot be an area: it takes letters, digits, - and _.")]
    [InlineData("@glass", "jug", "There is a goal `jug` already. Choose another word.")]
    [InlineData("@glass", "", "`` cannot be a goal's id: it takes letters, digits, - and _, with a letter among them, and ends with a letter or digit.")]
    [InlineData("@glass", "a/b", "`a/b` cannot be a goal's id: it takes letters, digits, - and _, with a letter among them, and ends with a letter or digit.")]
    public void A_name_that_would_mean_something_else_is_refused(string words, string newName, string sentence) =>
        Assert.Equal((0, sentence), (Rename(First, words, newName).Edits.Length, Rename(First, words, newName).Refusal));

    [Fact]
    public void A_goal_does_not_take_the_name_of_what_is_text_so_far()
    {
        written.Folder.Write(Written.Today, "- Thanked @mary\n");
        Assert.Equal("`@mary` stands at days/2026/2026-07-18.md:1:12 already, and would become a step. Choose another word.", Rename(First, "@glass", "mary").Refusal);
    }

    [Fact]
    public void What_escapes_hide_is_refused_with_its_place()
    {
        written.Folder.Write(Written.Today, "---\nwins:\n  - \"\\u0023done #done \\x23done\"\n---\n");
        Assert.Equal("At days/2026/2026-07-18.md:3:5 the name stands in a text with escapes or line folds. Write that one without them first.", Rename(First, "#done", "over").Refusal);
    }

    [Theory]
    [InlineData("Water ")]
    [InlineData("## Notes")]
    public void Words_have_no_name_to_be_changed(string words) =>
        Assert.Null(JournalLanguage.RenameableAt(written.Snapshot, First, written.At(First, words)));

    [Fact]
    public void After_any_rename_the_journal_is_the_same_with_the_name_replaced()
    {
        using var empty = new TempFolder();
        var word = Gen.OneOf("health", "Body", "work", "zork", "Zork", "blip/blop", "öde", "x-1");
        var mark = Gen.OneOf(word.Select(one => "#" + one), Gen.OneOf("@glass-of-water", "@Glass-of-Water", "@jug", "@nobody", "#star", "#private", "⭐"));
        var piece = Gen.OneOf(mark, mark, Gen.OneOf("ran", "far", "and `#zork @jug`", "(#zork)", "[#zork](a)", "#zork's", "**#blip/blop**", "\\#zork", "a#zork", "#zorks"));
        var line = piece.Array[0, 6].Select(pieces => string.Join(' ', pieces));
        var item = Gen.Select(Gen.OneOf("- ", "- [x] ", "- [ ] ", "1. ", "- 07:30 ", "- \t"), line).Select(parts => parts.Item1 + parts.Item2);
        var body = Gen.OneOf(item, item, item, Gen.OneOf("## Notes", "## Wins", "words #zork", "- ran\n  more @jug #zork", "")).Array[1, 8].Select(lines => string.Join('\n', lines) + "\n");
        var tags = Gen.OneOf(
            word.Array[1, 4].Select(words => $"tags: [{string.Join(", ", words)}]"),
            word.Array[1, 4].Select(words => $"tags: [{string.Join(", ", words.Select(one => $"\"#{one}\""))}]"),
            word.Array[1, 4].Select(words => $"tags: {string.Join(' ', words)}"),
            word.Array[1, 4].Select(words => $"tags: {string.Join(", ", words)}"),
            word.Array[1, 4].Select(words => $"tags: '{string.Join(", #", words)}'"),
            word.Array[1, 4].Select(words => $"tags:\n{string.Join('\n', words.Select(one => $"- {one}"))}"));
        var matter = Gen.Select(tags, word, line, Gen.OneOf("jug", "'@glass-of-water'", "[jug, glass-of-water]"))
            .Select(parts => $"---\n{parts.Item1}\narea: {parts.Item2}\nwins:\n- \"{parts.Item3.Replace("\\", "\\\\", StringComparison.Ordinal)}\"\n- text: Tea\n  goal: {parts.Item4}\n  {parts.Item1.Replace("\n", "\n  ", StringComparison.Ordinal)}\n---\n");
        var day = Gen.Select(Gen.OneOf(matter, Gen.Const("")), body).Select(parts => parts.Item1 + parts.Item2);

        Gen.Select(day, day, Gen.Int[0, 1000]).Each(
            (first, second, pick) =>
            {
                var journal = JournalSnapshot.Read(empty.Path, new DateTimeOffset(2026, 7, 18, 12, 0, 0, TimeSpan.Zero))
                    .With("smallwins.yml", "areas:\n- { id: health, aliases: [body] }\n- { id: \"work\" }\ndoubts:\n- { id: a, says: b, tags: [zork, '#BODY', blip/blop] }\n")
                    .With("goals/glass-of-water.md", "---\ntitle: Water\nstart: 2026-07-13\narea: '#health'\n---\n")
                    .With("goals/jug.md", "---\ntitle: Jug\nstart: 2026-07-14\ngrows_from: '@Glass-of-water'\n---\n")
                    .With(First, first)
                    .With(Second, second);
                var names = journal.Mentioned.Where(mention => JournalLanguage.RenameableAt(journal, mention.Source.File, At(mention)) is not null).ToList();
                AssertSameButForName(journal, names[pick % names.Count]);
            },
            iter: 300);

        static TextPosition At(Mention mention) => new(mention.Span.Line, mention.Span.Column);
    }

    [Fact]
    public void Each_name_of_the_sample_journal_can_be_changed()
    {
        var journal = JournalSnapshot.Read(Repository.SampleJournal, new DateTimeOffset(2026, 7, 18, 12, 0, 0, TimeSpan.Zero));
        var names = journal.Mentioned.Where(mention => mention.Name is not ("star" or "private")).DistinctBy(mention => (mention.Kind, mention.Name.ToLowerInvariant())).ToList();
        Assert.True(names.Count > 30, $"{names.Count} names");
        Assert.All(names, name => AssertSameButForName(journal, name));
    }

    private static void AssertSameButForName(JournalSnapshot journal, Mention name)
    {
        var renaming = JournalLanguage.Rename(journal, name.Source.File, new TextPosition(name.Span.Line, name.Span.Column), NewName)!;
        if (renaming.Refusal is { } refusal)
        {
            Assert.EndsWith("Write that one without them first.", refusal, StringComparison.Ordinal);
            return;
        }

        var texts = Applied(journal, renaming);
        if (renaming.Moved is { } moved)
        {
            texts.Add(moved.To, texts.GetValueOrDefault(moved.From) ?? journal.Files.Text(moved.From)!.Text);
        }

        var after = new JournalFiles(journal.Root, null, [], [], [], []);
        foreach (var source in journal.Files.Days.Concat(journal.Files.Goals).Concat(journal.Files.Weeks).Append(journal.Files.Settings!).Where(source => source.File != renaming.Moved?.From))
        {
            after = after.With(texts.TryGetValue(source.File, out var text) ? new SourceText(source.File, text) : source);
        }

        if (renaming.Moved is { } file)
        {
            after = after.With(new SourceText(file.To, texts[file.To]));
        }

        var read = SmallWins.Parse.JournalParser.Parse(after, drafts: true).Value.Journal;
        Assert.Equal(Told(journal.Journal, name, name), Told(read, null, name));

        var said = string.Concat(journal.Files.Days.Select(day => day.Text));
        var saidAfter = string.Concat(after.Days.Select(day => day.Text));
        Assert.All(NoMarks, words => Assert.Equal(said.Split(words).Length, saidAfter.Split(words).Length));
    }

    /// <summary>All that a journal says, with a name replaced by the new one.</summary>
    private static string Told(Journal journal, Mention? name, Mention old)
    {
        var days = journal.Days.SelectMany(day => day.Wins.Select(win => string.Join(
            '|',
            [
                $"{win.Date:O}", $"{win.Number}", Sentence(win.Text.Markdown), win.Details.Markdown, Word(win.Area), Words(win.Tags), string.Join(' ', win.Goals.Select(Goal)),
                $"{win.Time}", $"{win.Star}", $"{win.Private}",
            ])).Append($"{day.Date:O} {Words(day.Tags)} {day.Private} {string.Concat(day.Notes.Select(notes => notes.Markdown))}"));
        var goals = journal.Goals.Select(goal => $"{Goal(goal.Id)} {goal.Title} {Word(goal.Area)} {(goal.GrowsFrom is { } parent ? Goal(parent) : "")}").Order(StringComparer.Ordinal);
        var areas = journal.Settings.Areas.Select(area => $"{Word(area.Id)} {Words(area.Aliases)}");
        var doubts = journal.Settings.Doubts.Select(doubt => $"{doubt.Id} {doubt.Says} {Words(doubt.Tags)} {string.Join(' ', doubt.Words)}");
        return string.Join('\n', days.Concat(goals).Concat(areas).Concat(doubts));

        string Words(IEnumerable<string> words) => string.Join(' ', words.Select(Word));

        // The first day that has a tag lends it its spelling; which one it is does not matter here.
        string Word(string? word) => word is null ? "" : name?.Kind == MentionKind.Word && word.Equals(name.Name, StringComparison.OrdinalIgnoreCase) ? NewName : word.ToLowerInvariant();

        string Goal(string id) => name?.Kind == MentionKind.Goal && id.Equals(name.Name, StringComparison.OrdinalIgnoreCase) ? NewName : id;

        // A mark within the sentence leaves its word there, be it the old one or the new. What is no mark is counted by itself.
        string Sentence(string text) => Regex.Replace(text, $@"(?<![\w/-])({NewName}|{Regex.Escape(old.Name)})(?![\w/-])", "¤", RegexOptions.IgnoreCase);
    }

    private static Dictionary<string, string> Applied(JournalSnapshot journal, Renaming renaming)
    {
        Assert.Null(renaming.Refusal);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var edit in renaming.Edits.Reverse())
        {
            var source = journal.Files.Text(edit.Span.File)!;
            var at = source.Offset(edit.Span.Line, edit.Span.Column);
            var text = texts.GetValueOrDefault(edit.Span.File) ?? source.Text;
            texts[edit.Span.File] = text[..at] + edit.NewText + text[(at + edit.Span.Length)..];
        }

        return texts;
    }

    private Renaming Rename(string file, string words, string newName) =>
        JournalLanguage.Rename(written.Snapshot, file, written.At(file, words), newName)!;
}
