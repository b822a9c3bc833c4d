using PolyType;
using SmallWins.Diagnostics;
using SmallWins.Language;
using StreamJsonRpc;

namespace SmallWins.Cli.Lsp;

/// <summary>
/// Answers an editor in the Language Server Protocol. Its methods are called one at a time, in the order of the messages; each question
/// is answered from a snapshot of the journal.
/// </summary>
/// <param name="client">The editor.</param>
/// <param name="clock">Tells the moment, with the offset of the machine's own time zone.</param>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class LanguageServer(Client client, Func<DateTimeOffset> clock) : IDisposable
{
    // Any file may be linked to; what is none of a journal is left aside when it is told of.
    private const string Watched = "**/*";

    // Error codes of the protocol.
    private const int ServerNotInitialized = -32002;
    private const int InvalidRequest = -32600;
    private const int RequestFailed = -32803;

    private readonly Workspace workspace = new(client, clock);
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ClientCapabilities? capabilities;
    private bool isInitialized;
    private bool isShutDown;
    private string[] folders = [];

    /// <summary>Ends when the editor says so, or is no more.</summary>
    [PropertyShape(Ignore = true)]
    public Task Ended => ended.Task;

    /// <summary>Whether the editor took its leave before it went.</summary>
    [PropertyShape(Ignore = true)]
    public bool IsShutDown => isShutDown;

    // A question before the greeting, or after the farewell, is the editor's fault, and the protocol has a number for it.
    private Workspace Asked => isShutDown ? throw Refused(InvalidRequest, "The server was shut down.")
        : isInitialized ? workspace
        : throw Refused(ServerNotInitialized, "The server waits for `initialize`.");

    private WorkspaceEditClientCapabilities? Edits => capabilities?.Workspace?.WorkspaceEdit;

    [JsonRpcMethod("initialize", UseSingleObjectParameterDeserialization = true)]
    public InitializeResult Initialize(InitializeParams greeting)
    {
        if (isInitialized)
        {
            throw Refused(InvalidRequest, "The server is initialized already.");
        }

        isInitialized = true;
        capabilities = greeting.Capabilities;
        folders = greeting.WorkspaceFolders is { Length: > 0 } several ? [.. several.Select(folder => folder.Uri)]
            : greeting.RootUri is { } root ? [root]
            : [];
        if (greeting.ProcessId is { } editor)
        {
            _ = EndWith(editor);
        }

        return new InitializeResult(new ServerCapabilities(), new ServerInfo("smallwins", typeof(LanguageServer).Assembly.GetName().Version!.ToString(3)));
    }

    [JsonRpcMethod("initialized", UseSingleObjectParameterDeserialization = true)]
    public void Initialized(InitializedParams greeted)
    {
        foreach (var folder in folders)
        {
            Quietly(() => Asked.AddFolder(folder));
        }

        if (capabilities?.Workspace?.DidChangeWatchedFiles?.DynamicRegistration == true)
        {
            _ = client.Watch(Watched);
        }
    }

    [JsonRpcMethod("shutdown")]
    public object? Shutdown()
    {
        _ = Asked;
        isShutDown = true;
        return null;
    }

    [JsonRpcMethod("exit")]
    public void Exit() => ended.TrySetResult();

    [JsonRpcMethod("workspace/didChangeWorkspaceFolders", UseSingleObjectParameterDeserialization = true)]
    public void DidChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams change)
    {
        foreach (var folder in change.Event.Added)
        {
            Quietly(() => Asked.AddFolder(folder.Uri));
        }

        foreach (var folder in change.Event.Removed)
        {
            Quietly(() => Asked.RemoveFolder(folder.Uri));
        }
    }

    [JsonRpcMethod("workspace/didChangeWatchedFiles", UseSingleObjectParameterDeserialization = true)]
    public void DidChangeWatchedFiles(DidChangeWatchedFilesParams changed) => Quietly(() => Asked.Changed(changed.Changes.Select(file => file.Uri)));

    [JsonRpcMethod("textDocument/didOpen", UseSingleObjectParameterDeserialization = true)]
    public void DidOpen(DidOpenTextDocumentParams opened) =>
        Quietly(() => Asked.Write(new OpenDocument(opened.TextDocument.Uri, opened.TextDocument.Version, opened.TextDocument.Text)));

    [JsonRpcMethod("textDocument/didChange", UseSingleObjectParameterDeserialization = true)]
    public void DidChange(DidChangeTextDocumentParams changed) => Quietly(() =>
    {
        if (changed.ContentChanges is [.., var last])
        {
            Asked.Write(new OpenDocument(changed.TextDocument.Uri, changed.TextDocument.Version, last.Text));
        }
    });

    // An editor that watches no files is asked to save, if nothing else.
    [JsonRpcMethod("textDocument/didSave", UseSingleObjectParameterDeserialization = true)]
    public void DidSave(DidSaveTextDocumentParams saved) => Quietly(() => Asked.Changed([saved.TextDocument.Uri]));

    [JsonRpcMethod("textDocument/didClose", UseSingleObjectParameterDeserialization = true)]
    public void DidClose(DidCloseTextDocumentParams closed) => Quietly(() => Asked.Close(closed.TextDocument.Uri));

    [JsonRpcMethod("textDocument/completion", UseSingleObjectParameterDeserialization = true)]
    public CompletionList? Completion(TextDocumentPositionParams at, CancellationToken cancel) => Asked.Of(at.TextDocument.Uri) is not var (journal, file) ? null
        : new CompletionList(IsIncomplete: false, [.. JournalLanguage.CompletionsAt(journal.Snapshot, file, Translation.Position(at.Position)).Select(Translation.Completion)]);

    [JsonRpcMethod("textDocument/hover", UseSingleObjectParameterDeserialization = true)]
    public LspHover? Hover(TextDocumentPositionParams at, CancellationToken cancel) =>
        Asked.Of(at.TextDocument.Uri) is var (journal, file) && JournalLanguage.HoverAt(journal.Snapshot, file, Translation.Position(at.Position)) is { } hover
            ? new LspHover(MarkupContent.Markdown(hover.Markdown), Translation.Range(hover.Span))
            : null;

    [JsonRpcMethod("textDocument/definition", UseSingleObjectParameterDeserialization = true)]
    public Location[]? Definition(TextDocumentPositionParams at, CancellationToken cancel) =>
        Asked.Of(at.TextDocument.Uri) is var (journal, file) && JournalLanguage.DefinitionAt(journal.Snapshot, file, Translation.Position(at.Position)) is { } place
            ? [LocationOf(journal, place)]
            : null;

    [JsonRpcMethod("textDocument/references", UseSingleObjectParameterDeserialization = true)]
    public Location[]? References(ReferenceParams at, CancellationToken cancel) => Asked.Of(at.TextDocument.Uri) is not var (journal, file) ? null
        : [.. JournalLanguage.ReferencesAt(journal.Snapshot, file, Translation.Position(at.Position), at.Context.IncludeDeclaration).Select(place => LocationOf(journal, place))];

    [JsonRpcMethod("textDocument/documentSymbol", UseSingleObjectParameterDeserialization = true)]
    public DocumentSymbol[]? DocumentSymbols(DocumentSymbolParams of, CancellationToken cancel) => Asked.Of(of.TextDocument.Uri) is not var (journal, file) ? null
        : [.. JournalLanguage.SymbolsOf(journal.Snapshot, file).Select(Translation.Symbol)];

    [JsonRpcMethod("textDocument/prepareRename", UseSingleObjectParameterDeserialization = true)]
    public PrepareRenameResult? PrepareRename(TextDocumentPositionParams at, CancellationToken cancel) =>
        Asked.Of(at.TextDocument.Uri) is var (journal, file) && JournalLanguage.RenameableAt(journal.Snapshot, file, Translation.Position(at.Position)) is { } name
            ? new PrepareRenameResult(Translation.Range(name.Span), name.Name)
            : null;

    [JsonRpcMethod("textDocument/rename", UseSingleObjectParameterDeserialization = true)]
    public WorkspaceEdit? Rename(RenameParams at, CancellationToken cancel)
    {
        if (Asked.Of(at.TextDocument.Uri) is not var (journal, file)
            || JournalLanguage.Rename(journal.Snapshot, file, Translation.Position(at.Position), at.NewName) is not { } renaming)
        {
            return null;
        }

        if (renaming.Refusal is { } refusal)
        {
            throw Refused(RequestFailed, refusal);
        }

        if (renaming.Moved is not { } moved)
        {
            return EditOf(journal, renaming.Edits);
        }

        if (Edits?.ResourceOperations?.Contains("rename") != true)
        {
            throw Refused(RequestFailed, $"A goal's id is its file's name, and this editor cannot rename files for us. Rename {moved.From} yourself, and then the marks.");
        }

        return new WorkspaceEdit(null,
        [
            .. DocumentEdits(journal, renaming.Edits),
            new DocumentChange { Kind = "rename", OldUri = AddressOf(journal, moved.From), NewUri = AddressOf(journal, moved.To) },
        ]);
    }

    [JsonRpcMethod("textDocument/codeAction", UseSingleObjectParameterDeserialization = true)]
    public CodeAction[]? CodeActions(CodeActionParams at, CancellationToken cancel)
    {
        var isWanted = at.Context.Only is not { Length: > 0 } only || only.Any(kind => kind is "" or CodeAction.QuickFix);
        if (!isWanted || Asked.Of(at.TextDocument.Uri) is not var (journal, file))
        {
            return null;
        }

        var fixes = JournalLanguage.FixesAt(journal.Snapshot, file, Translation.Position(at.Range.Start), Translation.Position(at.Range.End));
        return [.. fixes.Where(fix => fix.NewFile is null || Edits?.ResourceOperations?.Contains("create") == true).Select(fix => new CodeAction(
            fix.Title,
            CodeAction.QuickFix,
            fix.Problem is { } problem ? [Translation.Diagnostic(problem)] : null,
            IsPreferred: fix.Edit is not null,
            fix.Edit is { } edit ? EditOf(journal, [edit]) : Creation(journal, fix.NewFile!)))];
    }

    /// <inheritdoc/>
    public void Dispose() => workspace.Dispose();

    private static LocalRpcException Refused(int code, string message) => new(message) { ErrorCode = code };

    // The editor that started us may be gone without a word.
    private async Task EndWith(int editor)
    {
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(editor);
            await process.WaitForExitAsync().ConfigureAwait(false);
        }
        catch (ArgumentException)
        {
            // It is gone already.
        }
        catch (Exception trouble) when (trouble is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It may not be watched; the end of its messages will tell.
            return;
        }

        ended.TrySetResult();
    }

    // Nobody waits for the answer to a message that asks for none, so trouble goes into the log.
    private void Quietly(Action act)
    {
        try
        {
            act();
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or LocalRpcException)
        {
            _ = client.Log($"smallwins: {trouble.Message}");
        }
    }

    private static Location LocationOf(OpenJournal journal, SourceSpan place) => new(AddressOf(journal, place.File), Translation.Range(place));

    // An open document is known by the address that the editor gave it.
    private static string AddressOf(OpenJournal journal, string file) =>
        journal.Document(file)?.Uri ?? Addresses.Of(Path.Combine(journal.Snapshot.Root, file));

    private WorkspaceEdit EditOf(OpenJournal journal, IEnumerable<TextEdit> edits) => Edits?.DocumentChanges == true
        ? new WorkspaceEdit(null, [.. DocumentEdits(journal, edits)])
        : new WorkspaceEdit(
            edits.GroupBy(edit => edit.Span.File).ToDictionary(group => AddressOf(journal, group.Key), group => group.Select(Translation.Edit).ToArray()),
            null);

    private static IEnumerable<DocumentChange> DocumentEdits(OpenJournal journal, IEnumerable<TextEdit> edits) => edits
        .GroupBy(edit => edit.Span.File)
        .Select(group => new DocumentChange
        {
            TextDocument = new VersionedDocument(AddressOf(journal, group.Key), journal.Document(group.Key)?.Version),
            Edits = [.. group.Select(Translation.Edit)],
        });

    private static WorkspaceEdit Creation(OpenJournal journal, NewFile file)
    {
        var address = AddressOf(journal, file.Path);
        var start = new Position(0, 0);
        return new WorkspaceEdit(null,
        [
            new DocumentChange { Kind = "create", Uri = address },
            new DocumentChange { TextDocument = new VersionedDocument(address, null), Edits = [new LspTextEdit(new Range(start, start), file.Text)] },
        ]);
    }
}
