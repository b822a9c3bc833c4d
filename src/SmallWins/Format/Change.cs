using System.Collections.Immutable;
using System.Text;

namespace SmallWins.Format;

/// <summary>Another text in the place of some characters.</summary>
/// <param name="Start">The offset of the first of them.</param>
/// <param name="End">The offset after the last of them.</param>
/// <param name="Text">The text.</param>
internal readonly record struct Edit(int Start, int End, string Text);

/// <summary>Edits that belong together: all of them are made, or none.</summary>
/// <param name="Edits">The edits; none reaches into another, nor into one of another change.</param>
internal sealed record Change(params ImmutableArray<Edit> Edits)
{
    /// <summary>The text with some changes made.</summary>
    public static string Made(string text, IEnumerable<Change> changes)
    {
        var result = new StringBuilder(text.Length);
        var from = 0;
        foreach (var edit in changes.SelectMany(change => change.Edits).OrderBy(edit => edit.Start).ThenBy(edit => edit.End))
        {
            result.Append(text, from, edit.Start - from).Append(edit.Text);
            from = edit.End;
        }

        return result.Append(text, from, text.Length - from).ToString();
    }
}
