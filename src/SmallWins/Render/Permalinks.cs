using System.Collections.Frozen;
using System.Globalization;
using SmallWins.Domain;

namespace SmallWins.Render;

/// <summary>Every address of the site: paths from its root, with forward slashes; every page lies at the root or one folder down.</summary>
internal sealed class Permalinks
{
    /// <summary>The first page.</summary>
    public const string Home = "index.html";

    /// <summary>What a host shows for an address that leads nowhere.</summary>
    public const string NotFound = "404.html";

    /// <summary>All years.</summary>
    public const string Years = "years.html";

    /// <summary>All areas.</summary>
    public const string Areas = "areas.html";

    /// <summary>All tags.</summary>
    public const string Tags = "tags.html";

    /// <summary>What asks search engines to stay away.</summary>
    public const string Robots = "robots.txt";

    private readonly FrozenDictionary<string, string> areas;
    private readonly FrozenDictionary<string, string> tags;

    /// <summary>The addresses for some areas and tags.</summary>
    public Permalinks(IEnumerable<string> areas, IEnumerable<string> tags) => (this.areas, this.tags) = (Slugs.Of(areas), Slugs.Of(tags));

    /// <summary>A day.</summary>
    public static string Day(DateOnly date) => $"days/{date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.html";

    /// <summary>A win on its day's page.</summary>
    public static string Win(Win win) => $"{Day(win.Date)}#{Anchor(win)}";

    /// <summary>The name of a win within its day's page.</summary>
    public static string Anchor(Win win) => string.Create(CultureInfo.InvariantCulture, $"win-{win.Number}");

    /// <summary>A week.</summary>
    public static string Week(IsoWeek week) => $"weeks/{week}.html";

    /// <summary>A month.</summary>
    public static string Month(Month month) => $"months/{month}.html";

    /// <summary>A year.</summary>
    public static string Year(int year) => string.Create(CultureInfo.InvariantCulture, $"years/{year:0000}.html");

    /// <summary>An area, with its latest year.</summary>
    public string Area(string id) => $"areas/{areas[id]}.html";

    /// <summary>An earlier year of an area.</summary>
    public string Area(string id, int year) => string.Create(CultureInfo.InvariantCulture, $"areas/{areas[id]}-{year:0000}.html");

    /// <summary>A tag, with its latest year.</summary>
    public string Tag(string tag) => $"tags/{tags[tag]}.html";

    /// <summary>An earlier year of a tag.</summary>
    public string Tag(string tag, int year) => string.Create(CultureInfo.InvariantCulture, $"tags/{tags[tag]}-{year:0000}.html");
}
