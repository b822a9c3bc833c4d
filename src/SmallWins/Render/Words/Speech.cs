using SmallWins.Domain;

namespace SmallWins.Render.Words;

/// <summary>How a journal is spoken of: in a language, with the names that its person gave to things, as of a day.</summary>
/// <param name="Words">The words.</param>
/// <param name="Dates">How dates are written.</param>
/// <param name="Settings">The names of areas.</param>
/// <param name="Today">The day as of which.</param>
internal sealed record Speech(SiteWords Words, SiteDates Dates, Settings Settings, DateOnly Today)
{
    /// <summary>What an area of the settings is called.</summary>
    public string NameOf(string area) => Settings.Areas.First(known => known.Id == area).Name;
}
