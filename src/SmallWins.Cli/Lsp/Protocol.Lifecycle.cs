namespace SmallWins.Cli.Lsp;

// The messages of the Language Server Protocol 3.17 that are used here, with the members that are used of them, by their names there:
// https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/
internal sealed record InitializeParams(int? ProcessId, string? RootUri, WorkspaceFolder[]? WorkspaceFolders, ClientCapabilities? Capabilities);

internal sealed record WorkspaceFolder(string Uri, string? Name);

internal sealed record ClientCapabilities(WorkspaceClientCapabilities? Workspace);

internal sealed record WorkspaceClientCapabilities(WorkspaceEditClientCapabilities? WorkspaceEdit, DidChangeWatchedFilesClientCapabilities? DidChangeWatchedFiles);

internal sealed record WorkspaceEditClientCapabilities(bool? DocumentChanges, string[]? ResourceOperations);

internal sealed record DidChangeWatchedFilesClientCapabilities(bool? DynamicRegistration);

internal sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);

internal sealed record ServerInfo(string Name, string Version);

internal sealed record ServerCapabilities
{
    public string PositionEncoding { get; } = "utf-16";

    public TextDocumentSyncOptions TextDocumentSync { get; } = new();

    public CompletionOptions CompletionProvider { get; } = new(["#", "@", ":", "-", " ", "(", "["]);

    public bool HoverProvider { get; } = true;

    public bool DefinitionProvider { get; } = true;

    public bool ReferencesProvider { get; } = true;

    public bool DocumentSymbolProvider { get; } = true;

    public RenameOptions RenameProvider { get; } = new(PrepareProvider: true);

    public CodeActionOptions CodeActionProvider { get; } = new([CodeAction.QuickFix]);

    public WorkspaceServerCapabilities Workspace { get; } = new(new WorkspaceFoldersServerCapabilities(Supported: true, ChangeNotifications: true));
}

internal sealed record TextDocumentSyncOptions
{
    public bool OpenClose { get; } = true;

    // A day is small; whole texts are sent.
    public int Change { get; } = 1;

    public bool Save { get; } = true;
}

internal sealed record CompletionOptions(string[] TriggerCharacters);

internal sealed record RenameOptions(bool PrepareProvider);

internal sealed record CodeActionOptions(string[] CodeActionKinds);

internal sealed record WorkspaceServerCapabilities(WorkspaceFoldersServerCapabilities WorkspaceFolders);

internal sealed record WorkspaceFoldersServerCapabilities(bool Supported, bool ChangeNotifications);

internal sealed record InitializedParams;

internal sealed record DidChangeWorkspaceFoldersParams(WorkspaceFoldersChangeEvent Event);

internal sealed record WorkspaceFoldersChangeEvent(WorkspaceFolder[] Added, WorkspaceFolder[] Removed);

internal sealed record Registration(string Id, string Method, DidChangeWatchedFilesRegistrationOptions RegisterOptions);

internal sealed record DidChangeWatchedFilesRegistrationOptions(FileSystemWatcher[] Watchers);

internal sealed record FileSystemWatcher(string GlobPattern);
