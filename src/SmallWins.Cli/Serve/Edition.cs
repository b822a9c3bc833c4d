using SmallWins.Preview;

namespace SmallWins.Cli.Serve;

/// <summary>The site as it is at one moment, and the promise of the next.</summary>
/// <param name="site">The site.</param>
internal sealed class Edition(PreviewSite site)
{
    private readonly TaskCompletionSource<Edition> next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The site.</summary>
    public PreviewSite Site { get; } = site;

    /// <summary>Comes when there is a newer one.</summary>
    public Task<Edition> Next => next.Task;

    /// <summary>Makes a newer one known to all who wait for it.</summary>
    public Edition Follow(PreviewSite newer)
    {
        var edition = new Edition(newer);
        next.SetResult(edition);
        return edition;
    }
}
