using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Scriban.Runtime;
using SmallWins.Aggregate;
using SmallWins.Attach;
using SmallWins.Domain;
using SmallWins.Render.Jar;
using SmallWins.Render.PageModels;
using SmallWins.Render.Passages;
using SmallWins.Render.Words;

namespace SmallWins.Render;

/// <summary>All that the pages are made from, with what many of them look up prepared once.</summary>
internal sealed class Site
{
    private readonly FrozenDictionary<DateOnly, Day> days;
    private readonly FrozenDictionary<string, Area> areas;
    private readonly FrozenDictionary<string, string> colors;
    private readonly FrozenDictionary<string, MicroGoal> goals;
    private readonly FrozenDictionary<string, GoalFacts> goalFacts;
    private readonly FrozenDictionary<IsoWeek, WeekSummary> weeks;
    private readonly ILookup<int, WeekSummary> weeksByYear;
    private readonly FrozenSet<string> areasWithPage;
    private readonly FrozenSet<string> tagsWithPage;
    private readonly Lazy<FrozenDictionary<string, Strand>> answers;
    private readonly Lazy<SiteFile?> winsData;
    private readonly Lazy<ImmutableArray<PhotoPage>> photos;

    // The same few on thousands of pages, and no template can change them.
    private readonly ConcurrentDictionary<Passage, string> words = new(ReferenceEqualityComparer.Instance);
    private readonly KeptWhileNear<object, IScriptObject> models = new(ReferenceEqualityComparer.Instance);
    private readonly KeptWhileNear<Win, ToldWin> wins = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<string, ScriptObject> modelsByName = new(StringComparer.Ordinal);

    /// <summary>Takes what the site is made from.</summary>
    /// <param name="root">The journal's folder.</param>
    /// <param name="journal">The journal; what is dated after the facts' today is left out.</param>
    /// <param name="facts">What was computed from it.</param>
    /// <param name="theme">How it looks and speaks.</param>
    /// <param name="attached">The journal's files that go along.</param>
    /// <param name="piles">Where the marbles of its jars lie.</param>
    public Site(string root, Journal journal, JournalFacts facts, Theme theme, Attached attached, Piles piles)
    {
        (Root, Journal, Facts, Theme, Attached, Piles) = (root, journal.AsOf(facts.Today), facts, theme, attached, piles);
        days = Journal.Days.ToFrozenDictionary(day => day.Date);
        areas = Settings.Areas.ToFrozenDictionary(area => area.Id);
        colors = Settings.Areas.ToFrozenDictionary(area => area.Id, AreaColors.ClassOf);
        goals = Journal.Goals.ToFrozenDictionary(goal => goal.Id);
        goalFacts = facts.Goals.ToFrozenDictionary(goal => goal.Goal.Id);
        weeks = facts.Weeks.ToFrozenDictionary(week => week.Week.Id);
        areasWithPage = facts.Areas.Select(strand => strand.Id).ToFrozenSet();
        tagsWithPage = facts.Tags.Select(strand => strand.Id).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        Links = new Permalinks(areas.Keys, tagsWithPage, goals.Keys, Settings.Doubts.Select(doubt => doubt.Id));

        Speech = new Speech(theme.Words, theme.Dates, Settings, facts.Today);
        Months = [.. Journal.Days.Select(day => Month.Of(day.Date)).Distinct()];
        Years = [.. Months.Select(month => month.Year).Distinct()];
        Weeks = [.. facts.Weeks.Where(HasPage)];
        weeksByYear = Weeks.ToLookup(week => week.Week.Id.Year);
        Markup = new Markup(LinkTables.Of(Journal, Weeks, Links, attached));

        // What goes through every word of the journal waits for a page that shows it.
        answers = new(() => Aggregate.Answers.Of(Journal, win => Words(win.Text)).ToFrozenDictionary(answer => answer.Id));
        winsData = new(() => theme.HasSearch ? Render.WinsData.Of(Journal, theme.Dates, Words) : null);
        photos = new(() => attached.Pictures.IsEmpty ? [] : PhotoWall.Of(Journal, Markup));
    }

    /// <summary>The journal's folder.</summary>
    public string Root { get; }

    /// <summary>The journal as of today.</summary>
    public Journal Journal { get; }

    /// <summary>The journal's settings.</summary>
    public Settings Settings => Journal.Settings;

    /// <summary>What was computed from it.</summary>
    public JournalFacts Facts { get; }

    /// <summary>How it looks and speaks.</summary>
    public Theme Theme { get; }

    /// <summary>How its pages speak of the journal.</summary>
    public Speech Speech { get; }

    /// <summary>The journal's files that go along.</summary>
    public Attached Attached { get; }

    /// <summary>Where the marbles of its jars lie.</summary>
    public Piles Piles { get; }

    /// <summary>Makes markup of its Markdown, with links to the site's own pages.</summary>
    public Markup Markup { get; }

    /// <summary>The wins that answer each doubt, by its id; a doubt that none answers is not in it.</summary>
    public FrozenDictionary<string, Strand> Answers => answers.Value;

