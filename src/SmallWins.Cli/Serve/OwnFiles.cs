namespace SmallWins.Cli.Serve;

/// <summary>What <c>serve</c> sends besides the site. Its folder has a name that no page can have: pages' folders do not begin with a dot.</summary>
internal static class OwnFiles
{
    /// <summary>The folder, as a path of the site.</summary>
    public const string Folder = "/.smallwins";

    /// <summary>Where the news comes from.</summary>
    public const string Events = Folder + "/events";

    /// <summary>The script of every page.</summary>
    public const string Script = Folder + "/serve.js";

    /// <summary>The style sheet of what is laid over a page, and of the pages below.</summary>
    public const string Style = Folder + "/serve.css";

    /// <summary>The bytes of one of them, and what it is; null where there is none at the path.</summary>
    public static (byte[] Content, string Type)? At(string path) => path switch
    {
        Script => (Embedded("serve.js"), "text/javascript; charset=utf-8"),
        Style => (Embedded("serve.css"), "text/css; charset=utf-8"),
        _ => null,
    };

    /// <summary>A page of our own, for when the site has none: a title and a sentence.</summary>
    /// <param name="title">The title.</param>
    /// <param name="sentence">What is the matter, as HTML.</param>
    public static string Page(string title, string sentence) =>
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{title}</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="{Style}">
        </head>
        <body class="plain">
        <main>
        <h1>{title}</h1>
        <p>{sentence}</p>
        </main>
        </body>
        </html>

        """;

    private static byte[] Embedded(string name)
    {
        using var stream = typeof(OwnFiles).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
