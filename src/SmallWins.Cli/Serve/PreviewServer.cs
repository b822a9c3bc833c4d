using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SmallWins.Preview;

namespace SmallWins.Cli.Serve;

/// <summary>Shows a site that changes to the browsers on this machine: to whoever can open an address of it, and to no other machine.</summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(15);

    private readonly WebApplication app;
    private readonly Gate gate;
    private readonly ConcurrentDictionary<string, string> lookedAt = new(StringComparer.Ordinal);
    private volatile Edition latest;

    private PreviewServer(WebApplication app, int port, Edition first)
    {
        (this.app, gate, latest) = (app, new Gate(port), first);
        Address = $"http://127.0.0.1:{port}/";
    }

    /// <summary>Where the site is seen.</summary>
    public string Address { get; }

    /// <summary>The pages that browsers have open.</summary>
    public IEnumerable<string> LookedAt => lookedAt.Values.Distinct(StringComparer.Ordinal);

    /// <summary>Comes when somebody wants it to end: Ctrl-C, or a signal.</summary>
    public CancellationToken Ending => app.Lifetime.ApplicationStopping;

    /// <summary>Begins to serve.</summary>
    /// <param name="port">A free port of this machine.</param>
    /// <param name="site">The site.</param>
    public static async Task<PreviewServer> Start(int port, PreviewSite site)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        var web = builder.Build();
        var server = new PreviewServer(web, port, new Edition(site));
        web.Run(server.Answer);
        await web.StartAsync();
        return server;
    }

    /// <summary>A port to serve on: the one that is wanted, or another one where that is taken.</summary>
    public static int FreePort(int wanted)
    {
        try
        {
            return PortOf(wanted);
        }
        catch (SocketException)
        {
            return PortOf(0);
        }

        static int PortOf(int port)
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
            return ((IPEndPoint)probe.LocalEndpoint).Port;
        }
    }

    /// <summary>Shows a newer site from now on, and tells the open pages.</summary>
    public void Publish(PreviewSite site)
    {
        // Whoever is woken finds the newer one.
        var before = latest;
        latest = new Edition(site);
        before.End();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private Task Answer(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        Gate.Mark(response.Headers);
        if (gate.Refusal(request) is var (status, sentence))
        {
            response.StatusCode = status;
            response.Headers.Allow = "GET, HEAD";
            return Send(context, Encoding.UTF8.GetBytes(sentence + "\n"), "text/plain; charset=utf-8");
        }

        var path = request.Path.Value ?? "/";
        return path == OwnFiles.Events ? SendNews(context)
            : OwnFiles.At(path) is var (own, type) ? Send(context, own, type)
            : SendFile(context, path is "/" ? "index.html" : path[1..]);
    }

    private Task SendFile(HttpContext context, string path)
    {
        var site = latest.Site;
        var file = Find(site, path);
        if (file is null && IsPage(path))
        {
            context.Response.StatusCode = site.IsThere ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
            var (title, sentence) = site.IsThere
                ? ("Not here now", $"There is no page {HtmlEncoder.Default.Encode("/" + path)} at the moment. Should it come, it shows here. <a href=\"/\">To the first page</a>")
                : ("Almost there", "The site shows here as soon as what is told below is mended.");
            return Send(context, ServedPage.Of(OwnFiles.Page(title, sentence), path, ""), "text/html; charset=utf-8");
        }

        if (file is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Send(context, Encoding.UTF8.GetBytes("There is no such file on this site.\n"), "text/plain; charset=utf-8");
        }

        var html = file.Content.IsEmpty ? OwnFiles.Page("Almost there", "This page shows here as soon as what is told below is mended.") : null;
        return IsPage(path)
            ? Send(context, ServedPage.Of(html ?? Encoding.UTF8.GetString(file.Content.Span), path, file.Version), file.ContentType)
            : Send(context, file.Content, file.ContentType);
    }

    // A picture that was changed or taken away since is not there, until the change has been seen.
    private static PreviewFile? Find(PreviewSite site, string path)
    {
        try
        {
            return site.Get(path);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsPage(string path) =>
        path.EndsWith(".html", StringComparison.Ordinal) || !Path.HasExtension(path);

    private static async Task Send(HttpContext context, ReadOnlyMemory<byte> content, string type)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(content, context.RequestAborted);
        }
    }

    // Server-sent events (HTML Standard, section 9.2): the state at once, and again whenever it is another, until somebody leaves.
    private async Task SendNews(HttpContext context)
    {
        var response = context.Response;
        response.ContentType = "text/event-stream";
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        var page = context.Request.Query["page"].ToString();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, Ending);
        lookedAt[context.Connection.Id] = page;
        try
        {
            await response.WriteAsync("retry: 1000\n\n", end.Token);
            for (var edition = latest; ; edition = latest)
            {
                await response.WriteAsync("data: ", end.Token);
                await response.Body.WriteAsync(News.Of(edition.Site, edition.Site.Get(page)), end.Token);
                await response.WriteAsync("\n\n", end.Token);
                await response.Body.FlushAsync(end.Token);
                while (await Task.WhenAny(edition.Over, Task.Delay(SignOfLife, end.Token)) != edition.Over)
                {
                    end.Token.ThrowIfCancellationRequested();
                    await response.WriteAsync(":\n\n", end.Token);
                    await response.Body.FlushAsync(end.Token);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // They left, or we end.
        }
        finally
        {
            lookedAt.TryRemove(context.Connection.Id, out _);
        }
    }
}
