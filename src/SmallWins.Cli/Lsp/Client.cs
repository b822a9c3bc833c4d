using StreamJsonRpc;

namespace SmallWins.Cli.Lsp;

/// <summary>The editor at the other end, as far as it is spoken to unasked.</summary>
/// <param name="rpc">The connection.</param>
internal sealed class Client(JsonRpc rpc)
{
    private const int Warning = 2;

    /// <summary>Says what the problems of a file are now.</summary>
    public Task Publish(string uri, int? version, LspDiagnostic[] diagnostics) => version is { } known
        ? Notify("textDocument/publishDiagnostics", ("uri", uri), ("version", known), ("diagnostics", diagnostics))
        : Notify("textDocument/publishDiagnostics", ("uri", uri), ("diagnostics", diagnostics));

    /// <summary>Writes a line into the editor's log.</summary>
    public Task Log(string message) => Notify("window/logMessage", ("type", Warning), ("message", message));

    /// <summary>Asks to be told when files change that are not open.</summary>
    public Task Watch(string glob) => Ask(
        "client/registerCapability",
        ("registrations", new Registration[] { new("files", "workspace/didChangeWatchedFiles", new([new FileSystemWatcher(glob)])) }));

    private async Task Notify(string method, params (string Name, object Value)[] arguments)
    {
        try
        {
            await rpc.NotifyWithParameterObjectAsync(method, Values(arguments), Types(arguments)).ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is ConnectionLostException or ObjectDisposedException)
        {
            // Nobody is left to be told.
        }
    }

    private async Task Ask(string method, params (string Name, object Value)[] arguments)
    {
        try
        {
            await rpc.InvokeWithParameterObjectAsync<object?>(method, Values(arguments), Types(arguments), CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception refused) when (refused is RemoteRpcException or ObjectDisposedException)
        {
            // An editor that does not watch files has them read again when one is saved.
        }
    }

    private static Dictionary<string, object?> Values((string Name, object Value)[] arguments) => arguments.ToDictionary(one => one.Name, one => (object?)one.Value);

    private static Dictionary<string, Type> Types((string Name, object Value)[] arguments) => arguments.ToDictionary(one => one.Name, one => one.Value.GetType());
}
