using System.Collections.Immutable;
using System.Text;
using SmallWins.Diagnostics;
using SmallWins.Read;

namespace SmallWins.Edit;

/// <summary>A win of a text that has one a line.</summary>
/// <param name="Typed">Its lines as they stand in the text.</param>
/// <param name="Text">What they say, for <see cref="NewWin.Text"/>: the details without the indentation that all of them share.</param>
public sealed record TypedWin(string Typed, string Text);

/// <summary>Reads a text that has one win a line; lines that begin with a space or a tab are details of the win before.</summary>
public static class TypedWins
{
    private const string Tab = "    ";

    /// <summary>Reads the wins of a text.</summary>
    /// <param name="bytes">The text in UTF-8, with or without a byte-order mark.</param>
    /// <param name="name">What the text is called where a problem is told.</param>
    /// <returns>
    /// The wins. Where the bytes are no text in UTF-8 there is a problem, and the wins are to be shown and not to be written: each
    /// byte that is no UTF-8 stands in them as the character of that number.
    /// </returns>
    public static Checked<ImmutableArray<TypedWin>> Read(ReadOnlySpan<byte> bytes, string name)
    {
        var decoded = TextFile.Decode(bytes, name);
        var text = decoded.Value?.Text ?? Legible(bytes);
        return new(Divide(text.ReplaceLineEndings("\n").Split('\n')), [.. decoded.Problems.Select(problem => problem with { Excerpt = null })]);
    }

    private static ImmutableArray<TypedWin> Divide(IEnumerable<string> lines)
    {
        var wins = new List<List<string>>();
        var empty = 0;
        foreach (var line in lines)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                empty++;
                continue;
            }

            if (wins.Count > 0 && char.IsWhiteSpace(line[0]))
            {
                // An empty line divides paragraphs where details go on below it.
                wins[^1].AddRange(Enumerable.Repeat("", empty));
                wins[^1].Add(line);
            }
            else
            {
                wins.Add([line]);
            }

            empty = 0;
        }

        return [.. wins.Select(win => new TypedWin(string.Join('\n', win), string.Join('\n', Dedented(win[1..]).Prepend(win[0]))))];
    }

    private static IEnumerable<string> Dedented(List<string> details)
    {
        var words = details.FindAll(line => line.Length > 0);
        var shared = words.Count == 0 ? 0 : words.Aggregate(Indentation(words[0]), Shared).Length;
        return details.Select(line => line.Length == 0 ? line : Indentation(line)[shared..].Replace("\t", Tab, StringComparison.Ordinal) + line.TrimStart());
    }

    private static string Shared(string indentation, string line) =>
        indentation[..indentation.AsSpan().CommonPrefixLength(Indentation(line))];

    private static string Indentation(string line) => line[..^line.TrimStart().Length];

    // Most bytes that are no UTF-8 are of Windows-1252 or ISO 8859-1, whose letters have the numbers that Unicode gives them.
    private static string Legible(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var length) == System.Buffers.OperationStatus.Done)
            {
                text.Append(rune.ToString());
            }
            else
            {
                length = 1;
                text.Append((char)bytes[0]);
            }

            bytes = bytes[length..];
        }

        return text.ToString();
    }
}
