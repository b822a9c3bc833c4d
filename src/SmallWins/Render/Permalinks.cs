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

    /// <summary>All goals.</summary>
    public const string Goals = "goals.html";

    /// <summary>All wins, to be searched, and the doubts that they answer.</summary>
    public const string Evidence = "evidence.html";

    /// <summary>All wins in one jar, and the shelf of the years' jars.</summary>
    public const string Jar = "jar.html";

    /// <summary>What added up over time.</summary>
    public const string Trends = "trends.html";

    /// <summary>The pictures, with the latest year.</summary>
    public const string Photos = "photos.html";

    /// <summary>This day in every year.</summary>
    public const string OnThisDay = "on-this-day.html";

    /// <summary>How to write a day.</summary>
    public const string Help = "help.html";

    /// <summary>What asks search engines to stay away.</summary>
    public const string Robots = "robots.txt";

    private const string AnchorOfWin = "win-";

    private readonly FrozenDictionary<string, string> areas;
    private readonly FrozenDictionary<string, string> tags;
    private readonly FrozenDictionary<string, string> goals;
    private readonly FrozenDictionary<string, string> doubts;

    /// <summary>The addresses for some areas, tags, goals and doubts, each by its id.</summary>
    public Permalinks(IEnumerable<string> areas, IEnumerable<string> tags, IEnumerable<string> goals, IEnumerable<string> doubts)
    {
        this.areas = Slugs.Of(areas);
        this.tags = Slugs.Of(tags);
        this.goals = Slugs.Of(goals);
        this.doubts = Slugs.Of(doubts);
    }

    /// <summary>A day.</summary>
    public static string Day(DateOnly date) => WrittenDate.Of(date).DayPath;

    /// <summary>A win on its day's page.</summary>
    public static string Win(Win win) => string.Create(CultureInfo.InvariantCulture, $"{Day(win.Date)}#{AnchorOfWin}{win.Number}");

    /// <summary>The name of a win within its day's page.</summary>
    public static string Anchor(Win win) => string.Create(CultureInfo.InvariantCulture, $"{AnchorOfWin}{win.Number}");

    /// <summary>A week.</summary>
    public static string Week(IsoWeek week) => $"weeks/{week}.html";

    /// <summary>A month.</summary>
    public static string Month(Month month) => $"months/{month}.html";

    /// <summary>A year.</summary>
    public static string Year(int year) => string.Create(CultureInfo.InvariantCulture, $"years/{year:0000}.html");

    /// <summary>The jar of a year.</summary>
    public static string JarOf(int year) => string.Create(CultureInfo.InvariantCulture, $"jars/{year:0000}.html");

    /// <summary>An earlier year of the pictures.</summary>
    public static string PhotosOf(int year) => string.Create(CultureInfo.InvariantCulture, $"photos/{year:0000}.html");

    /// <summary>An earlier part of a year of many pictures, numbered from its first day on.</summary>
    public static string PhotosOf(int year, int part) => string.Create(CultureInfo.InvariantCulture, $"photos/{year:0000}-{part}.html");

    /// <summary>A year as a book, made for printing.</summary>
    public static string Yearbook(int year) => string.Create(CultureInfo.InvariantCulture, $"yearbooks/{year:0000}.html");

    /// <summary>A goal.</summary>
    public string Goal(string id) => $"goals/{goals[id]}.html";

    /// <summary>The counter-evidence to a doubt, or the latest year of it.</summary>
    public string Doubt(string id) => $"evidence/{doubts[id]}.html";

    /// <summary>An earlier year of the counter-evidence to a doubt, where it is too much for one page.</summary>
    public string Doubt(string id, int year) => string.Create(CultureInfo.InvariantCulture, $"evidence/{doubts[id]}-{year:0000}.html");

    /// <summary>An area, with its latest year.</summary>
    public string Area(string id) => $"areas/{areas[id]}.html";

    /// <summary>An earlier year of an area.</summary>
    public string Area(string id, int year) => string.Create(CultureInfo.InvariantCulture, $"areas/{areas[id]}-{year:0000}.html");

    /// <summary>A tag, with its latest year.</summary>
    public string Tag(string tag) => $"tags/{tags[tag]}.html";

    /// <summary>An earlier year of a tag.</summary>
    public string Tag(string tag, int year) => string.Create(CultureInfo.InvariantCulture, $"tags/{tags[tag]}-{year:0000}.html");
}
