namespace SmallWins.Render.Passages;

/// <summary>What a link or a picture in the journal leads to on the site.</summary>
internal abstract record Destination
{
    /// <summary>A page of the site.</summary>
    /// <param name="Path">Its path from the site's root.</param>
    public sealed record Page(string Path) : Destination;

    /// <summary>A picture that goes along with the site.</summary>
    /// <param name="Shown">The picture.</param>
    public sealed record Picture(Attach.Picture Shown) : Destination;

    /// <summary>Another file that goes along with the site.</summary>
    /// <param name="Path">Its path from the site's root.</param>
    public sealed record Attachment(string Path) : Destination;
}
