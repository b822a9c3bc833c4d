namespace SmallWins.Attach;

/// <summary>A picture of the journal and what becomes of it on the site.</summary>
/// <param name="Source">Its path from the journal's root.</param>
/// <param name="SitePath">Its path from the site's root; the name holds a hash of its content.</param>
/// <param name="Width">Its width in pixels when upright.</param>
/// <param name="Height">Its height in pixels when upright.</param>
/// <param name="IsCopied">Whether the file goes along byte for byte, since it holds nothing but the picture.</param>
internal sealed record Picture(string Source, string SitePath, int Width, int Height, bool IsCopied);
