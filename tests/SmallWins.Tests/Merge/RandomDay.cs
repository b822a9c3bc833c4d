using System.Text.RegularExpressions;
using CsCheck;

namespace SmallWins.Tests.Merge;

/// <summary>Days as people write them, and what people do to them.</summary>
internal static partial class RandomDay
{
    private static readonly string[] Sentences =
    [
        "One glass of water", "Sent the email I had been putting off", "Stayed at the party", "Called the dentist", "A walk in the rain #health",
        "07:30 Up before the bell", "Read ten pages #calm", "Cooked instead of ordering", "@glass-of-water again", "Said no, kindly", "Mended the bike `chain`",
        "Slept eight hours", "Wrote to [Ann](../../ann.md)", "Paid the bill", "Planted beans 🌱", "Left work at five #work",
    ];

    private static readonly string[] Words = ["slowly", "at last", "with Ben", "again", "and smiled"];
    private static readonly string[] Tags = ["a", "garden", "monday", "calm", "deep-work"];

    /// <summary>A day: front matter or none, wins in a list of some kind, notes or none.</summary>
    public static Gen<string> Texts { get; } = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 6], Sentence.Array[0, 4], Gen.Int[0, 5], Gen.Int[0, 7]).Select(Day);

    private static string Day(int matter, int list, string[] wins, int notes, int ends)
    {
        var head = matter switch
        {
            1 => "---\nmood: 3\n---\n",
            2 => "---\nmood: 3\nenergy: 2\ntags: [monday]\n---\n\n",
            3 => "---\n# how it was\ntags:\n  - monday\n  - calm\ntitle: A day\n---\n",
            4 => "---\nwins:\n  - In the front matter\n---\n",
            5 => "# Tuesday\n\n## Wins\n\n",
            _ => "",
        };
        var items = wins.Distinct().Select((win, i) => list switch
        {
            1 => $"* {win}\n",
            2 => $"{i + 1}. {win}\n",
            3 => $"- {win}\n\n",
            4 => $"- [{(i % 2 == 0 ? "x" : " ")}] {win}\n",
            5 => $"- {win}\n  More about the {i + 1}. of them.\n",
            6 => $"  - {win}\n",
            _ => $"- {win}\n",
        });
        var tail = notes switch
        {
            1 => "\n## Notes\n\nIt rained all day.\n",
            2 => "\n## Notes\n\nIt rained all day.\n\nAnd then the sun came out, late.\n\n- milk\n- bread\n",
            3 => "\nSomething without a heading.\n",
            _ => "",
        };
        var text = head + string.Concat(items) + tail;
        return ends switch
        {
            0 => text.ReplaceLineEndings("\r\n"),
            1 => text.TrimEnd('\n'),
            2 => "\uFEFF" + text,
            _ => text,
        };
    }

    /// <summary>One of these days.</summary>
    public static string Sample(Random random) =>
        Day(random.Next(6), random.Next(7), [.. Enumerable.Range(0, random.Next(5)).Select(_ => Sentences[random.Next(Sentences.Length)])], random.Next(6), random.Next(8));

    private static Gen<string> Sentence => Gen.Int[0, Sentences.Length - 1].Select(i => Sentences[i]);

    /// <summary>What a person does to a day, as numbers.</summary>
    public static Gen<int[]> Edits { get; } = Gen.Int[0, 99_999].Array[1, 4];

    /// <summary>The day after some edits.</summary>
    public static string Edited(string day, int[] edits) => edits.Aggregate(day, With);

    /// <summary>The lines of a day as they are compared: without bullets, numbers and boxes, and in any order of words; tags and comments each on a line of their own.</summary>
    public static string[] Lines(string text) =>
        [.. text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n')
            .SelectMany(line => line.Split(" # "))
            .SelectMany(line => TagLine().Match(line) is { Success: true } tags ? tags.Groups["tags"].Value.Split(", ") : [SortedWords(Lead().Replace(line, ""))])
            .Where(line => line.Length > 0 && line is not ("---" or "=======") && !line.StartsWith("<<<<<<<", StringComparison.Ordinal) && !line.StartsWith(">>>>>>>", StringComparison.Ordinal))];

    // Marks may change their order.
    private static string SortedWords(string line) => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));

    private static string With(string day, int edit)
    {
        var end = day.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var lines = day.Split(end).ToList();
        var body = lines.Count > 0 && lines[0].TrimStart('\uFEFF') == "---" ? lines.IndexOf("---", 1) + 1 : 0;
        var wins = Enumerable.Range(body, lines.Count - body).Where(i => Item().IsMatch(lines[i])).ToList();
        var (what, which, sentence) = (edit % 15, edit / 15 % 7, Sentences[edit / 105 % Sentences.Length]);
        var word = Words[edit / 105 % Words.Length];
        int? win = wins.Count == 0 ? null : wins[which % wins.Count];
        if (what is 0 or 1 or 2 or 12 && day.Contains(sentence, StringComparison.Ordinal))
        {
            return day;
        }

        switch (what)
        {
            case 0 or 1 or 2 when win is { } at:
                lines.Insert(wins[^1] + 1, NextItem(lines[wins[^1]]) + sentence);
                break;
            case 0 or 1 or 2:
                return DayWith(day, sentence);
            case 3 when win is { } at:
                lines[at] += " " + word;
                break;
            case 4 when win is { } at:
                lines.RemoveRange(at, 1 + lines.Skip(at + 1).TakeWhile(line => line.StartsWith("  ", StringComparison.Ordinal) && !Item().IsMatch(line)).Count());
                break;
            case 5 when win is { } at:
                lines[at] = lines[at].Replace("[ ]", "[x]", StringComparison.Ordinal);
                break;
            case 6 when win is { } at && !lines[at].Contains('⭐', StringComparison.Ordinal):
                lines[at] += " ⭐";
                break;
            case 7 when win is { } at:
                lines.Insert(at + 1, new string(' ', Item().Match(lines[at]).Length) + "Told on " + word + ".");
                break;
            case 8:
                Key("tags", $"[{Tags[which % Tags.Length]}]", value => value.StartsWith('[') && !value.Contains(Tags[which % Tags.Length], StringComparison.Ordinal) ? value[..^1] + ", " + Tags[which % Tags.Length] + "]" : value);
                break;
            case 9:
                Key("mood", $"{1 + (which % 5)}", _ => $"{1 + (which % 5)}");
                break;
            case 10:
                lines.AddRange(["", $"A note of the evening, {word}.", ""]);
                break;
            case 11 when lines.FindIndex(line => line.StartsWith("It rained", StringComparison.Ordinal)) is >= 0 and var note:
                lines[note] += " " + word;
                break;
            case 12 when win is { } at:
                lines.Insert(wins[0], NextItem(lines[wins[0]]) + sentence);
                break;
            case 13 when body > 2:
                lines.Insert(1 + (which % (body - 1)), $"# noted {word} {edit}");
                break;
            case 14 when body > 2 && 1 + (which % (body - 2)) is var at && lines[at].Length > 0 && !lines[at].Contains('#', StringComparison.Ordinal):
                lines[at] += $" # aside, {word} {edit}";
                break;
        }

        return string.Join(end, lines);

        void Key(string key, string value, Func<string, string> changed)
        {
            var close = lines.Count > 0 && lines[0].TrimStart('\uFEFF') == "---" ? lines.IndexOf("---", 1) : -1;
            var at = close < 0 ? -1 : lines.FindIndex(1, close - 1, line => line.StartsWith(key + ":", StringComparison.Ordinal));
            if (at > 0)
            {
                var parts = lines[at][(key.Length + 1)..].Split(" # ");
                lines[at] = string.Join(" # ", parts.Skip(1).Prepend($"{key}: {changed(parts[0].Trim())}".TrimEnd()));
            }
            else if (close > 0)
            {
                lines.Insert(close, $"{key}: {value}");
            }
            else
            {
                lines[0] = lines[0].TrimStart('\uFEFF');
                lines.InsertRange(0, ["---", $"{key}: {value}", "---"]);
            }
        }
    }

    private static string DayWith(string day, string sentence) => SmallWins.Edit.DayText.Append(day, [sentence], new SmallWins.Parse.Vocabulary(SmallWins.Domain.Settings.Default, []))?.Text ?? day;

    private static string NextItem(string item)
    {
        var lead = Item().Match(item).Value;
        return Number().Replace(lead, number => $"{int.Parse(number.Value, System.Globalization.CultureInfo.InvariantCulture) + 1}");
    }

    [GeneratedRegex(@"^\s*([-*]|[0-9]+\.) (\[[ x]\] )?", RegexOptions.ExplicitCapture)]
    private static partial Regex Item();

    [GeneratedRegex(@"^\uFEFF?\s*([-*]|[0-9]+\.)? ?(\[[ x]\] )?", RegexOptions.ExplicitCapture)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^tags: \[(?<tags>.*)\]$", RegexOptions.ExplicitCapture)]
    private static partial Regex TagLine();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
