using SmallWins.Domain;

namespace SmallWins.Cli;

/// <summary>The day that <c>--today</c> names.</summary>
internal static class AskedDay
{
    /// <summary>Reads it; null where it is no date. What "yesterday" is, and what a weekday is called, is for the journal's settings to say.</summary>
    public static DateOnly? Read(string asked, string journal, Surroundings here)
    {
        var settings = SiteBuild.Load(new BuildOptions { JournalFolder = journal, Now = here.Now }).Journal.Settings;
        return DateWords.Read(asked, Today.At(here.Now, settings), settings.Language);
    }
}
