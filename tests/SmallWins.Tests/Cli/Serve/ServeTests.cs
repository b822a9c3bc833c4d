using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace SmallWins.Tests.Cli.Serve;

/// <summary>A small journal, served for tests that change nothing in it.</summary>
public sealed class ServedJournal : IAsyncLifetime
{
    private readonly TempFolder folder = new();

    internal Serving Serving { get; private set; } = null!;

    internal string Folder => folder["journal"];

    public async ValueTask InitializeAsync() => Serving = await ServeOne(folder);

    public async ValueTask DisposeAsync()
    {
        await Serving.DisposeAsync();
        folder.Dispose();
    }

    internal static Task<Serving> ServeOne(TempFolder folder)
    {
        folder.Write("journal/smallwins.yml", "");
        folder.Write("journal/days/2026-07-14.md", "- Sent the email\n");
        folder.Write("journal/secret.txt", "a secret");
        folder.Write("journal/.git/config", "[core]\n");
        folder.Write("outside.txt", "a secret");
        return Serving.Start(folder["journal"], "--today", "2026-07-14");
    }
}

/// <summary>The command as it runs, asked as a browser asks, and as those ask who have no business with it.</summary>
public sealed class ServeTests(ServedJournal served) : IClassFixture<ServedJournal>, IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly Serving serving = served.Serving;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => client.Dispose();

    [Fact]
    public async Task A_page_comes_with_the_script_and_is_kept_by_nobody()
    {
        using var answer = await Get("/");
        var page = await answer.Content.ReadAsStringAsync(Cancel);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Sent the email", page, StringComparison.Ordinal);
        Assert.Contains("<script src=\"/.smallwins/serve.js\"", page, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self'", page, StringComparison.Ordinal);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Resource-Policy"));
        Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
        Assert.Equal("frame-ancestors 'none'", Header(answer, "Content-Security-Policy"));
        Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase) || header.Key == "Server");
        Assert.False(Directory.Exists(Path.Combine(served.Folder, "_site")));
    }

    [Fact]
    public async Task A_head_is_answered_without_a_body()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, new Uri(serving.Address, "/index.html"));
        using var answer = await client.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Content.Headers.ContentLength > 1000);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Nothing_is_taken(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), serving.Address);
        using var answer = await client.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("127.0.0.1:{0}", HttpStatusCode.OK)]
    [InlineData("localhost:{0}", HttpStatusCode.OK)]
    [InlineData("[::1]:{0}", HttpStatusCode.MisdirectedRequest)]
    [InlineData("evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("evil.example:{0}", HttpStatusCode.MisdirectedRequest)]
    [InlineData("127.0.0.1.evil.example:{0}", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost", HttpStatusCode.MisdirectedRequest)]
    [InlineData("0.0.0.0:{0}", HttpStatusCode.MisdirectedRequest)]
    public async Task Requests_under_another_name_are_refused(string host, HttpStatusCode status)
    {
        foreach (var path in (string[])["/", "/.smallwins/serve.js"])
        {
            using var answer = await Get(path, ("Host", string.Format(null, host, serving.Address.Port)));
            Assert.Equal(status, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("/", "cross-site", "navigate", "document", HttpStatusCode.OK)]
    [InlineData("/", "same-origin", "navigate", "document", HttpStatusCode.OK)]
    [InlineData("/", "none", "navigate", "document", HttpStatusCode.OK)]
    [InlineData("/", "cross-site", "navigate", "iframe", HttpStatusCode.Forbidden)]
    [InlineData("/", "cross-site", "no-cors", "script", HttpStatusCode.Forbidden)]
    [InlineData("/", "same-site", "no-cors", "image", HttpStatusCode.Forbidden)]
    [InlineData("/", "same-site", "cors", "empty", HttpStatusCode.Forbidden)]
    [InlineData("/.smallwins/events?page=index.html", "cross-site", "cors", "empty", HttpStatusCode.Forbidden)]
    [InlineData("/.smallwins/events?page=index.html", "cross-site", "navigate", "document", HttpStatusCode.Forbidden)]
    public async Task Other_sites_pages_get_nothing(string path, string site, string mode, string destination, HttpStatusCode status)
    {
        using var answer = await Get(path, ("Sec-Fetch-Site", site), ("Sec-Fetch-Mode", mode), ("Sec-Fetch-Dest", destination));

        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("http://127.0.0.1:1", HttpStatusCode.Forbidden)]
    [InlineData("http://127.0.0.1:{0}", HttpStatusCode.OK)]
    public async Task Requests_of_another_origin_are_refused(string origin, HttpStatusCode status)
    {
        using var answer = await Get("/index.html", ("Origin", string.Format(null, origin, serving.Address.Port)));

        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [InlineData("/secret.txt")]
    [InlineData("/smallwins.yml")]
    [InlineData("/days/2026-07-14.md")]
    [InlineData("/.git/config")]
    [InlineData("/../outside.txt")]
    [InlineData("/days/../../outside.txt")]
    [InlineData("/%2e%2e/outside.txt")]
    [InlineData("/days/%2e%2e/%2e%2e/outside.txt")]
    [InlineData("/..%2foutside.txt")]
    [InlineData("/..%5coutside.txt")]
    [InlineData("/..\\outside.txt")]
    [InlineData("//etc/passwd")]
    [InlineData("/%00")]
    [InlineData("/.smallwins/../secret.txt")]
    [InlineData("/assets/../secret.txt")]
    public async Task What_is_not_on_the_site_is_not_given_out(string path)
    {
        // As it stands, which a client would tidy up.
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, serving.Address.Port, Cancel);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{serving.Address.Port}\r\nConnection: close\r\n\r\n"), Cancel);
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync(Cancel);

        Assert.Matches("^HTTP/1.1 (404|400) ", answer);
        Assert.DoesNotContain("a secret", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task News_come_at_once_and_with_each_change()
    {
        using var folder = new TempFolder();
        await using var own = await ServedJournal.ServeOne(folder);
        using var answer = await client.GetAsync(new Uri(own.Address, "/.smallwins/events?page=days/2026-07-14.html"), HttpCompletionOption.ResponseHeadersRead, Cancel);
        Assert.Equal(new MediaTypeHeaderValue("text/event-stream"), answer.Content.Headers.ContentType);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(Cancel));

        var first = await News(reader);
        folder.Write("journal/days/2026-07-14.md", "---\nmood: 4\nmood: 5\n---\n- Sent it\n");
        var held = await News(reader);
        folder.Write("journal/days/2026-07-14.md", "- Sent the letter\n");
        var mended = await News(reader);

        var problem = held.GetProperty("problems")[0];
        Assert.Equal("error", problem.GetProperty("severity").GetString());
        Assert.Equal("days/2026-07-14.md:3:1", problem.GetProperty("place").GetString());
        Assert.Equal("mood: 5", problem.GetProperty("line").GetString());
        Assert.Equal("^^^^", problem.GetProperty("caret").GetString());
        Assert.Equal(first.GetProperty("version").GetString(), held.GetProperty("version").GetString());
        Assert.Equal(0, mended.GetProperty("counts").GetProperty("error").GetInt32());
        Assert.NotEqual(first.GetProperty("version").GetString(), mended.GetProperty("version").GetString());
        await own.Until(() => own.Said.Contains("Mended.", StringComparison.Ordinal));
        Assert.Contains("days/2026-07-14.md:3:1: error", own.Said, StringComparison.Ordinal);
        Assert.Contains("The page stays as it was until this is mended.", own.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_with_an_error_is_mended_when_it_is_and_not_when_nobody_looks_any_more()
    {
        using var folder = new TempFolder();
        await using var own = await ServedJournal.ServeOne(folder);
        using (var answer = await client.GetAsync(new Uri(own.Address, "/.smallwins/events?page=days/2026-07-14.html"), HttpCompletionOption.ResponseHeadersRead, Cancel))
        {
            using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(Cancel));
            await News(reader);
            folder.Write("journal/templates/day.sbn", "{{ pgae.title }}");
            await own.Until(() => own.Said.Contains("The page stays as it was", StringComparison.Ordinal));
        }

        var before = own.Changes;
        folder.Write("journal/days/2026-07-14.md", "- Sent the letter\n");
        await own.Until(() => own.Changes == before + 1);
        folder.Write("journal/days/2026-07-14.md", "- Sent the long letter\n");
        await own.Until(() => own.Changes == before + 2);
        Assert.DoesNotContain("Mended.", own.Said, StringComparison.Ordinal);

        folder.Write("journal/templates/day.sbn", "<!doctype html><title>Mine</title>");
        await own.Until(() => own.Said.Contains("Mended.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_that_goes_says_so_and_is_there_again_with_its_file()
    {
        using var folder = new TempFolder();
        await using var own = await ServedJournal.ServeOne(folder);
        var page = new Uri(own.Address, "/days/2026-07-14.html");
        File.Delete(folder["journal/days/2026-07-14.md"]);
        await own.Until(() => own.Changes == 1);
        using var gone = await client.GetAsync(page, Cancel);
        folder.Write("journal/days/2026-07-14.md", "- Sent it\n");
        await own.Until(() => own.Changes == 2);
        using var back = await client.GetAsync(page, Cancel);

        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Contains("/.smallwins/serve.js", await gone.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_and_another_one_used()
    {
        var taken = serving.Address.Port;

        await using var other = await Serving.Start(served.Folder, "--port", $"{taken}");

        Assert.NotEqual(taken, other.Address.Port);
        Assert.Contains($"(port {taken} is taken)", other.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task It_ends_cleanly_while_a_page_is_open(string signal)
    {
        using var folder = new TempFolder();
        await using var own = await ServedJournal.ServeOne(folder);
        using var open = await client.GetAsync(new Uri(own.Address, "/.smallwins/events?page=index.html"), HttpCompletionOption.ResponseHeadersRead, Cancel);

        Assert.Equal(0, await own.End(signal));
        Assert.Equal(2, own.Said.Split('\n').Length);
    }

    [Fact]
    public async Task What_is_no_port_or_no_journal_is_refused()
    {
        var noPort = await Command.Run(served.Folder, "serve", "--port", "70000");
        var noJournal = await Command.Run(Path.GetTempPath(), "serve");

        Assert.Equal((2, 2), (noPort.ExitCode, noJournal.ExitCode));
        Assert.Contains("A port is a number up to 65535.", noPort.Error, StringComparison.Ordinal);
    }

    private async Task<JsonElement> News(StreamReader reader)
    {
        while (await reader.ReadLineAsync(Cancel) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return JsonDocument.Parse(line["data: ".Length..]).RootElement;
            }
        }

        throw new EndOfStreamException();
    }

    private async Task<HttpResponseMessage> Get(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(serving.Address, path));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
    }

    private static string Header(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));
}
