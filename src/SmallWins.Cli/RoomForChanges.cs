using System.Runtime.CompilerServices;

namespace SmallWins.Cli;

/// <summary>
/// Asks the garbage collector of a native binary to stay away while a build makes what has changed since the last one. Of ten years of days that are some 60 MB of objects; two
/// collections in them took a fifth of the time, for what they looked through was nearly all still in use.
/// </summary>
/// <remarks>
/// A build from nothing makes three times as much and is not faster for it, but larger. Where more is made than there is room for, the collector comes as always.
/// </remarks>
internal static class RoomForChanges
{
    // For what is set apart because it is large (896 KiB and more, see the project file), as the data of the search.
    private const long ForLarge = 8L << 20;
    private const long Wanted = ForLarge + (64L << 20);

    /// <summary>Asks, where the journal was built before. It never fails.</summary>
    /// <param name="journalFolder">The journal's folder.</param>
    public static void Ask(string journalFolder)
    {
        if (RuntimeFeature.IsDynamicCodeSupported || !SiteBuild.WasBuilt(journalFolder))
        {
            return;
        }

        try
        {
            // It says no where the process may not have so much, as in a small container. There is next to nothing to collect yet: a collection of it all would
            // only stop both threads, for a tenth of the time of a changed day.
            _ = GC.TryStartNoGCRegion(Wanted, ForLarge, disallowFullBlockingGC: true);
        }
        catch (ArgumentOutOfRangeException)
        {
            // More than the collector can set apart at all, as its documentation allows for.
        }
    }
}
