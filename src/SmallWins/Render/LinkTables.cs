using SmallWins.Aggregate;
using SmallWins.Attach;
using SmallWins.Domain;
using SmallWins.Read;
using SmallWins.Render.Passages;

namespace SmallWins.Render;

/// <summary>Makes the table of what a journal's words may lead to on its site.</summary>
internal static class LinkTables
{
    /// <summary>The table of a site.</summary>
    /// <param name="journal">The journal as of today.</param>
    /// <param name="weeks">The weeks that have a page.</param>
    /// <param name="links">The site's addresses.</param>
    /// <param name="attached">The files that go along.</param>
    public static LinkTable Of(Journal journal, IEnumerable<WeekSummary> weeks, Permalinks links, Attached attached) => new(() => In(journal, weeks, links, attached));

    private static Destinations In(Journal journal, IEnumerable<WeekSummary> weeks, Permalinks links, Attached attached)
    {
        var all = new Destinations();
        foreach (var day in journal.Days)
        {
            var page = new Destination.Page(Permalinks.Day(day.Date));
            all.ByName.TryAdd(day.Date.ToString("O", null), page);
            foreach (var file in day.Files)
            {
                AddWritten(file, page);
            }
        }

        foreach (var week in weeks)
        {
            var page = new Destination.Page(Permalinks.Week(week.Week.Id));
            all.ByName.TryAdd(week.Week.Id.ToString(), page);
            if (week.Words is { } words)
            {
                AddWritten(words.Source.File, page);
            }
        }

        foreach (var goal in journal.Goals)
        {
            AddWritten(goal.Source.File, new Destination.Page(links.Goal(goal.Id)));
        }

        foreach (var picture in attached.Pictures)
        {
            Add(picture.Source, new Destination.Picture(picture));
        }

        foreach (var file in attached.Files)
        {
            Add(file.Source, new Destination.Attachment(file.SitePath));
        }

        return all;

        void Add(string path, Destination destination)
        {
            all.ByPath[path] = destination;
            all.ByName.TryAdd(JournalPath.NameOf(path), destination);
        }

        // A note is linked to without its ending.
        void AddWritten(string file, Destination destination)
        {
            Add(file, destination);
            all.ByPath.TryAdd(WithoutEnding(file), destination);
            all.ByName.TryAdd(WithoutEnding(JournalPath.NameOf(file)), destination);
        }
    }

    private static string WithoutEnding(string path) => path[..^Path.GetExtension(path).Length];
}
