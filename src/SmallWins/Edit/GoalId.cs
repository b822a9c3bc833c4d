using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SmallWins.Parse;

namespace SmallWins.Edit;

/// <summary>Makes the id of a goal, which is typed behind an <c>@</c>, out of its title.</summary>
internal static partial class GoalId
{
    private const int Longest = 40;

    /// <summary>
    /// The title in lower case with hyphens between its words; Latin letters lose their accents, those of other scripts stay.
    /// It is cut between two words where it is long, and fit for the file systems of all machines.
    /// </summary>
    public static string Of(string title)
    {
        var id = new StringBuilder();
        var afterLatin = false;
        foreach (var c in title.ToLowerInvariant().Replace("ß", "ss", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                id.Append(afterLatin ? "" : c);
            }
            else if (char.IsLetterOrDigit(c))
            {
                id.Append(c);
                afterLatin = char.IsAsciiLetter(c);
            }
            else if (c is not ('\'' or '’') && id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        var whole = id.ToString().Trim('-').Normalize(NormalizationForm.FormC);
        var cut = whole.Length <= Longest ? whole : whole[..(whole.LastIndexOf('-', Longest) is > 0 and var end ? end : Longest)];
        return Marks.IsId(cut) && !Device().IsMatch(cut) ? cut : $"goal-{cut}".TrimEnd('-');
    }

    // The names that Windows keeps for devices, whatever their ending.
    [GeneratedRegex("^(con|prn|aux|nul|com[0-9]|lpt[0-9])$", RegexOptions.ExplicitCapture)]
    private static partial Regex Device();
}
