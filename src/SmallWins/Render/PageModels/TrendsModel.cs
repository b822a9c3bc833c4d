using System.Collections.Immutable;
using Scriban.Runtime;
using SmallWins.Aggregate;
using SmallWins.Domain;

namespace SmallWins.Render.PageModels;

/// <summary>The page of what added up over time.</summary>
internal static class TrendsModel
{
    // Two or three wins with a time are no picture of a day.
    private const int FewestTimes = 10;
    private const int MostReturns = 24;
    private const int MostMonthsInRows = 30;

    /// <summary>The names of the page.</summary>
    public static ScriptObject Page(Site site)
    {
        var trends = site.Facts.Trends;
        var names = SiteModel.Page(Permalinks.Trends, "trends", "trends", site.Theme.Words.Say("trends.title"));
        names["first"] = Model.Of(site.Facts.Calendar.FirstLit);
        names["year_ago"] = trends.YearAgo is { } then ? Sum(then) : null;
        names["growth"] = Growth(site, trends);
        names["areas"] = Areas(site, trends);
        names["rhythm"] = new ScriptObject
        {
            ["lit"] = site.Facts.Rhythm.Lit,
            ["of"] = site.Facts.Rhythm.Of,
            ["days"] = Model.List(trends.RhythmDays.Select(date => CalendarModel.Cell(site, date))),
        };
        names["hours"] = Hours(trends.Hours);
        names["returns"] = site.Settings.Streaks ? Model.List(trends.Returns.Reverse().Take(MostReturns).Select(back => Return(site, back))) : new ScriptArray();
        names["returns_before"] = site.Settings.Streaks ? Math.Max(0, trends.Returns.Length - MostReturns) : 0;
        return names;
    }

    private static ScriptObject Growth(Site site, Trends trends)
    {
        var (now, begin) = (trends.Growth[^1], trends.Growth[0].Date);
        var share = TimeChart.Share(now.LitDays, now.Wins);
        return new ScriptObject
        {
            ["wins"] = TimeChart.Line(trends.Growth.Select(sum => (sum.Date, sum.Wins)), now.Wins),
            ["lit_days"] = TimeChart.Line(trends.Growth.Select(sum => (sum.Date, sum.LitDays)), now.Wins),

            // The second line's name stands above the line, or well below it where the first line is too near.
            ["label"] = share < 80 ? 100 - share : 130 - share,
            ["marks"] = TimeChart.Marks(begin, site.Today),
            ["rows"] = Rows(site),
        };
    }

    // The same as numbers: by month while they are few, then by year.
    private static ScriptArray Rows(Site site)
    {
        var months = site.Facts.Years.SelectMany(year => year.Months).Where(month => month.Wins > 0).ToList();
        var byMonth = months.Count <= MostMonthsInRows;
        var (wins, days) = (0, 0);
        var rows = new ScriptArray();
        foreach (var span in months.GroupBy(month => byMonth ? month.Month : new Month(month.Month.Year, 1)))
        {
            wins += span.Sum(month => month.Wins);
            days += span.Sum(month => month.LitDays);
            rows.Add(new ScriptObject
            {
                ["date"] = Model.Of(span.Key.First),
                ["style"] = byMonth ? "month_year" : "year",
                ["path"] = byMonth ? Permalinks.Month(span.Key) : Permalinks.Year(span.Key.Year),
                ["wins"] = wins,
                ["lit_days"] = days,
            });
        }

        return rows;
    }

    // Layers, the settings' first on top; each is drawn over the one before, from its upper edge down to the ground.
    private static ScriptArray Areas(Site site, Trends trends)
    {
        var strands = site.Facts.Areas;
        var total = trends.Areas[^1].Wins.Sum();
        return Model.List(strands.Select((strand, at) =>
        {
            var model = WinModel.Area(site, site.Area(strand.Id)!);
            model["wins"] = strand.Wins;
            model["first"] = Model.Of(strand.First);
            model["layer"] = TimeChart.Line(trends.Areas.Select(sum => (sum.Date, sum.Wins.Skip(at).Sum())), total);
            return model;
        }));
    }

    private static ScriptObject? Hours(ImmutableArray<int> hours)
    {
        var (all, most) = (hours.Sum(), hours.Max());
        return all < FewestTimes ? null : new ScriptObject
        {
            ["wins"] = all,
            ["peak"] = Model.Of(new TimeOnly(hours.IndexOf(most), 0)),
            ["peak_end"] = Model.Of(new TimeOnly(hours.IndexOf(most), 0).AddHours(1)),
            ["bars"] = Model.List(hours.Select((wins, hour) => new ScriptObject
            {
                ["hour"] = hour,
                ["time"] = Model.Of(new TimeOnly(hour, 0)),
                ["wins"] = wins,
                ["share"] = (int)Math.Ceiling(TimeChart.Share(wins, most)),
            })),
        };
    }

    private static ScriptObject Return(Site site, ReturnDay back) => new()
    {
        ["date"] = Model.Of(back.Date),
        ["path"] = Permalinks.Day(back.Date),
        ["quiet_days"] = back.QuietDays,
        ["win"] = WinModel.Of(site, site.Day(back.Date)!.MostTelling!, Permalinks.Trends),
    };

    private static ScriptObject Sum(SumOfWins sum) => new()
    {
        ["date"] = Model.Of(sum.Date),
        ["wins"] = sum.Wins,
        ["lit_days"] = sum.LitDays,
    };
}
