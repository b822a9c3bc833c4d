using System.Text;

namespace SmallWins.Cli.Completion;

/// <summary>
/// A command line up to the cursor as bash would read it. What bash itself tells a completion is cut at <c>@</c>, <c>=</c> and <c>:</c>
/// (<c>COMP_WORDBREAKS</c>), and which of these a person has set differs.
/// </summary>
/// <param name="Words">The words without quotes and backslashes, the program's name first; the last one is being typed and may be empty.</param>
/// <param name="Typed">The last word as it stands in the line.</param>
/// <param name="Quote">The quote that is open in it; a space for none.</param>
internal sealed record BashLine(List<string> Words, string Typed, char Quote)
{
    private const char None = ' ';

    /// <summary>Reads a line.</summary>
    public static BashLine Read(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var start = 0;
        var quote = None;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (quote == None && char.IsWhiteSpace(c))
            {
                if (start < i)
                {
                    words.Add(word.ToString());
                }

                word.Clear();
                start = i + 1;
            }
            else if (c == '\\' && quote != '\'' && i + 1 < line.Length)
            {
                word.Append(line[++i]);
            }
            else if (c is '\'' or '"' && (quote == None || quote == c))
            {
                quote = quote == None ? c : None;
            }
            else
            {
                word.Append(c);
            }
        }

        words.Add(word.ToString());
        return new BashLine(words, line[start..], quote);
    }

    /// <summary>A word as it has to be given back, so that bash, which has its own mind of where the typed word begins, makes the whole of it.</summary>
    /// <param name="word">The word.</param>
    /// <param name="typed">What bash takes for the word being typed: the end of the last word, or all of it.</param>
    public string Reply(string word, string typed)
    {
        // Readline puts the rest of a quoted word into its quotes, and closes them.
        var written = Quote == None ? Escaped(word) : word;
        var before = Typed.TrimStart('\'', '"');
        var bare = typed.TrimStart('\'', '"');
        var cut = before.EndsWith(bare, StringComparison.Ordinal) ? before.Length - bare.Length : 0;
        return cut > 0 && cut <= written.Length && written.StartsWith(before[..cut], StringComparison.OrdinalIgnoreCase) ? written[cut..] : written;
    }

    // What means something to bash at that place in a word. `@` and `=` mean nothing, and a backslash before them would stay in sight.
    private static string Escaped(string word) =>
        string.Concat(word.Select((c, i) => (c == '#' && i == 0) || " \t'\"\\$`&|;<>()*?[]!{}~".Contains(c, StringComparison.Ordinal) ? $"\\{c}" : c.ToString()));
}
