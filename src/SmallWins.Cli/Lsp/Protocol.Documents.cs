using System.Text.Json.Serialization;

namespace SmallWins.Cli.Lsp;

internal sealed record Position(int Line, int Character);

internal sealed record Range(Position Start, Position End);

internal sealed record Location(string Uri, Range Range);

internal sealed record TextDocumentIdentifier(string Uri);

internal sealed record VersionedTextDocumentIdentifier(string Uri, int? Version);

internal sealed record TextDocumentItem(string Uri, int Version, string Text);

internal sealed record DidOpenTextDocumentParams(TextDocumentItem TextDocument);

internal sealed record DidChangeTextDocumentParams(VersionedTextDocumentIdentifier TextDocument, TextDocumentContentChangeEvent[] ContentChanges);

internal sealed record TextDocumentContentChangeEvent(string Text);

internal sealed record DidSaveTextDocumentParams(TextDocumentIdentifier TextDocument);

internal sealed record DidCloseTextDocumentParams(TextDocumentIdentifier TextDocument);

internal sealed record DidChangeWatchedFilesParams(FileEvent[] Changes);

internal sealed record FileEvent(string Uri);

internal sealed record TextDocumentPositionParams(TextDocumentIdentifier TextDocument, Position Position);

internal sealed record ReferenceParams(TextDocumentIdentifier TextDocument, Position Position, ReferenceContext Context);

internal sealed record ReferenceContext(bool IncludeDeclaration);

internal sealed record RenameParams(TextDocumentIdentifier TextDocument, Position Position, string NewName);

internal sealed record DocumentSymbolParams(TextDocumentIdentifier TextDocument);

internal sealed record CodeActionParams(TextDocumentIdentifier TextDocument, Range Range, CodeActionContext Context);

internal sealed record CodeActionContext(string[]? Only);

internal sealed record LspDiagnostic(Range Range, int Severity, string Code, string Source, string Message);

internal sealed record MarkupContent(string Kind, string Value)
{
    public static MarkupContent Markdown(string value) => new("markdown", value);
}

internal sealed record LspHover(MarkupContent Contents, Range Range);

internal sealed record CompletionList(bool IsIncomplete, CompletionItem[] Items);

internal sealed record CompletionItem(
    string Label, int Kind, string? Detail, MarkupContent? Documentation, string SortText, LspTextEdit TextEdit);

internal sealed record LspTextEdit(Range Range, string NewText);

internal sealed record PrepareRenameResult(Range Range, string Placeholder);

internal sealed record DocumentSymbol(string Name, int Kind, Range Range, Range SelectionRange);

internal sealed record WorkspaceEdit(Dictionary<string, LspTextEdit[]>? Changes, DocumentChange[]? DocumentChanges);

/// <summary>The edits of a document, or a file that is made or moved: the protocol tells them apart by the members they have.</summary>
internal sealed record DocumentChange
{
    public VersionedDocument? TextDocument { get; init; }

    public LspTextEdit[]? Edits { get; init; }

    public string? Kind { get; init; }

    public string? Uri { get; init; }

    public string? OldUri { get; init; }

    public string? NewUri { get; init; }
}

/// <summary>A document with the version that an edit is meant for, which is written as null for one that is not open.</summary>
internal sealed record VersionedDocument(string Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version);

internal sealed record CodeAction(string Title, string Kind, LspDiagnostic[]? Diagnostics, bool IsPreferred, WorkspaceEdit Edit)
{
    public const string QuickFix = "quickfix";
}
