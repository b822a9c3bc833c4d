namespace SmallWins;

/// <summary>A file of the finished site.</summary>
/// <param name="Path">Its path from the site's root, with forward slashes.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record SiteFile(string Path, ReadOnlyMemory<byte> Content);
