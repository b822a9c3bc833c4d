using System.Globalization;
using System.Text;

namespace SmallWins.Parse;

/// <summary>The grammar of the words that follow <c>#</c> and <c>@</c>.</summary>
internal static class Marks
{
    /// <summary>Whether a character may stand in a tag: letters with their accents, digits, <c>-</c>, <c>_</c> and <c>/</c>.</summary>
    public static bool IsTagSign(char c) => IsIdSign(c) || c == '/';

    /// <summary>Whether a character may stand in an id.</summary>
    public static bool IsIdSign(char c) => char.IsLetterOrDigit(c) || c is '-' or '_'
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Whether a text can be the id of an area, a doubt or a goal, or an alias.</summary>
    public static bool IsId(string text) => text.All(IsIdSign) && text.Any(char.IsLetter);

    /// <summary>A tag as it was written in a list: without its <c>#</c>, with hyphens for spaces, in composed Unicode; null where nothing is left.</summary>
    public static string? Tag(string written)
    {
        var tag = string.Join('-', written.Trim().TrimStart('#').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return tag.Length == 0 ? null : tag.Normalize(NormalizationForm.FormC);
    }
}
