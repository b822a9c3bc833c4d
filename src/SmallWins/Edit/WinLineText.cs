using SmallWins.Parse.Markdown;

namespace SmallWins.Edit;

/// <summary>Keeps Markdown from reading more into a win's words than a line of text.</summary>
internal static class WinLineText
{
    /// <summary>
    /// A line as the first one of a list item: what would make it a heading, a list in the list, a task, a quotation or
    /// anything else but text has a backslash before it. Markdown within the line stays what it is.
    /// </summary>
    public static string EscapeStart(string line)
    {
        if (line.Length == 0 || MarkdownDialect.IsPlainItem(line))
        {
            return line;
        }

        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        return digits < line.Length ? line.Insert(digits, "\\") : line;
    }

    /// <summary>A line of details; a row of hyphens or equals signs alone would turn the text above it into a heading.</summary>
    public static string EscapeDetail(string line)
    {
        var text = line.Trim();
        return text.Length > 0 && text.All(c => c == text[0]) && text[0] is '-' or '=' ? line.Insert(line.Length - line.TrimStart().Length, "\\") : line;
    }
}
