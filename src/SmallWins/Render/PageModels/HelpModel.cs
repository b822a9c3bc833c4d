using System.Buffers;
using Scriban.Runtime;
using SmallWins.Aggregate;
using SmallWins.Domain;

namespace SmallWins.Render.PageModels;

/// <summary>The page of how to write a day, in the journal's own areas, goals and words.</summary>
internal static class HelpModel
{
    private const int LongestExample = 60;
    private const int MostLines = 3;

    // What a shell would read as its own within quotation marks.
    private static readonly SearchValues<char> MeantForShells = SearchValues.Create("\"$`\\!%");

    /// <summary>The names of the page.</summary>
    public static ScriptObject Page(Site site)
    {
        var names = SiteModel.Page(Permalinks.Help, "help", "", site.Theme.Words.Say("help.title"));
        var goals = site.Facts.Goals.Where(facts => facts.State == GoalState.Running).Select(facts => facts.Goal).ToList();
        var lines = Lines(site, goals).ToList();
        names["file"] = $"days/{site.Today.Year:0000}/{Model.Of(site.Today)}.md";
        names["week_file"] = $"weeks/{site.Facts.Calendar.WeekOf(site.Today).Id}.md";
        names["tag"] = site.Facts.Tags is [var tag, ..] ? tag.Id : site.Theme.Words.Say("help.tag");
        names["lines"] = Model.List(lines);
        names["areas"] = Model.List(site.Settings.Areas.Select(area =>
        {
            var model = WinModel.Area(site, area);
            model["aliases"] = Model.List(area.Aliases);
            return model;
        }));
        names["goals"] = Model.List(goals.Select(goal =>
        {
            var model = WinModel.Goal(site, goal);
            model["smaller"] = goal.Smaller;
            model["last"] = Model.Of(goal.Last);
            return model;
        }));
        names["headings"] = Model.List(site.Settings.WinsHeadings);
        names["doubts"] = Model.List(site.Settings.Doubts.Select(doubt => new ScriptObject
        {
            ["says"] = doubt.Says,
            ["tags"] = Model.List(doubt.Tags.Select(tag => "#" + tag)),
            ["words"] = Model.List(doubt.Words),
        }));
        return names;
    }

    // A step towards a goal that runs, then a win of each area, in words that the person has used.
    private static IEnumerable<ScriptObject> Lines(Site site, List<MicroGoal> goals)
    {
        var goal = goals.Find(goal => Fits(goal.Title));
        var lines = new List<ScriptObject>();
        if (goal is not null)
        {
            lines.Add(Line(goal.Title, site.Area(goal.Area)?.Id, goal.Id));
        }

        lines.AddRange(site.Settings.Areas.Where(area => area.Id != goal?.Area).Select(area => Line(Said(site, area), area.Id, null)));
        return lines.Count == 0 ? [Line(site.Theme.Words.Say("help.win"), null, null)] : lines.Take(MostLines);
    }

    private static string Said(Site site, Area area) =>
        site.Facts.Areas.FirstOrDefault(strand => strand.Id == area.Id)?.Years
            .SelectMany(year => year.Wins)
            .Where(win => !win.Private)
            .Select(win => site.Words(win.Text))
            .FirstOrDefault(Fits)
        ?? site.Theme.Words.Say("help.win");

    private static bool Fits(string words) => words.Length is > 0 and <= LongestExample && words.AsSpan().IndexOfAny(MeantForShells) < 0;

    private static ScriptObject Line(string text, string? area, string? goal) => new()
    {
        ["text"] = text,
        ["area"] = area,
        ["goal"] = goal,
    };
}
