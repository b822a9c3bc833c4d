using SmallWins.Domain;
using SmallWins.Render;
using SmallWins.Render.Words;

namespace SmallWins.Share;

/// <summary>What goes in, put into words and parts.</summary>
internal static class Handouts
{
    /// <summary>A document for somebody.</summary>
    /// <param name="content">What goes in.</param>
    /// <param name="to">Who it is for, or null.</param>
    /// <param name="speech">How it speaks.</param>
    public static Handout ForSomebody(ShareContent content, string? to, Speech speech)
    {
        var choice = content.Choice;
        var style = choice.First.Year == choice.Last.Year ? "weekday_day_month" : "full";
        return new()
        {
            To = to,
            Title = content.Words?.Title ?? choice.Goal?.Title ?? speech.Words.Say(choice.Win is not null ? "share.win" : choice.Week is not null ? "share.week" : "share.wins"),
            Dates = speech.Dates.Span(choice.First, choice.Last),
            Words = content.Words?.Words,
            Parts =
            [
                .. content.Days.Select(day => new HandoutPart(
                    2,
                    speech.Dates.Write(day.Date, style) + (day.Title is { } title ? $" · {title}" : ""),
                    Color: null,
                    [.. day.Wins.Select(win => new HandoutWin(win, When: null, AreaOf(win.Area, speech)))],
                    day.Notes)),
            ],
        };
    }

    /// <summary>A report: the highlights, then the wins of each area by month. Each win stands in one place.</summary>
    /// <param name="content">What goes in.</param>
    /// <param name="speech">How it speaks.</param>
    public static Handout Report(ShareContent content, Speech speech)
    {
        var choice = content.Choice;
        var oneYear = choice.First.Year == choice.Last.Year;
        var wins = content.Wins.ToList();
        var highlights = wins.Where(win => win.Star).ToList();
        var parts = new List<HandoutPart>();
        if (highlights.Count > 0)
        {
            parts.Add(new(2, speech.Words.Say("report.highlights"), Color: null, [.. highlights.Select(win => new HandoutWin(win, When(win), AreaOf(win.Area, speech)))], []));
        }

        foreach (var area in speech.Settings.Areas.Select(area => area.Id).Append(null))
        {
            var months = wins.Where(win => !win.Star && win.Area == area).GroupBy(win => Month.Of(win.Date)).ToList();
            if (months.Count > 0)
            {
                parts.Add(new(2, area is null ? speech.Words.Say(speech.Settings.Areas.IsEmpty ? "report.wins" : "report.elsewhere") : speech.NameOf(area), AreaOf(area, speech), [], []));
                parts.AddRange(months.Select(month => new HandoutPart(
                    3, speech.Dates.Write(month.Key.First, "month_year"), Color: null, [.. month.Select(win => new HandoutWin(win, When(win), Area: null))], [])));
            }
        }

        return new()
        {
            Title = speech.Words.Say("report.title"),
            Dates = speech.Dates.Span(choice.First, choice.Last),
            Lead = wins.Count == 0
                ? speech.Words.Say("report.none")
                : speech.Words.Say("report.lead", new Dictionary<string, object>
                {
                    ["wins"] = speech.Words.Say("count.n_wins", wins.Count),
                    ["on_days"] = speech.Words.Say("count.on_days", content.Days.Count(day => day.Wins.Length > 0)),
                }),
            Parts = [.. parts],
        };

        string When(Win win) => speech.Dates.Write(win.Date, oneYear ? "day_month" : "long");
    }

    private static Area? AreaOf(string? id, Speech speech) => speech.Settings.Areas.FirstOrDefault(area => area.Id == id);
}
