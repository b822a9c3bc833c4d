namespace SmallWins.Cli.Output;

/// <summary>Folds words into lines that are no wider than a width.</summary>
internal static class Folding
{
    /// <summary>
    /// Folds at the spaces between words, as wide as a terminal shows them; a word that is wider than a line is cut. Scripts that
    /// put no space between words are folded anywhere.
    /// </summary>
    /// <param name="words">The words, with spaces where they may part.</param>
    /// <param name="width">The widest a line may be, in columns.</param>
    /// <param name="hanging">By how many columns the lines after the first are indented.</param>
    public static List<List<Ink>> Lines(IEnumerable<Ink> words, int width, int hanging = 0)
    {
        var lines = new List<List<Ink>> { new() };
        var at = 0;
        var isAtStart = true;
        foreach (var word in words.SelectMany(Parts))
        {
            var part = word;
            var wide = Plain.Width(part.Words);
            if (part.Words == " ")
            {
                // A space at the beginning of what was written is meant; at a fold it is the fold.
                if (at + wide <= width && !(isAtStart && lines.Count > 1))
                {
                    lines[^1].Add(part);
                    at += wide;
                }

                continue;
            }

            // Spaces that were meant may leave no room for even a letter.
            if (at + wide > width && (!isAtStart || (at > hanging && at + WidthOfFirst(part.Words) > width)))
            {
                Break();
            }

            while (at + wide > width && Cut(part.Words, width - at) is > 0 and var cut && cut < part.Words.Length)
            {
                lines[^1].Add(part with { Words = part.Words[..cut] });
                part = part with { Words = part.Words[cut..] };
                wide = Plain.Width(part.Words);
                Break();
            }

            lines[^1].Add(part);
            at += wide;
            isAtStart = false;
        }

        foreach (var line in lines)
        {
            while (line.Count > 0 && line[^1].Words == " ")
            {
                line.RemoveAt(line.Count - 1);
            }
        }

        return lines;

        void Break()
        {
            lines.Add(hanging > 0 ? [new string(' ', hanging)] : []);
            at = hanging;
            isAtStart = true;
        }
    }

    // Words and the spaces between them, one by one; a wide character may stand at either end of a line.
    private static IEnumerable<Ink> Parts(Ink ink)
    {
        var words = ink.Words;
        var start = 0;
        for (var at = 0; at < words.Length; at++)
        {
            var isSpace = words[at] == ' ';
            if ((isSpace || Plain.Width(words[at].ToString()) == 2) && start < at)
            {
                yield return ink with { Words = words[start..at] };
                start = at;
            }

            if (isSpace || Plain.Width(words[at].ToString()) == 2)
            {
                yield return ink with { Words = words[at..(at + 1)] };
                start = at + 1;
            }
        }

        if (start < words.Length)
        {
            yield return ink with { Words = words[start..] };
        }
    }

    private static int WidthOfFirst(string word) => Plain.Width(word[..Cut(word, 0)]);

    // How many of a word's UTF-16 units fit, at least its first character.
    private static int Cut(string word, int width)
    {
        var (at, wide) = (0, 0);
        foreach (var rune in word.EnumerateRunes())
        {
            wide += Plain.Width(rune.ToString());
            if (wide > width && at > 0)
            {
                break;
            }

            at += rune.Utf16SequenceLength;
        }

        return at;
    }
}
