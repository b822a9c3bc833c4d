using System.Collections.Immutable;

namespace SmallWins.Attach;

/// <summary>What a file of a picture is for.</summary>
internal enum PictureUse
{
    /// <summary>JPEG or PNG: what every browser shows, and what the link to the largest version leads to.</summary>
    Plain,

    /// <summary>WebP: the same in fewer bytes.</summary>
    WebP,

    /// <summary>A GIF that moves; the other files show its first frame.</summary>
    Moving,
}

/// <summary>One file that the site has of a picture.</summary>
/// <param name="SitePath">Its path from the site's root; the name holds a hash of the original.</param>
/// <param name="Use">What it is for.</param>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Height">Its height in pixels.</param>
internal sealed record PictureVersion(string SitePath, PictureUse Use, int Width, int Height);

/// <summary>A picture of the journal and the files that the site has of it.</summary>
/// <param name="Source">Its path from the journal's root.</param>
/// <param name="Content">The SHA-256 of the original, in hexadecimal digits.</param>
/// <param name="Versions">Its files; at least one plain one. Those of a use go from narrow to wide.</param>
internal sealed record Picture(string Source, string Content, ImmutableArray<PictureVersion> Versions)
{
    /// <summary>The largest version, upright.</summary>
    public PictureVersion Largest { get; } = Versions.Last(version => version.Use == PictureUse.Plain);

    /// <summary>The GIF itself where the picture moves, or null.</summary>
    public PictureVersion? Moving { get; } = Versions.FirstOrDefault(version => version.Use == PictureUse.Moving);

    /// <summary>The versions of a use, from narrow to wide.</summary>
    public IEnumerable<PictureVersion> Of(PictureUse use) => Versions.Where(version => version.Use == use);
}
