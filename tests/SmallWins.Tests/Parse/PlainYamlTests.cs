using CsCheck;
using SmallWins.Parse.FrontMatter;
using SmallWins.Read;

namespace SmallWins.Tests.Parse;

/// <summary>What is read without the YAML parser is what the parser reads.</summary>
public sealed class PlainYamlTests
{
    // Words that are plain, and things that would mean something else in YAML.
    private static readonly Gen<string> Piece = OneOf(
        "date", "2026-07-14", "tags", "mood", "4", "ruhig und müde", "it's", "a, b", "[", "]", "[focus, walk]", "[a,b]", "[a, b, ]", "[ a ]", "[]", "[a]", ", ", ",", ": ", ":", " ", "  ", "\n", "\n\n", "\r\n",
        "\n- ", "\n  ", " # no", "#x", "'", "\"", "~", "null", "true", "{", "}", "{a: b}", "- ", "-", "? ", "!", "&a", "*a", "|", ">", "%", "@x", "`", "\t", "---\n", "...\n", "<<", "7:30", "é", "（", "x", "y_z-1");

    private static readonly Gen<string> Line = Gen.Select(
        OneOf("date", "mood", "tags", "Rest", "own_key-2", "größe", "date"),
        OneOf(": ", ": ", ": ", ":", ":  "),
        Gen.OneOf(
            OneOf("2026-07-14", "4", "true", "no", "ruhig und müde", "it's fine (really), yes!", "a/b.c", "null", "", "[]", "what?", "a b ", "7:30", "a #b", "- a", "x- y"),
            OneOf("focus", "long walk", "it's", "a b", "n+1", "-x", "b ", " b", "", "q?", "3").Array[1, 4].Select(items => $"[{string.Join(", ", items)}]"))).Select((key, colon, value) => key + colon + value);

    [Fact]
    public void Front_matter_as_people_write_it_is_read_as_the_parser_reads_it() =>
        Line.Array[1, 5].Select(lines => string.Join('\n', lines) + "\n").Each(ReadsAlike, iter: 20_000);

    [Fact]
    public void Whatever_else_is_put_together_is_read_as_the_parser_reads_it() =>
        Piece.Array[1, 8].Select(string.Concat).Each(ReadsAlike, iter: 20_000);

    [Theory]
    [InlineData("date: 2026-07-14\nmood: 4\ntags: [focus, long walk]\n")]
    [InlineData("rest: true\ntitle: Ein ruhiger Tag, fast (immer)!\n")]
    [InlineData("mood: 4")]
    public void What_nearly_all_days_have_needs_no_parser(string yaml) => Assert.NotNull(PlainYaml.Read(yaml, 0, yaml.Length));

    [Fact]
    public void Places_are_the_files_own()
    {
        const string Text = "---\nmood: 4\ntags: [a, b]\n---\n";
        var map = PlainYaml.Read(Text, 4, 25)!;
        Assert.Equal(["mood", "4", "tags", "[a, b"], map.Entries.SelectMany(entry => new YamlNode[] { entry.Key, entry.Value }).Select(node => Text[node.Start..node.End]));
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(at => texts[at]);

    private static void ReadsAlike(string yaml)
    {
        if (PlainYaml.Read(yaml, 0, yaml.Length) is { } plain)
        {
            var problems = new List<SmallWins.Diagnostics.Diagnostic>();
            Assert.Equal(Told(YamlReader.ReadWithParser(new SourceText("a.md", yaml), 0, yaml.Length, problems)), Told(plain));
            Assert.Empty(problems);
        }
    }

    private static string Told(YamlNode? node) => node switch
    {
        YamlText text => $"{text}",
        YamlList list => $"{list.Start}-{list.End} [{string.Join("; ", list.Items.Select(Told))}]",
        YamlMap map => $"{map.Start}-{map.End} {{{string.Join("; ", map.Entries.Select(entry => $"{Told(entry.Key)} = {Told(entry.Value)}"))}}}",
        _ => "nothing",
    };
}