    /// <summary>All wins as a file for the search, or null while there are none, or where the theme has no search.</summary>
    public SiteFile? WinsData => winsData.Value;

    /// <summary>Everything that goes along with the pages, besides the journal's own files.</summary>
    public IEnumerable<SiteFile> Files
    {
        get
        {
            foreach (var file in Theme.Files)
            {
                yield return file;
            }

            if (WinsData is not null)
            {
                yield return WinsData;
            }
        }
    }

    /// <summary>The words of a win's line alone, as <see cref="Markup.Words"/> has them; a line with markup is read once.</summary>
    public string Words(Passage line) => Markup.PlainWords(line) ?? words.GetOrAdd(line, Markup.Words);

    /// <summary>What templates are told of an area, a goal or a week, made once for all pages and closed to changes.</summary>
    /// <param name="of">What it tells of.</param>
    /// <param name="make">Makes it; always the same for things of a kind.</param>
    public IScriptObject Shared<T>(T of, Func<Site, T, IScriptObject> make)
        where T : class => Shared(of) ?? models.Keep(of, Model.Closed(make(this, of)));

    /// <summary>The same, where it was made already; otherwise null.</summary>
    public IScriptObject? Shared(object of) => models.Find(of);

    /// <summary>What templates are told of a win, where it was made for all pages; null where it was not yet, or differs from page to page.</summary>
    public ToldWin? SharedWin(Win win) => wins.Find(win);

    /// <summary>Makes what templates are told of a win the same for all pages.</summary>
    public ToldWin Share(Win win, ToldWin told)
    {
        told.IsReadOnly = true;
        return wins.Keep(win, told);
    }

    /// <summary>The same of a tag, by its name.</summary>
    public ScriptObject SharedTag(string tag) => modelsByName.GetOrAdd(tag, static (tag, site) => Model.Closed(WinModel.Tag(site, tag)), this);

    /// <summary>The pages of its photos, newest first.</summary>
    public ImmutableArray<PhotoPage> Photos => photos.Value;

    /// <summary>Whether there are pages of photos.</summary>
    public bool HasPhotos => !Attached.Pictures.IsEmpty && PhotoWall.HasAny(Journal, Markup);

    /// <summary>Its addresses.</summary>
    public Permalinks Links { get; }

    /// <summary>The weeks that have a page, in order: something was written in them or about them, or it is this week.</summary>
    public ImmutableArray<WeekSummary> Weeks { get; }

    /// <summary>The months in which something was written, in order: those that have a page.</summary>
    public ImmutableArray<Month> Months { get; }

    /// <summary>The years in which something was written, in order: those that have a page.</summary>
    public ImmutableArray<int> Years { get; }

    /// <summary>The day as of which the site is built.</summary>
    public DateOnly Today => Facts.Today;

    /// <summary>The day of a date, or null where nothing was written.</summary>
    public Day? Day(DateOnly date) => days.GetValueOrDefault(date);

    /// <summary>The days from one date to another, both included, on which something was written, in order.</summary>
    public IEnumerable<Day> Days(DateOnly first, DateOnly last)
    {
        for (var number = first.DayNumber; number <= last.DayNumber; number++)
        {
            if (Day(DateOnly.FromDayNumber(number)) is { } day)
            {
                yield return day;
            }
        }
    }

    /// <summary>The weeks of an ISO year that have a page, in order.</summary>
    public IEnumerable<WeekSummary> WeeksOf(int isoYear) => weeksByYear[isoYear];

    /// <summary>The summary of the week that holds a date, where that week has a page; otherwise null.</summary>
    public WeekSummary? WeekOf(DateOnly date) => Week(Facts.Calendar.WeekOf(date).Id);

    /// <summary>The summary of a week, where it has a page; otherwise null.</summary>
    public WeekSummary? Week(IsoWeek id) => weeks.GetValueOrDefault(id) is { } week && HasPage(week) ? week : null;

    /// <summary>The area of an id, or null.</summary>
    public Area? Area(string? id) => id is null ? null : areas.GetValueOrDefault(id);

    /// <summary>The class that gives an element the colour of an area, by its id; for null, that of what has none.</summary>
    public string ColorOf(string? area) => area is null ? AreaColors.ClassOfNone : colors.GetValueOrDefault(area, AreaColors.ClassOfNone);

    /// <summary>The goal of an id, or null.</summary>
    public MicroGoal? Goal(string id) => goals.GetValueOrDefault(id);

    /// <summary>What has become of a goal of the journal.</summary>
    public GoalFacts FactsOf(MicroGoal goal) => goalFacts[goal.Id];

    /// <summary>The address of an area that has wins, or null.</summary>
    public string? AreaPath(string id) => areasWithPage.Contains(id) ? Links.Area(id) : null;

    /// <summary>The address of a tag that wins bear, or null.</summary>
    public string? TagPath(string tag) => tagsWithPage.Contains(tag) ? Links.Tag(tag) : null;

    private bool HasPage(WeekSummary week) =>
        week.Words is not null || week.Week.Contains(Today) || week.Week.Days.Any(days.ContainsKey);
}
