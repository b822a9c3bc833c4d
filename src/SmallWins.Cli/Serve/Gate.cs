using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace SmallWins.Cli.Serve;

/// <summary>
/// Who is let in. The journal is private, and other pages in the same browser can send requests to this machine: under a name
/// of theirs that they make lead here (DNS rebinding, which a look at <c>Host</c> ends), or as scripts and pictures of theirs,
/// which browsers mark with <c>Sec-Fetch-Site</c> (Fetch Metadata Request Headers, W3C) and <c>Origin</c>.
/// </summary>
/// <param name="port">The port that is served on.</param>
internal sealed class Gate(int port)
{
    // Port 80 is not written behind a name.
    private readonly string[] hosts = [.. new[] { "127.0.0.1", "localhost" }.Select(name => port == 80 ? name : $"{name}:{port}")];

    /// <summary>Why a request is not answered; null for one that is.</summary>
    public (int Status, string Sentence)? Refusal(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return (StatusCodes.Status405MethodNotAllowed, "Here is something to be looked at, and nothing to be sent to.");
        }

        if (!hosts.Contains(request.Host.Value, StringComparer.OrdinalIgnoreCase))
        {
            return (StatusCodes.Status421MisdirectedRequest, $"This journal is shown at http://{hosts[0]}/ and under no other name.");
        }

        return IsFromElsewhere(request) ? (StatusCodes.Status403Forbidden, "Pages from elsewhere get nothing of this journal.") : null;
    }

    // Following a link to the site is fine; taking a part of it into another page is not.
    private bool IsFromElsewhere(HttpRequest request)
    {
        var headers = request.Headers;
        if (headers.Origin.Any(origin => !hosts.Any(host => string.Equals(origin, "http://" + host, StringComparison.OrdinalIgnoreCase))))
        {
            return true;
        }

        var isFollowed = headers["Sec-Fetch-Mode"] == "navigate" && headers["Sec-Fetch-Dest"] == "document" && !request.Path.StartsWithSegments(OwnFiles.Folder, StringComparison.OrdinalIgnoreCase);
        return headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site" && !isFollowed;
    }

    /// <summary>What every answer says: keep nothing, guess nothing, show it in no other page, tell no other page.</summary>
    public static void Mark(IHeaderDictionary headers)
    {
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Referrer-Policy"] = "no-referrer";
        headers.ContentSecurityPolicy = "frame-ancestors 'none'";
        headers[HeaderNames.XFrameOptions] = "DENY";
    }
}
