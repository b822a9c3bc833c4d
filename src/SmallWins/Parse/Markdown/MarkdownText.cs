using Markdig.Syntax;
using SmallWins.Diagnostics;
using SmallWins.Read;
using SourceSpan = SmallWins.Diagnostics.SourceSpan;

namespace SmallWins.Parse.Markdown;

/// <summary>Some Markdown out of a file, which knows where each of its characters stands there.</summary>
/// <param name="source">The file.</param>
/// <param name="offset">Where the Markdown begins in it.</param>
/// <param name="markdown">The Markdown.</param>
/// <param name="writtenLength">
/// The length in the file where that is written otherwise (a quoted value with escapes): all places in it are then the
/// whole of it. Negative where the file holds the Markdown as it is.
/// </param>
internal sealed class MarkdownText(SourceText source, int offset, string markdown, int writtenLength = -1)
{
    /// <summary>The Markdown.</summary>
    public string Markdown { get; } = markdown;

    /// <summary>The file's path from the journal's root.</summary>
    public string File => source.File;

    /// <summary>The place of some of its characters in the file.</summary>
    public SourceSpan Span(int start, int length) =>
        writtenLength < 0 ? source.Span(offset + start, length) : source.Span(offset, writtenLength);

    /// <summary>Where some of its characters begin and end in the file; null where YAML's escapes hide which of several they are.</summary>
    public TextRange? Place(int start, int length)
    {
        if (writtenLength < 0)
        {
            return new TextRange(offset + start, offset + start + length);
        }

        // Escapes move characters and change none of a word's own: the third `#tea` here is the third one there.
        var words = Markdown.AsSpan(start, length);
        var written = source.Text.AsSpan(offset, writtenLength);
        if (written.Count(words) != Markdown.AsSpan().Count(words))
        {
            return null;
        }

        var at = written.IndexOf(words);
        for (var before = Markdown.AsSpan(..start).Count(words); before > 0; before--)
        {
            at += length + written[(at + length)..].IndexOf(words);
        }

        return new TextRange(offset + at, offset + at + length);
    }

    /// <summary>All of it in the file.</summary>
    public TextRange Whole => new(offset, offset + (writtenLength < 0 ? Markdown.Length : writtenLength));

    /// <summary>The line of the file that a place stands in.</summary>
    public string Line(SourceSpan span) => source.Line(span);

    /// <summary>A problem at some of its characters.</summary>
    public Diagnostic Problem(Func<SourceSpan, Diagnostic> problem, int start, int length) =>
        writtenLength < 0 ? source.Problem(problem, offset + start, length) : source.Problem(problem, offset, writtenLength);

    /// <summary>Reads it; null, with a problem, where it is nested more deeply than Markdown is read.</summary>
    public MarkdownDocument? Parse(List<Diagnostic> problems)
    {
        try
        {
            return MarkdownDialect.Parse(Markdown);
        }
        catch (ArgumentException trouble)
        {
            problems.Add(Problem(trouble is TangledException ? Problems.MarkdownTooTangled : Problems.MarkdownTooDeep, DeepestLine(), 1));
            return null;
        }
    }

    /// <summary>Markdig does not say where; the line with the most signs that open something is the best guess.</summary>
    private int DeepestLine()
    {
        var (deepest, most) = (0, -1);
        for (var start = 0; start < Markdown.Length;)
        {
            var length = Markdown.AsSpan(start).IndexOfAny('\r', '\n');
            var line = Markdown.AsSpan(start, length < 0 ? Markdown.Length - start : length);
            var signs = 0;
            foreach (var c in line)
            {
                signs += c is '>' or '[' or '(' or '*' or '_' or '-' or '+' or '~' or '<' or ':' ? 1 : 0;
            }

            (deepest, most) = signs > most ? (start, signs) : (deepest, most);
            start += line.Length + 1;
        }

        return deepest;
    }
}
