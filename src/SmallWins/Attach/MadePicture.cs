using System.Collections.Immutable;

namespace SmallWins.Attach;

/// <summary>A file made of a picture.</summary>
/// <param name="Use">What it is for.</param>
/// <param name="Ending">The ending of its name: <c>.jpg</c>.</param>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Height">Its height in pixels.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record MadeFile(PictureUse Use, string Ending, int Width, int Height, ReadOnlyMemory<byte> Content)
{
    /// <summary>The same without the bytes.</summary>
    public PictureShape Shape => new(Use, Ending, Width, Height);
}

/// <summary>A file made of a picture, without its bytes.</summary>
/// <param name="Use">What it is for.</param>
/// <param name="Ending">The ending of its name: <c>.jpg</c>.</param>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Height">Its height in pixels.</param>
internal sealed record PictureShape(PictureUse Use, string Ending, int Width, int Height);

/// <summary>All that is made of a picture.</summary>
/// <param name="Files">The files.</param>
internal sealed record MadePicture(ImmutableArray<MadeFile> Files)
{
    /// <summary>What was made, without the bytes.</summary>
    public ImmutableArray<PictureShape> Shapes => [.. Files.Select(file => file.Shape)];
}
