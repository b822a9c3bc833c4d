using System.Text.RegularExpressions;
using SmallWins.Diagnostics;
using SmallWins.Parse.Markdown;
using SmallWins.Read;

namespace SmallWins.Parse.FrontMatter;

/// <summary>A Markdown file divided into the keys at its beginning and the words below.</summary>
/// <param name="Keys">The keys; none where there is no front matter.</param>
/// <param name="BodyStart">The offset of the first character of the body.</param>
/// <param name="IsPresent">Whether there is a front matter at all.</param>
/// <param name="KeepsOut">Whether it keeps the file out of the site although its keys could not be read.</param>
internal sealed partial record FrontMatterBlock(YamlMap Keys, int BodyStart, bool IsPresent, bool KeepsOut = false)
{
    /// <summary>Divides a file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="known">The keys that SmallWins knows in this kind of file.</param>
    /// <param name="problems">Takes what is met.</param>
    public static FrontMatterBlock Of(SourceText source, IReadOnlyCollection<string> known, List<Diagnostic> problems)
    {
        var text = source.Text;
        var block = new FrontMatterBlock(new YamlMap([], 0, 0), 0, IsPresent: false);
        if (First(Opening(), text, 0) is { } opening)
        {
            if (First(Closing(), text, opening.End) is not { } closing)
            {
                problems.Add(source.Problem(Problems.UnclosedFrontMatter, 0, 3));
                return block with { BodyStart = text.Length, IsPresent = true };
            }

            block = Read(source, opening.End, closing, known, problems);
        }
        else if (Toml().Match(text) is { Success: true } toml)
        {
            // Hugo's habit. What it says is left out of everything but one thing: a draft is not meant to be seen.
            var keepsOut = KeepsOutInToml().IsMatch(toml.Groups["keys"].Value);
            problems.Add(source.Problem(at => Problems.TomlNotRead(at, keepsOut), 0, 3));
            block = block with { BodyStart = toml.Length, IsPresent = true, KeepsOut = keepsOut };
        }

        CheckBody(source, block, known, problems);
        return block;
    }

    private static FrontMatterBlock Read(
        SourceText source, int start, TextRange closing, IReadOnlyCollection<string> known, List<Diagnostic> problems)
    {
        var bodyStart = closing.End;
        var nothing = new FrontMatterBlock(new YamlMap([], start, start), bodyStart, IsPresent: true);
        switch (YamlReader.Read(source, start, closing.Start, problems))
        {
            case null or { IsNothing: true }:
                return nothing;
            case YamlMap keys:
                return new FrontMatterBlock(keys, bodyStart, IsPresent: true);
            case YamlText words when !known.Any(key => words.Value.StartsWith(key, StringComparison.OrdinalIgnoreCase)):
                // A sentence between two rules: the person meant Markdown.
                return new FrontMatterBlock(new YamlMap([], 0, 0), 0, IsPresent: false);
            case var other:
                problems.Add(source.Problem(Problems.NotKeysAndValues, other.Start, other.Length));
                return nothing;
        }
    }

    /// <summary>The part of a text between the lines <c>---</c>; up to its first blank line where the second of them is not written yet. Null where there is none.</summary>
    public static TextRange? Between(string text)
    {
        if (First(Opening(), text, 0) is not { } opening)
        {
            return null;
        }

        var end = First(Closing(), text, opening.End) ?? First(BlankLine(), text, opening.End);
        return new TextRange(opening.End, end?.Start ?? text.Length);
    }

    // A match would be an object, and another for its groups.
    private static TextRange? First(Regex pattern, string text, int start)
    {
        foreach (var match in pattern.EnumerateMatches(text, start))
        {
            return new TextRange(match.Index, match.Index + match.Length);
        }

        return null;
    }

    /// <summary>
    /// Looks below the front matter for what a merge leaves there: a second block, whole or the end of one. What is in a
    /// fenced block of code is an example and no concern.
    /// </summary>
    private static void CheckBody(SourceText source, FrontMatterBlock block, IReadOnlyCollection<string> known, List<Diagnostic> problems)
    {
        var text = source.Text;
        var lines = new BodyLines(text, block.BodyStart);
        var (first, readTo) = (true, 0);
        while (lines.MoveNext())
        {
            if (lines.IsBlank || lines.IsInFence)
            {
                continue;
            }

            // Git's merge `union` puts the keys of a second front matter anywhere, and its last line with them.
            var rule = lines.IsRule;
            if ((rule || first || block.IsPresent) && lines.Start >= readTo)
            {
                // What does not follow these lines, such as a rule, does not follow fewer of them: they are read once.
                var keys = KeyLines(text, rule ? lines.End : lines.Start, known, out readTo);
                if (keys is { EndsWithRule: true } second && (rule || block.IsPresent))
                {
                    problems.Add(source.Problem(Problems.SecondFrontMatter, lines.Start, lines.Length));
                    lines.SkipTo(second.End);
                }
                else if (keys is { } slipped && !rule && first)
                {
                    problems.Add(KeyInBody(source, slipped.First, lines.Start, lines.Length));
                }
            }

            first = false;
        }
    }

    // A lambda in there would be made for each line.
    private static Diagnostic KeyInBody(SourceText source, string key, int start, int length) => source.Problem(at => Problems.KeyInBody(at, key), start, length);

    /// <summary>Lines of keys, at least one of them known, from an offset on; how far they were looked for is told in any case.</summary>
    private static (string First, bool EndsWithRule, int End)? KeyLines(string text, int start, IReadOnlyCollection<string> known, out int readTo)
    {
        var lines = new BodyLines(text, start);
        string? key = null;
        var count = 0;
        readTo = start;
        while (lines.MoveNext() && !lines.IsBlank)
        {
            readTo = lines.Start;
            if (lines.IsRule && count > 0)
            {
                return key is null ? null : (key, true, lines.End);
            }

            var line = text.AsSpan(lines.Start, lines.Length);
            var match = KeyLine().Match(text, lines.Start, lines.Length);
            if (match.Success)
            {
                key ??= known.Contains(match.Groups["key"].Value) ? match.Groups["key"].Value : null;
            }
            else if (count == 0 || line[0] is not (' ' or '-' or '#'))
            {
                break;
            }

            count++;
        }

        return key is null ? null : (key, false, lines.End);
    }

    [GeneratedRegex(@"\A---[ \t]*(\r\n|\r|\n)", RegexOptions.ExplicitCapture)]
    private static partial Regex Opening();

    [GeneratedRegex(@"(?<=[\r\n])(---|\.\.\.)[ \t]*(\r\n|\r|\n|\z)", RegexOptions.ExplicitCapture)]
    private static partial Regex Closing();

    [GeneratedRegex(@"(?<=[\r\n])[ \t]*(?=[\r\n])")]
    private static partial Regex BlankLine();

    [GeneratedRegex(@"\A\+\+\+[ \t]*(?<keys>[\r\n](.*?[\r\n])??)\+\+\+[ \t]*(\r\n|\r|\n|\z)", RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Toml();

    // Anything but a plain "no" is doubt enough.
    [GeneratedRegex(@"^[ \t]*(draft[ \t]*=(?![ \t]*false)|publish(ed)?[ \t]*=(?![ \t]*true))", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex KeepsOutInToml();

    [GeneratedRegex(@"\G(?<key>[A-Za-z_-]+):(?=[ \t]|\z)", RegexOptions.ExplicitCapture)]
    private static partial Regex KeyLine();
}
