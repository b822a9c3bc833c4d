using SmallWins.Preview;

namespace SmallWins.Cli.Serve;

/// <summary>The site as it is at one moment, until there is a newer one.</summary>
/// <param name="site">The site.</param>
internal sealed class Edition(PreviewSite site)
{
    private readonly TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The site.</summary>
    public PreviewSite Site { get; } = site;

    /// <summary>Comes when there is a newer one.</summary>
    public Task Over => over.Task;

    /// <summary>Tells all who wait for it that there is a newer one.</summary>
    public void End() => over.SetResult();
}
