using System.Text;
using SmallWins.Render;
using SmallWins.Render.Passages;
using SmallWins.Render.Words;

namespace SmallWins.Share;

/// <summary>A document as Markdown that a person edits further: their own words, below headings.</summary>
internal static class HandoutMarkdown
{
    /// <summary>The text, which ends with a line's end.</summary>
    /// <param name="handout">The document.</param>
    /// <param name="words">The words of its language.</param>
    public static string Of(Handout handout, SiteWords words)
    {
        var blocks = new List<string>();
        if (handout.To is { } to)
        {
            blocks.Add($"*{CleanMarkdown.Words(words.Say("share.for", new Dictionary<string, object> { ["name"] = to }))}*");
        }

        blocks.Add("# " + OneLine(handout.Title));
        blocks.Add(CleanMarkdown.Words(handout.Dates));
        if (handout.Lead is { } lead)
        {
            blocks.Add(CleanMarkdown.Words(lead));
        }

        if (handout.Words is { } own)
        {
            Add(blocks, CleanMarkdown.Blocks(own));
        }

        foreach (var part in handout.Parts)
        {
            blocks.Add($"{new string('#', part.Level)} {OneLine(part.Heading)}");
            if (part.Wins.Length > 0)
            {
                blocks.Add(string.Join('\n', part.Wins.SelectMany(win => Item(win, words))));
            }

            foreach (var notes in part.Notes)
            {
                // As a quotation: a list among them would go on with the wins, and the person sees what is what.
                Add(blocks, [.. CleanMarkdown.Blocks(notes).Select(line => line.Length == 0 ? ">" : "> " + line)]);
            }
        }

        return string.Join("\n\n", blocks) + "\n";
    }

    private static void Add(List<string> blocks, List<string> lines)
    {
        if (lines.Count > 0)
        {
            blocks.Add(string.Join('\n', lines));
        }
    }

    private static IEnumerable<string> Item(HandoutWin one, SiteWords words)
    {
        var line = new StringBuilder(CleanMarkdown.Line(one.Win.Text));
        if (line.Length == 0)
        {
            line.Append(CleanMarkdown.Words(words.Say("share.a_picture")));
        }

        if (one.Win.Star)
        {
            line.Append(" ⭐");
        }

        string[] aside = [.. new[] { one.When, one.Area?.Name }.OfType<string>()];
        if (aside.Length > 0)
        {
            line.Append(" *(").Append(CleanMarkdown.Words(string.Join(", ", aside))).Append(")*");
        }

        var details = CleanMarkdown.Blocks(one.Win.Details);
        return CleanMarkdown.Indented("- ", details.Count == 0 ? [line.ToString()] : [line.ToString(), "", .. details, ""]);
    }

    // A heading ends with its line, and signs at its end would be taken for its own.
    private static string OneLine(string heading) => CleanMarkdown.Words(heading.ReplaceLineEndings(" ").Trim()).Replace("#", "\\#", StringComparison.Ordinal).Replace("\\\\#", "\\#", StringComparison.Ordinal);
}
