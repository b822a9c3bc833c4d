namespace SmallWins.Domain;

/// <summary>
/// Some Markdown as a person wrote it, complete in itself: what it refers to at the foot of its file (link and footnote
/// definitions) goes along. It is text until the site's markup makes safe HTML of it.
/// </summary>
/// <param name="Markdown">The Markdown, without the indentation of what it stood in; empty for none.</param>
/// <param name="File">The file it stands in, from the journal's root; relative paths in it start there.</param>
/// <param name="Definitions">Link and footnote definitions of that file which the passage may use; empty for none.</param>
public sealed record Passage(string Markdown, string File, string Definitions = "")
{
    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Markdown);
}
