using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Microsoft.VisualStudio.Threading;
using SmallWins.Cli.Lsp;
using StreamJsonRpc;

namespace SmallWins.Cli.Commands;

/// <summary><c>lsp</c>: help for an editor while somebody writes, over the standard input and output.</summary>
internal static class LspCommand
{
    /// <summary>The command.</summary>
    public static Command For(Surroundings here)
    {
        var stdio = new Option<bool>("--stdio") { Description = "Taken since editors give it; there is no other way." };
        var command = new Command("lsp", "Helps an editor while you write; the editor starts it.") { stdio };
        command.SetAction((_, cancel) => Run(here, cancel));
        return command;
    }

    private static async Task<int> Run(Surroundings here, CancellationToken cancel)
    {
        if (!Console.IsInputRedirected)
        {
            return here.Refuse("`lsp` is for editors, which start it and speak to it.", "docs/editors.md has the few lines that yours needs.");
        }

        // The output belongs to the protocol; whatever else might write to it writes to nothing.
        await using var input = Console.OpenStandardInput();
        await using var output = Console.OpenStandardOutput();
        Console.SetOut(TextWriter.Null);

        await using var handler = new HeaderDelimitedMessageHandler(output, input, Json());
        using var rpc = new JsonRpc(handler);

        // It lives for days, and today is another one tomorrow.
        using var server = new LanguageServer(new Client(rpc), () => DateTimeOffset.Now);
        rpc.AddLocalRpcTarget(RpcTargetMetadata.FromShape<LanguageServer>(), server, options: null);

        // One message after the other, as they were sent: what is typed must have arrived when its completion is asked for.
        rpc.SynchronizationContext = new NonConcurrentSynchronizationContext(sticky: false);
        rpc.StartListening();
        await Task.WhenAny(rpc.Completion, server.Ended, Task.Delay(Timeout.Infinite, cancel)).ConfigureAwait(false);
        return server.IsShutDown ? ExitCode.Done : ExitCode.Problems;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Every message has a contract that was generated; nothing is found out about its type at run time.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Every message has a contract that was generated; nothing is found out about its type at run time.")]
    private static SystemTextJsonFormatter Json() => new() { JsonSerializerOptions = new(ProtocolJson.Default.Options) { TypeInfoResolver = ProtocolJson.Default } };
}
