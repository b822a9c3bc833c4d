namespace SmallWins.Cli.Sharing;

/// <summary>A format of a shared file.</summary>
/// <param name="Format">What the library calls it.</param>
/// <param name="Word">How it is asked for.</param>
/// <param name="Ending">The ending of a file's name, with its dot.</param>
internal sealed record ShareKind(ShareFormat Format, string Word, string Ending)
{
    /// <summary>One HTML file.</summary>
    public static ShareKind Html { get; } = new(ShareFormat.Html, "html", ".html");

    /// <summary>Markdown.</summary>
    public static ShareKind Markdown { get; } = new(ShareFormat.Markdown, "md", ".md");

    /// <summary>A picture card.</summary>
    public static ShareKind Picture { get; } = new(ShareFormat.Picture, "png", ".png");

    /// <summary>The format of a word; null for none.</summary>
    public static ShareKind? Named(string word) => word.Trim().ToLowerInvariant() switch
    {
        "html" or "htm" => Html,
        "md" or "markdown" => Markdown,
        "png" => Picture,
        _ => null,
    };

    /// <summary>Why what is asked for has no room in it, or null.</summary>
    public string? Refusal(bool photos, bool notes) =>
        photos && this != Html ? this == Markdown ? "A Markdown file holds words, and no pictures." : "A picture card holds words, and no pictures."
        : notes && this == Picture ? "A picture card has room for wins, and not for stories."
        : null;
}
