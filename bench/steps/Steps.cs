using System.Diagnostics.CodeAnalysis;
using BenchmarkDotNet.Attributes;
using SmallWins.Aggregate;
using SmallWins.Attach;
using SmallWins.Domain;
using SmallWins.Parse;
using SmallWins.Parse.FrontMatter;
using SmallWins.Read;
using SmallWins.Render;
using SmallWins.Render.Jar;
using SmallWins.Render.Passages;

namespace SmallWins.Benchmarks;

/// <summary>The inner steps of a build, one by one.</summary>
[MemoryDiagnoser]
[SuppressMessage("Design", "CA1001", Justification = "BenchmarkDotNet makes and drops it.")]
public class Steps
{
    private static readonly DateOnly Today = new(2026, 7, 18);

    private readonly SourceText day = MadeDays.File(new DateOnly(2026, 7, 17));
    private readonly Vocabulary vocabulary = new(MadeDays.Journal(30, Today).Settings, ["water"]);
    private readonly Passage story = new("It rained, and I went **all the same**. There was [a page](https://example.org/) that I had wanted to read:\n\n> Small things, done often.\n\n- one thing\n- and another\n", "days/2026/2026-07-17.md");
    private Journal century = null!;
    private DayCalendar calendar = null!;
    private PageRenderer renderer = null!;
    private Page page = null!;
    private Page week = null!;
    private Markup markup = null!;

    /// <summary>Makes what the steps work on: a hundred years for the sums, ten for the pages.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        century = MadeDays.Journal(36_500, Today);
        calendar = DayCalendar.Of(century, Today);
        var decade = MadeDays.Journal(3_650, Today);
        var site = new Site(AppContext.BaseDirectory, decade, JournalAggregation.Of(decade, Today), Theme.Load(AppContext.BaseDirectory, decade.Settings).Value, Attached.Nothing, new());
        renderer = new PageRenderer(site);
        page = SitePages.Of(site).Last(one => one.Template == "day.sbn");
        week = SitePages.Of(site).Last(one => one.Template == "week.sbn");
        markup = site.Markup;
    }

    /// <summary>The front matter of a day: four keys.</summary>
    [Benchmark]
    public object FrontMatter() => FrontMatterBlock.Of(day, DayMatter.Keys, []);

    /// <summary>The file of a day: front matter, wins with their marks, and a story.</summary>
    [Benchmark]
    public object DayFile() => DayParser.Parse(day, vocabulary);

    /// <summary>The line of a win with a time, an area, a tag, a goal and a star.</summary>
    [Benchmark]
    public object WinLineWithMarks() => WinLine.Read("07:30 Walked before breakfast #health #out @water *", InkOfText, vocabulary, (_, _, _) => { });

    /// <summary>Some Markdown as HTML: a paragraph, a quotation and a list.</summary>
    [Benchmark]
    public object Markdown() => markup.Blocks(story, "days/2026-07-17.html");

    /// <summary>The page of a day in a journal of ten years, what is shared with other pages made already.</summary>
    [Benchmark]
    public object DayPage() => renderer.Render(page);

    /// <summary>The page of a week, likewise.</summary>
    [Benchmark]
    public object WeekPage() => renderer.Render(week);

    /// <summary>What each of 36,500 days is: lit, rest, empty.</summary>
    [Benchmark]
    public object CalendarOfACentury() => DayCalendar.Of(century, Today);

    /// <summary>The streaks of 36,500 days.</summary>
    [Benchmark]
    public object StreaksOfACentury() => StreakHistory.Of(calendar, grace: 1);

    /// <summary>All sums of 36,500 days.</summary>
    [Benchmark]
    public object AllSumsOfACentury() => JournalAggregation.Of(century, Today);

    /// <summary>A thousand marbles that fall into a jar.</summary>
    [Benchmark]
    public object Jar() => Settling.Of(Glass.Empty, MarbleSize.For(1000).Radius, 1000, seed: 2026, known: []);

    private static readonly Ink[] InkOfText = new Ink["07:30 Walked before breakfast #health #out @water *".Length];
}
