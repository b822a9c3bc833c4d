namespace SmallWins.Cli.Lsp;

/// <summary>The addresses by which an editor knows files.</summary>
internal static class Addresses
{
    /// <summary>The <c>file:</c> address of a full path.</summary>
    public static string Of(string path) => new Uri(path).AbsoluteUri;

    /// <summary>The full path that a <c>file:</c> address means; null for any other, such as a document that was never saved.</summary>
    public static string? PathOf(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !uri.IsFile)
        {
            return null;
        }

        // Some editors write the colon of a drive as %3A, which leaves a slash before it.
        var path = uri.LocalPath;
        return Path.GetFullPath(path is ['/' or '\\', _, ':', ..] ? path[1..] : path);
    }
}
