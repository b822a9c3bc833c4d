using System.Globalization;
using SmallWins.Cli.Output;
using SmallWins.Edit;
using Spectre.Console;

namespace SmallWins.Cli.Writing;

/// <summary>Writes wins into a journal, and says so.</summary>
/// <param name="here">The machine.</param>
/// <param name="journal">The journal as it was before.</param>
internal sealed class WinWriting(Surroundings here, OpenedJournal journal)
{
    private int written;

    /// <summary>Writes a win.</summary>
    /// <param name="win">The win; it has words.</param>
    /// <returns>What was written; null where the day's file has a problem, which is said.</returns>
    public AddedWin? Write(NewWin win)
    {
        var added = JournalEdit.Add(journal.Folder, journal.Settings, win, here.SayWaiting);
        if (added.Value is null)
        {
            DiagnosticText.Write(here.Error, added.Problems);
        }
        else
        {
            written++;
        }

        return added.Value;
    }

    /// <summary>A sentence for when a win was not written.</summary>
    public const string NotWritten = "The win was not written.";

    /// <summary>Where a win stands, as a person standing here would open it.</summary>
    public string Place(AddedWin win) => $"{here.Shown(Path.Combine(journal.Folder, win.File))}:{win.Line}";

    /// <summary>How many wins there are now: <c>2 wins today, 485 in all</c>.</summary>
    public string Sum(DateOnly date)
    {
        var count = written + (journal.Journal.Days.FirstOrDefault(day => day.Date == date)?.Wins.Length ?? 0);
        var total = written + journal.Journal.Days.Sum(day => day.Wins.Length);
        return $"{Plain.Count(count, "win")} {(date == journal.Today ? "today" : "on " + Plain.LongDate(date))}, {total.ToString("N0", CultureInfo.InvariantCulture)} in all";
    }

    /// <summary>Mentions the marks of a line that are nearly those of an area or a goal.</summary>
    public void MentionNearMarks(string line)
    {
        foreach (var word in line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2 && word[0] is '#' or '@'))
        {
            var name = word[1..].TrimEnd('.', ',', '!', '?', ':', ';', ')');
            var (kind, known) = word[0] == '#' ? ("a tag", AreaWords) : ("text", journal.Journal.Goals.Select(goal => goal.Id));
            if (!known.Contains(name, StringComparer.OrdinalIgnoreCase) && Known.Near(name, known) is { } meant)
            {
                here.Out.Write(new Text(Plain.Line($"  `{word[0]}{name}` is {kind} here. Did you mean `{word[0]}{meant}`?"), Ink.Quiet));
                here.Out.WriteLine();
            }
        }
    }

    /// <summary>The marks that a beginning may become: areas and tags for <c>#</c>, goals for <c>@</c>, the latest first.</summary>
    public IEnumerable<string> Completions(string begun)
    {
        var marks = begun.FirstOrDefault() switch
        {
            '#' => AreaWords.Concat(journal.Facts.Tags.Select(tag => tag.Id)).Distinct(StringComparer.OrdinalIgnoreCase).Select(word => "#" + word),
            '@' => journal.Journal.Goals.Reverse().Select(goal => "@" + goal.Id),
            _ => [],
        };
        return marks.Where(mark => mark.StartsWith(begun, StringComparison.OrdinalIgnoreCase));
    }

    private IEnumerable<string> AreaWords => journal.Settings.Areas.SelectMany(area => area.Aliases.Prepend(area.Id));
}
