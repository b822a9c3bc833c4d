using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace SmallWins.Tests.Cli;

/// <summary>An editor's side of <c>smallwins lsp</c>: the real process, spoken to byte by byte.</summary>
internal sealed class LspClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly Task reading;
    private readonly Lock gate = new();
    private readonly Dictionary<int, TaskCompletionSource<JsonObject>> asked = [];
    private readonly Dictionary<string, JsonArray> problems = new(StringComparer.Ordinal);
    private readonly List<string> requests = [];
    private readonly List<string> log = [];
    private TaskCompletionSource news = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int last;
    private int version;

    private LspClient(Process process)
    {
        this.process = process;
        reading = Task.Run(Read);
    }

    /// <summary>What an editor can do that can do all that is asked of it.</summary>
    public static JsonObject Able => new()
    {
        ["workspace"] = new JsonObject
        {
            ["workspaceEdit"] = new JsonObject { ["documentChanges"] = true, ["resourceOperations"] = new JsonArray("create", "rename") },
            ["didChangeWatchedFiles"] = new JsonObject { ["dynamicRegistration"] = true },
        },
    };

    /// <summary>The requests that the server has sent.</summary>
    public IReadOnlyList<string> Requests => requests;

    public static LspClient Start(string folder, params string[] more)
    {
        var start = new ProcessStartInfo(UnderTest.Words[0], [.. UnderTest.Words[1..], "lsp", .. more])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return new LspClient(Process.Start(start)!);
    }

    /// <summary>Starts it, and greets it as the editor of a folder.</summary>
    public static async Task<LspClient> Greeted(string folder, JsonObject? capabilities = null)
    {
        var client = Start(folder);
        await client.Greet(folder, capabilities);
        return client;
    }

    public async Task<JsonNode?> Greet(string folder, JsonObject? capabilities = null, int? processId = null)
    {
        var answer = await Ask("initialize", new JsonObject
        {
            ["processId"] = processId ?? Environment.ProcessId,
            ["rootUri"] = Uri(folder),
            ["workspaceFolders"] = new JsonArray(new JsonObject { ["uri"] = Uri(folder), ["name"] = "journal" }),
            ["capabilities"] = capabilities ?? Able,
        });
        Tell("initialized", []);
        return answer;
    }

    public static string Uri(string path) => new Uri(path).AbsoluteUri;

    public void Open(string path, string text) => Tell("textDocument/didOpen", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = Uri(path), ["languageId"] = "markdown", ["version"] = ++version, ["text"] = text },
    });

    public void Change(string path, string text) => Tell("textDocument/didChange", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = Uri(path), ["version"] = ++version },
        ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = text }),
    });

    /// <summary>Asks something about a place; line and character count from zero.</summary>
    public Task<JsonNode?> AskAt(string method, string path, int line, int character, JsonObject? more = null)
    {
        var question = more ?? [];
        question["textDocument"] = new JsonObject { ["uri"] = Uri(path) };
        question["position"] = new JsonObject { ["line"] = line, ["character"] = character };
        return Ask(method, question);
    }

    /// <summary>Asks, and gives the result.</summary>
    public async Task<JsonNode?> Ask(string method, JsonObject? question = null)
    {
        var answer = await AskForAll(method, question);
        Assert.True(answer["error"] is null, answer["error"]?.ToJsonString());
        return answer["result"];
    }

    /// <summary>Asks, and gives the whole answer, which may be a refusal.</summary>
    public async Task<JsonObject> AskForAll(string method, JsonObject? question = null)
    {
        var answer = new TaskCompletionSource<JsonObject>(TaskCreationOptions.RunContinuationsAsynchronously);
        int id;
        lock (gate)
        {
            id = ++last;
            asked.Add(id, answer);
        }

        Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = question });
        return await answer.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    /// <summary>Tells something that has no answer.</summary>
    public void Tell(string method, JsonObject? what = null) => Send(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = what });

    /// <summary>Waits until the problems of a file, as <c>line:character code</c>, are these.</summary>
    public async Task ProblemsBecome(string path, string expected)
    {
        var until = Stopwatch.StartNew();
        while (true)
        {
            Task next;
            string? said;
            lock (gate)
            {
                next = news.Task;
                said = problems.TryGetValue(Uri(path), out var known) ? Said(known) : null;
            }

            if (said == expected)
            {
                return;
            }

            Assert.True(until.Elapsed < Patience, $"It says “{said}”, not “{expected}”.");
            await Task.WhenAny(next, Task.Delay(500, TestContext.Current.CancellationToken));
        }
    }

    /// <summary>Waits for some words in its log, for some time.</summary>
    /// <returns>Whether they came.</returns>
    public async Task<bool> Logs(string words, TimeSpan patience)
    {
        var until = Stopwatch.StartNew();
        while (until.Elapsed < patience)
        {
            lock (gate)
            {
                if (log.Exists(line => line.Contains(words, StringComparison.Ordinal)))
                {
                    return true;
                }
            }

            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        return false;
    }

    /// <summary>What was last said of a file's problems.</summary>
    public JsonArray? ProblemsOf(string path)
    {
        lock (gate)
        {
            return problems.GetValueOrDefault(Uri(path));
        }
    }

    /// <summary>Closes its input, as the end of an editor does.</summary>
    public void Hang() => process.StandardInput.Close();

    /// <summary>Waits for its end, and gives its exit code.</summary>
    public async Task<int> End()
    {
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        await process.WaitForExitAsync();
        await reading;
        process.Dispose();
    }

    private static string Said(JsonArray diagnostics) =>
        string.Join("; ", diagnostics.Select(one => $"{one!["range"]!["start"]!["line"]}:{one["range"]!["start"]!["character"]} {one["code"]}"));

    private void Send(JsonObject message)
    {
        var body = Encoding.UTF8.GetBytes(message.ToJsonString());
        var input = process.StandardInput.BaseStream;
        input.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n")));
        input.Write(body);
        input.Flush();
    }

    private void Answer(JsonNode id)
    {
        try
        {
            Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id.DeepClone(), ["result"] = null });
        }
        catch (IOException)
        {
            // It has ended since it asked, as a test of its end wants it to.
        }
    }

    private async Task Read()
    {
        var output = process.StandardOutput.BaseStream;
        while (await Next(output) is { } message)
        {
            lock (gate)
            {
                if (message["method"]?.GetValue<string>() is not { } method)
                {
                    asked[message["id"]!.GetValue<int>()].SetResult(message);
                }
                else if (method == "textDocument/publishDiagnostics")
                {
                    problems[message["params"]!["uri"]!.GetValue<string>()] = message["params"]!["diagnostics"]!.AsArray();
                }
                else if (method == "window/logMessage")
                {
                    log.Add(message["params"]!["message"]!.GetValue<string>());
                }
                else if (message["id"] is { } id)
                {
                    requests.Add(message.ToJsonString());
                    Answer(id);
                }
            }

            Interlocked.Exchange(ref news, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        }
    }

    /// <summary>The next message; null at the end. Anything on the output that is no message is a fault, and ends the reading.</summary>
    private static async Task<JsonObject?> Next(Stream output)
    {
        var header = new StringBuilder();
        var one = new byte[1];
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await output.ReadAsync(one) == 0)
            {
                return null;
            }

            header.Append((char)one[0]);
        }

        var length = header.ToString().Split("\r\n").Single(line => line.StartsWith("Content-Length: ", StringComparison.Ordinal))["Content-Length: ".Length..];
        var body = new byte[int.Parse(length, CultureInfo.InvariantCulture)];
        await output.ReadExactlyAsync(body);
        return JsonNode.Parse(body)!.AsObject();
    }
}
