namespace SmallWins.Attach;

/// <summary>Names for files that go along: a word to know them by, and a hash so that one name never means two contents.</summary>
internal static class ContentName
{
    private const int LongestStem = 40;

    /// <summary>A name without an ending: <c>sent-folder.0123abcd</c>.</summary>
    /// <param name="path">Where the file comes from.</param>
    /// <param name="content">What it holds.</param>
    public static string Of(string path, Stream content) =>
        $"{Stem(path)}.{Fingerprint.Of(content)}";

    /// <inheritdoc cref="Of(string, Stream)"/>
    /// <param name="path">Where the file comes from.</param>
    /// <param name="hash">The SHA-256 of what it holds, in hexadecimal digits.</param>
    public static string Of(string path, string hash) => $"{Stem(path)}.{hash[..8]}";

    // Letters and digits of any script stay; all else, which some file system or host may not like, becomes a hyphen.
    private static string Stem(string path)
    {
        var words = string.Concat(Path.GetFileNameWithoutExtension(path).Normalize()
            .Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-')).Trim('-');
        return words.Length == 0 ? "file" : words[..Math.Min(words.Length, LongestStem)];
    }
}
