using System.Collections.Immutable;

namespace SmallWins.Domain;

/// <summary>What <c>smallwins.yml</c> says; every part has a default.</summary>
public sealed record Settings
{
    /// <summary>The settings of a journal that has none.</summary>
    public static Settings Default { get; } = new();

    /// <summary>The themes there are.</summary>
    public static ImmutableArray<string> Themes { get; } = ["default", "paper"];

    /// <summary>The site's title.</summary>
    public string Title { get; init; } = "Small wins";

    /// <summary>Who writes; empty for nobody in particular.</summary>
    public string Author { get; init; } = "";

    /// <summary>A culture's name: for dates, numbers and the site's own words.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Monday or Sunday.</summary>
    public DayOfWeek WeekStarts { get; init; } = DayOfWeek.Monday;

    /// <summary>The time at which a new day starts: what is written at 01:30 still belongs to the evening before.</summary>
    public TimeOnly DayStartsAt { get; init; } = new(4, 0);

    /// <summary>An IANA time zone, or <c>local</c> for the machine's; it decides what "today" is and nothing else.</summary>
    public string TimeZone { get; init; } = "local";

    /// <summary>Whether streaks are shown anywhere.</summary>
    public bool Streaks { get; init; } = true;

    /// <summary>The weekdays of rest.</summary>
    public ImmutableArray<DayOfWeek> RestDays { get; init; } = [];

    /// <summary>How many empty days in a row a streak lives through; 0 is strict.</summary>
    public int Grace { get; init; } = 1;

    /// <summary>The person's areas of life, in their order.</summary>
    public ImmutableArray<Area> Areas { get; init; } = [];

    /// <summary>What the inner critic says, and where its answer is found.</summary>
    public ImmutableArray<Doubt> Doubts { get; init; } = [];

    /// <summary>The headings below which lists are wins; compared without case.</summary>
    public ImmutableArray<string> WinsHeadings { get; init; } = ["Wins", "Small wins"];

    /// <summary>The folder the site is written to, from the journal's root.</summary>
    public string Output { get; init; } = "_site";

    /// <summary>Whether the site is always locked with a passphrase, so that none is ever built open by a slip.</summary>
    public bool Lock { get; init; }

    /// <summary>The theme's name.</summary>
    public string Theme { get; init; } = "default";
}

/// <summary>A part of life that wins are sorted by, with a colour of its own.</summary>
/// <param name="Id">The word after the <c>#</c>.</param>
/// <param name="Name">What it is called on the site.</param>
/// <param name="Color">One of <see cref="Palette"/>, or <c>#rrggbb</c>.</param>
/// <param name="Aliases">Further words that mean it.</param>
public sealed record Area(string Id, string Name, string Color, ImmutableArray<string> Aliases)
{
    /// <summary>The colours that have a name, each with a light and a dark shade in the style sheet.</summary>
    public static ImmutableArray<string> Palette { get; } =
        ["green", "blue", "rose", "ochre", "violet", "teal", "plum", "slate", "moss", "brick"];
}

/// <summary>Something the inner critic says, and where the counter-evidence is found.</summary>
/// <param name="Id">A short id.</param>
/// <param name="Says">The sentence, in the critic's words.</param>
/// <param name="Tags">Wins with one of these tags answer it.</param>
/// <param name="Words">Wins with one of these words answer it.</param>
public sealed record Doubt(string Id, string Says, ImmutableArray<string> Tags, ImmutableArray<string> Words);
