using SmallWins.Aggregate;
using SmallWins.Render.Words;

namespace SmallWins.Render.PageModels;

/// <summary>What a week comes to, in words.</summary>
internal static class WeekSentences
{
    /// <summary>The week in one sentence: "Five days and eleven wins, most of them in Work and Health."</summary>
    public static string Sum(WeekSummary week, Speech speech)
    {
        var words = speech.Words;
        if (week.Wins.IsEmpty)
        {
            return words.Say(week.Week.Contains(speech.Today) ? "week.open" : "week.quiet");
        }

        var values = new Dictionary<string, object>
        {
            ["days"] = words.Say("count.days", week.LitDays),
            ["wins"] = words.Say("count.wins", week.Wins.Length),
        };
        var leading = Leading(week).Select(count => speech.NameOf(count.Id)).ToList();
        if (leading.Count > 0)
        {
            values["areas"] = words.List(leading);
        }

        var sentence = words.Say((leading.Count, week.Wins.Length) switch
        {
            (0, _) => "week.sum",
            (_, 1) => "week.sum_in",
            _ => "week.sum_mostly",
        }, values);
        return Capitals.Begun(sentence, words.Culture);
    }

    /// <summary>What grew since the week before, where something did; what did not is not spoken of.</summary>
    public static IEnumerable<string> Gains(WeekSummary week, Speech speech)
    {
        var words = speech.Words;
        if (week.LitDaysGained is > 0 and var gained)
        {
            yield return words.Say("week.gained_days", gained);
        }

        foreach (var count in week.AreasGained)
        {
            yield return words.Say("week.gained_area", new Dictionary<string, object> { ["n"] = count.Number, ["area"] = speech.NameOf(count.Id) });
        }
    }

    /// <summary>Something new, or something that is back: "A first in Making since May."</summary>
    public static string First(First first, Speech speech)
    {
        var name = first.Kind == FirstKind.Area ? speech.NameOf(first.Id) : "#" + first.Id;
        var values = new Dictionary<string, object> { ["name"] = name };
        if (first.Since is not { } since)
        {
            return speech.Words.Say("first.new", values);
        }

        values["since"] = speech.Dates.Write(since, since.Year == first.On.Year ? "month" : "month_year");
        return speech.Words.Say("first.again", values);
    }

    // The one or two areas that hold more than half of the wins, so that "most" is true.
    private static List<Count> Leading(WeekSummary week)
    {
        var ordered = week.Areas.OrderByDescending(count => count.Number).ToList();
        for (var taken = 1; taken <= Math.Min(2, ordered.Count); taken++)
        {
            var leading = ordered.Take(taken).ToList();
            if (2 * leading.Sum(count => count.Number) > week.Wins.Length)
            {
                return leading;
            }
        }

        return [];
    }
}
