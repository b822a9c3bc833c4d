using Scriban;
using SmallWins.Diagnostics;
using SmallWins.Read;

namespace SmallWins.Render;

/// <summary>One file of a theme: built in, or the journal's own in its place.</summary>
/// <param name="Path">Its path within the theme, such as <c>partials/win.sbn</c>.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Source">Where it stands among the built-in files, or in the journal's folder: <c>themes/paper/day.sbn</c>.</param>
/// <param name="IsOwn">Whether it is the journal's.</param>
internal sealed record ThemeFile(string Path, ReadOnlyMemory<byte> Content, string Source, bool IsOwn)
{
    /// <summary>The name that its problems are reported under, from the journal's root.</summary>
    public string File => $"{ThemeFolder.Folder}/{Source}";

    /// <summary>Its text, or the problem where it is none.</summary>
    public Checked<SourceText?> Text() => TextFile.Decode(Content.Span, File);
}

/// <summary>A template that was read and found well-formed.</summary>
/// <param name="Source">Its text.</param>
/// <param name="Template">What Scriban made of it; it holds no state and serves many pages at once.</param>
internal sealed record ParsedTemplate(SourceText Source, Template Template)
{
    /// <summary>A problem at a place that Scriban named, with the line's text as its excerpt.</summary>
    /// <param name="problem">Makes the problem.</param>
    /// <param name="place">The place; Scriban's offsets are those of the text.</param>
    public Diagnostic Problem(Func<SourceSpan, Diagnostic> problem, Scriban.Parsing.SourceSpan place) =>
        Source.Problem(problem, place.Start.Offset, Math.Max(1, place.Length));
}
