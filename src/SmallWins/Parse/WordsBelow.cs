using System.Collections.Immutable;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Parse.Markdown;
using SmallWins.Read;

namespace SmallWins.Parse;

/// <summary>The free Markdown below the front matter of a week or a goal.</summary>
/// <param name="Passage">The words.</param>
/// <param name="References">What they refer to.</param>
internal sealed record WordsBelow(Passage Passage, ImmutableArray<Reference> References)
{
    /// <summary>Reads the words from an offset on; comments among them are left out.</summary>
    public static WordsBelow Read(SourceText source, int start, List<Diagnostic> problems)
    {
        var text = new MarkdownText(source, start, source.Text[start..]);
        if (text.Parse(problems) is not { } document)
        {
            return new WordsBelow(new Passage(Excerpts.Trimmed(text.Markdown), source.File), []);
        }

        var words = new NotesBuilder(text.Markdown, []);
        foreach (var comment in document.Where(block => HtmlComments.IsComment(block, text.Markdown)))
        {
            words.Cut(new TextRange(comment.Span.Start, comment.Span.End + 1));
        }

        return new WordsBelow(new Passage(words.Text([]), source.File), [.. Markdown.References.In(document, text, [])]);
    }
}
