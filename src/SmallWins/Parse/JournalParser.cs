using System.Collections.Immutable;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Read;

namespace SmallWins.Parse;

/// <summary>A journal, understood.</summary>
/// <param name="Journal">The journal.</param>
/// <param name="Intentions">The unticked tasks of the shown days, by date.</param>
/// <param name="References">What its shown files refer to, file by file in their order; drafts that were left out refer to nothing.</param>
/// <param name="Files">Its files, each by itself.</param>
internal sealed record ParsedJournal(Journal Journal, ImmutableArray<Intention> Intentions, ImmutableArray<Reference> References, ParsedFiles Files)
{
    /// <summary>What the site of a day refers to: what is dated later does not exist yet, and neither does a picture of it.</summary>
    public IEnumerable<Reference> ReferencesAsOf(DateOnly today)
    {
        if (References.IsEmpty)
        {
            return [];
        }

        var shown = Journal.AsOf(today).Files.ToHashSet(StringComparer.Ordinal);
        return References.Where(reference => shown.Contains(reference.Span.File));
    }
}

/// <summary>Reads all files of a journal.</summary>
internal static class JournalParser
{
    /// <summary>Reads a journal; each file by itself and several at a time, with the same result every time.</summary>
    /// <param name="files">The files.</param>
    /// <param name="drafts">Whether drafts are wanted; the problems in them are said either way.</param>
    /// <param name="before">The files of an earlier reading; those that are the same are not read again. Null for none.</param>
    /// <param name="readDay">Reads the file of a day; null for <see cref="DayParser.Parse"/>.</param>
    public static Checked<ParsedJournal> Parse(
        JournalFiles files, bool drafts, ParsedFiles? before = null, Func<SourceText, Vocabulary, Checked<DayFile?>>? readDay = null)
    {
        var parsed = ParsedFiles.Of(files, before, readDay ?? DayParser.Parse);
        var settings = parsed.Settings;
        var goalFiles = parsed.Goals;
        var dayFiles = parsed.Days;
        var weekFiles = parsed.Weeks;
        var goals = GoalChains.Join(goalFiles.Value, drafts);

        var shownGoals = goals.Value.Select(goal => goal.Id).ToHashSet(StringComparer.Ordinal);
        var shownDays = dayFiles.Value.Where(day => drafts || !day.IsDraft).ToList();
        var shownWeeks = weekFiles.Value.Where(week => drafts || !week.IsDraft).ToList();
        List<DayFile[]> byDate = [.. shownDays.GroupBy(day => day.Date).OrderBy(group => group.Key).Select(group => InOrder([.. group]))];
        var days = OnAllCores.Select(byDate, static ofOneDay => ofOneDay is [var whole] ? whole.Whole : DayMerge.Join(ofOneDay));
        var weeks = Weeks(shownWeeks);

        var journal = new Journal
        {
            Settings = settings.Value,
            Days = TagSpelling.Unified([.. days.Select(day => WithGoals(day.Value, shownGoals))]),
            Weeks = weeks.Value,
            Goals = goals.Value,
        };
        ImmutableArray<Intention> intentions = [.. byDate.SelectMany(ofOneDay => ofOneDay).SelectMany(day => day.Intentions)];
        ImmutableArray<Reference> references =
        [
            .. goalFiles.Value.Where(goal => drafts || !goal.IsDraft).SelectMany(goal => goal.References),
            .. shownDays.SelectMany(day => day.References),
            .. shownWeeks.SelectMany(week => week.References),
        ];
        return new(
            new ParsedJournal(journal, intentions, references, parsed),
            [
                .. settings.Problems, .. goalFiles.Problems, .. goals.Problems, .. dayFiles.Problems,
                .. days.SelectMany(day => day.Problems), .. weekFiles.Problems, .. weeks.Problems,
            ]);
    }

    // `2026-07-14` comes before `2026-07-14-evening`, which the endings of the names would turn round.
    private static DayFile[] InOrder(DayFile[] ofOneDay) => ofOneDay.Length == 1 ? ofOneDay :
    [
        .. ofOneDay.OrderBy(file => Path.GetFileNameWithoutExtension(file.Source.File).Replace('_', '-'), StringComparer.Ordinal)
            .ThenBy(file => file.Source.File, StringComparer.Ordinal),
    ];

    private static Checked<ImmutableArray<WeekWords>> Weeks(List<WeekFile> files)
    {
        var weeks = new SortedDictionary<IsoWeek, WeekWords>();
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var words in files.Select(file => file.Words))
        {
            if (!weeks.TryAdd(words.Id, words))
            {
                problems.Add(Problems.WeekTwice(words.Source, weeks[words.Id].Source.File));
            }
        }

        return new([.. weeks.Values], problems.ToImmutable());
    }

    private static Day WithGoals(Day day, HashSet<string> shown)
    {
        foreach (var win in day.Wins)
        {
            foreach (var goal in win.Goals)
            {
                if (!shown.Contains(goal))
                {
                    return day with { Wins = [.. day.Wins.Select(one => one with { Goals = [.. one.Goals.Where(shown.Contains)] })] };
                }
            }
        }

        return day;
    }
}
