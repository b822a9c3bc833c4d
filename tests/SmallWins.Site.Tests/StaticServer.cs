using System.Net;
using System.Net.Sockets;

namespace SmallWins.Site.Tests;

/// <summary>The plainest of hosts: the files of a folder, at an address of this machine.</summary>
public sealed class StaticServer : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly string folder;

    public StaticServer(string folder)
    {
        this.folder = folder;
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        }

        listener.Prefixes.Add(Address);
        listener.Start();
        _ = Task.Run(Serve);
    }

    public string Address { get; }

    public void Dispose() => listener.Close();

    private async Task Serve()
    {
        while (listener.IsListening)
        {
            HttpListenerContext asked;
            try
            {
                asked = await listener.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            var path = asked.Request.Url!.AbsolutePath.TrimStart('/');
            var file = Path.Combine(folder, path.Length == 0 ? "index.html" : path);
            asked.Response.StatusCode = File.Exists(file) ? 200 : 404;
            asked.Response.ContentType = Path.GetExtension(file) == ".html" ? "text/html; charset=utf-8" : "text/javascript";
            asked.Response.AddHeader("Cache-Control", "public, max-age=3600");
            if (File.Exists(file))
            {
                await asked.Response.OutputStream.WriteAsync(await File.ReadAllBytesAsync(file));
            }

            asked.Response.Close();
        }
    }
}
