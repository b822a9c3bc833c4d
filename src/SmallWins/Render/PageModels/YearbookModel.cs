using System.Collections.Immutable;
using System.Globalization;
using Scriban.Runtime;
using SmallWins.Aggregate;
using SmallWins.Domain;

namespace SmallWins.Render.PageModels;

/// <summary>A year as a book.</summary>
internal static class YearbookModel
{
    private static readonly ToldMembers<WinInBook> OfWin = new()
    {
        ["text"] = static one => new Html(one.Of.Site.Markup.Inline(one.Win.Text, one.Of.Page)),
        ["star"] = static one => Model.Of(one.Win.Star),
        ["color"] = static one => one.Of.Site.ColorOf(one.Win.Area),
        ["details"] = static one => one.Of.Told.GetValueOrDefault(one.Win),
    };

    private static readonly ToldMembers<DayInBook> OfDay = new()
    {
        ["date"] = static of => Model.Of(of.Day.Date),
        ["path"] = static of => Permalinks.Day(of.Day.Date),
        ["more"] = static of => Model.Of(of.Day.Wins.Length - of.Wins.Length),
        ["wins"] = static of => Model.ClosedList(of.Wins.Select(win => OfWin.Of(new(win, of)))),
    };

    // A book that stays a page: a year of more wins than this is told with one win a day, and of the wins that bring
    // words or a picture along so many a month.
    private const int MostWinsInFull = 600;
    private const int MostToldAMonth = 10;

    // What fits on the last page.
    private const int MostFirsts = 12;

    /// <summary>The names of a year's book.</summary>
    public static ScriptObject Page(Site site, YearFacts year)
    {
        var path = Permalinks.Yearbook(year.Year);
        var names = SiteModel.Page(path, "yearbook", "", Say(site, "yearbook.title", year.Year.ToString("0000", CultureInfo.InvariantCulture)));
        var (first, last) = (new DateOnly(year.Year, 1, 1), new DateOnly(year.Year, 12, 31));
        var inShort = year.Wins > MostWinsInFull;
        var days = site.Days(first, last).Where(day => day.IsLit).ToList();
        names["year"] = new ScriptObject
        {
            ["date"] = Model.Of(first),
            ["path"] = Permalinks.Year(year.Year),
            ["wins"] = year.Wins,
            ["lit_days"] = year.LitDays,
            ["lit_weeks"] = days.Select(day => site.Facts.Calendar.WeekOf(day.Date)).Distinct().Count(),
            ["returns"] = site.Settings.Streaks ? site.Facts.Streaks.Returns.Count(date => date.Year == year.Year) : 0,
            ["highlights"] = days.Sum(day => day.Wins.Count(win => win.Star)),
            ["areas"] = Model.List(year.Areas.Select(count => AreaModel.Counted(site, count))),
            ["firsts"] = Model.List(site.Facts.Areas.Concat(site.Facts.Tags).SelectMany(strand => strand.Firsts)
                .Where(found => found.Since is null && found.On.Year == year.Year)
                .Take(MostFirsts)
                .OrderBy(found => found.On)
                .Select(found => WeekModel.First(site, found))),
            ["is_in_short"] = inShort,
            ["stars"] = StarField.OfYear(site, year.Year, star: false),
            ["bright_stars"] = StarField.OfYear(site, year.Year, star: true),
            ["months"] = Model.List(year.Months.Where(month => month.Wins > 0).Select(month => MonthOf(site, month, inShort, path))),
        };
        return names;
    }

    private static ScriptObject MonthOf(Site site, MonthFacts facts, bool inShort, string page)
    {
        var month = facts.Month;
        var days = site.Days(month.First, month.Last).Where(day => day.IsLit).ToList();
        var told = Told(site, days, page);
        return new ScriptObject
        {
            ["date"] = Model.Of(month.First),
            ["path"] = Permalinks.Month(month),
            ["wins"] = facts.Wins,
            ["lit_days"] = facts.LitDays,
            ["stars"] = StarField.OfMonth(site, month, star: false),
            ["bright_stars"] = StarField.OfMonth(site, month, star: true),
            ["others"] = StarField.DotsOfMonth(site, month),
            ["days"] = Model.List(days.Select(day => DayOf(site, day, inShort, told, page))),
            ["words"] = Model.List(WordsOf(site, month).Select(words => new ScriptObject
            {
                ["number"] = words.Id.Number,
                ["title"] = words.Title,
                ["words"] = new Html(site.Markup.Blocks(words.Words, page, topHeading: 4)),
            })),
        };
    }

    private static Told<DayInBook> DayOf(Site site, Day day, bool inShort, Dictionary<Win, Html> told, string page) =>
        OfDay.Of(new(site, day, inShort ? [day.Wins.FirstOrDefault(told.ContainsKey) ?? day.MostTelling!] : day.Wins, told, page));

    // Pictures first, then highlights, then what else has words.
    private static Dictionary<Win, Html> Told(Site site, List<Day> days, string page) =>
        days.SelectMany(day => day.Wins).Where(win => !win.Details.IsEmpty)
            .Select(win => (win, details: site.Markup.Blocks(win.Details, page, topHeading: 4)))
            .OrderByDescending(told => told.details.Contains("<img", StringComparison.Ordinal))
            .ThenByDescending(told => told.win.Star)
            .Take(MostToldAMonth)
            .ToDictionary(told => told.win, told => new Html(told.details));

    // A week belongs to the month that most of its days lie in.
    private static IEnumerable<WeekWords> WordsOf(Site site, Month month)
    {
        for (var date = month.First; date <= month.Last; date = date.AddDays(1))
        {
            if (site.WeekOf(date) is { Words: { Words.IsEmpty: false } words } week && week.Week.First.AddDays(3) == date)
            {
                yield return words;
            }
        }
    }

    private static string Say(Site site, string key, string year) =>
        site.Theme.Words.Say(key, new Dictionary<string, object> { ["year"] = year });

    private sealed record DayInBook(Site Site, Day Day, ImmutableArray<Win> Wins, Dictionary<Win, Html> Told, string Page);

    private readonly record struct WinInBook(Win Win, DayInBook Of);
}
