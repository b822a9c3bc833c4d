using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SmallWins.Parse;

/// <summary>
/// Follows the headings of a day and knows whether lists are wins there: before the first heading and under a wins heading.
/// Such a section reaches to the next heading of the same or a higher level, so smaller headings may divide it
/// (<c>## Wins</c>, <c>### Morning</c>).
/// </summary>
/// <param name="vocabulary">The journal's wins headings.</param>
internal sealed class WinsSection(Vocabulary vocabulary)
{
    private int level;

    /// <summary>Whether a list that comes next is wins.</summary>
    public bool IsOpen { get; private set; } = true;

    /// <summary>Goes past a heading.</summary>
    public void Meet(HeadingBlock heading)
    {
        if (!IsOpen || level == 0 || heading.Level <= level)
        {
            IsOpen = vocabulary.WinsHeadings.Contains(Vocabulary.HeadingWords(WordsOf(heading.Inline)));
            level = heading.Level;
        }
    }

    /// <summary>A heading's words, without emphasis and links.</summary>
    public static string WordsOf(ContainerInline? inlines) => inlines is null ? "" : string.Concat(inlines.Descendants().Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        _ => "",
    }));
}
