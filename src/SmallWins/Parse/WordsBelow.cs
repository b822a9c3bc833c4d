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
    /// <summary>Reads the words from an offset on.</summary>
    public static WordsBelow Read(SourceText source, int start, List<Diagnostic> problems)
    {
        var text = new MarkdownText(source, start, source.Text[start..]);
        var passage = new Passage(Excerpts.Trimmed(text.Markdown), source.File);
        return new WordsBelow(passage, text.Parse(problems) is { } document ? [.. Markdown.References.In(document, text, [])] : []);
    }
}
