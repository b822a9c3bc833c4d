using System.Globalization;
using SmallWins.Diagnostics;
using SmallWins.Language;

namespace SmallWins.Cli.Lsp;

/// <summary>The library's values in the protocol's form. Places count from one there and from zero here.</summary>
internal static class Translation
{
    /// <summary>A place.</summary>
    public static TextPosition Position(Position position) => new(position.Line + 1, position.Character + 1);

    /// <summary>Some characters of a line.</summary>
    public static Range Range(SourceSpan span) => new(
        new Position(span.Line - 1, span.Column - 1),
        new Position(span.Line - 1, span.Column - 1 + span.Length));

    /// <summary>A problem, with what to do about it in a line of its own.</summary>
    public static LspDiagnostic Diagnostic(Diagnostic problem) => new(
        Range(problem.Span),
        problem.Severity switch { Severity.Error => 1, Severity.Warning => 2, _ => 3 },
        problem.Code,
        "smallwins",
        problem.Fix is { } fix ? $"{problem.Message}\n{fix.Sentence}" : problem.Message);

    /// <summary>A completion. It is filtered by its label: Neovim before 0.10 takes one with a text to filter by for a word without its sign.</summary>
    /// <param name="completion">The completion.</param>
    /// <param name="rank">Its place among the others, by which editors keep their order.</param>
    public static CompletionItem Completion(Language.Completion completion, int rank) => new(
        completion.Text.TrimEnd(':', ' '),
        completion.Kind switch
        {
            CompletionKind.Area => 7,
            CompletionKind.Tag => 14,
            CompletionKind.Goal => 18,
            CompletionKind.Mark => 14,
            CompletionKind.Key => 10,
            CompletionKind.File => 17,
            _ => 12,
        },
        completion.Detail,
        completion.Explanation is { } words ? MarkupContent.Markdown(words) : null,
        rank.ToString("D5", CultureInfo.InvariantCulture),
        new LspTextEdit(Range(completion.Replaced), completion.Text));

    /// <summary>A part of a file.</summary>
    public static DocumentSymbol Symbol(Symbol symbol) => new(
        symbol.Name,
        symbol.Kind switch
        {
            SymbolKind.Win => 15,
            SymbolKind.Heading => 3,
            SymbolKind.Goal => 24,
            SymbolKind.Week => 4,
            SymbolKind.Area => 5,
            _ => 14,
        },
        Range(symbol.Span),
        Range(symbol.Span));

    /// <summary>A change.</summary>
    public static LspTextEdit Edit(TextEdit edit) => new(Range(edit.Span), edit.NewText);
}
