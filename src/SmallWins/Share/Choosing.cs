using System.Collections.Immutable;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Render.Passages;

namespace SmallWins.Share;

/// <summary>Decides what goes into a file for somebody. Whatever is not asked for by name stays out, and is told.</summary>
internal static class Choosing
{
    /// <summary>What goes in and what stays out.</summary>
    /// <param name="journal">The journal without its drafts, what is dated later than today included.</param>
    /// <param name="withDrafts">The same with its drafts.</param>
    /// <param name="intentions">What is meant to be done.</param>
    /// <param name="today">Today; what is dated later is not there yet.</param>
    /// <param name="choice">What is asked for.</param>
    public static ShareContent Of(Journal journal, Journal withDrafts, IEnumerable<Intention> intentions, DateOnly today, ShareChoice choice)
    {
        var left = new List<LeftOut>();
        var days = new List<SharedDay>();
        foreach (var day in journal.Days.Where(day => choice.Contains(day.Date)))
        {
            var wins = day.Wins.Where(win => GoesIn(win, today, choice, left)).ToImmutableArray();
            var notes = NotesOf(day, wins.Length > 0, today, choice, left);
            var title = notes.IsEmpty ? null : day.Title;
            if (wins.Length + notes.Length > 0)
            {
                days.Add(new(day.Date, title, wins, notes));
            }
        }

        var words = WordsOf(journal, today, choice, left);
        left.AddRange(Drafts(journal, withDrafts, choice));
        if (choice.Win is null)
        {
            left.AddRange(intentions
                .Where(intention => choice.Contains(intention.Date) && (choice.Areas.IsEmpty || choice.Areas.Contains(intention.Area ?? "")) && choice.Goal is null)
                .Select(intention => new LeftOut(LeftOutWhy.Open, intention.Date, CleanMarkdown.Plain(intention.Text), intention.Source)));
        }

        var content = new ShareContent(choice, [.. days], words, []);
        if (!choice.Photos)
        {
            left.AddRange(Photos(content));
        }

        return content with { LeftOut = [.. left.OrderBy(one => one.Date).ThenBy(one => one.Source.File, StringComparer.Ordinal).ThenBy(one => one.Source.Line)] };
    }

    /// <summary>The pictures of what goes in.</summary>
    private static IEnumerable<LeftOut> Photos(ShareContent content)
    {
        foreach (var day in content.Days)
        {
            foreach (var win in day.Wins)
            {
                foreach (var photo in CleanMarkdown.Pictures(win.Text).Concat(CleanMarkdown.Pictures(win.Details)))
                {
                    yield return new(LeftOutWhy.Photo, day.Date, photo, win.Source);
                }
            }

            foreach (var notes in day.Notes)
            {
                foreach (var photo in CleanMarkdown.Pictures(notes))
                {
                    yield return new(LeftOutWhy.Photo, day.Date, photo, SourceSpan.Start(notes.File));
                }
            }
        }

        if (content.Words is { } words)
        {
            foreach (var photo in CleanMarkdown.Pictures(words.Words))
            {
                yield return new(LeftOutWhy.Photo, content.Choice.First, photo, words.Source);
            }
        }
    }

    // What was not asked for and is not there is not told of; what lies in the days that were asked for is.
    private static bool GoesIn(Win win, DateOnly today, ShareChoice choice, List<LeftOut> left)
    {
        if (choice.Win is { } one && (one.Date, one.Number) != (win.Date, win.Number))
        {
            return false;
        }

        LeftOutWhy? why = win.Date > today ? LeftOutWhy.ToCome
            : !choice.Areas.IsEmpty && !choice.Areas.Contains(win.Area ?? "") ? LeftOutWhy.OtherArea
            : choice.Goal is { } goal && !win.Goals.Contains(goal.Id) ? LeftOutWhy.OtherGoal
            : win.Private && !choice.Private ? LeftOutWhy.Private
            : null;
        if (why is { } reason)
        {
            left.Add(new(reason, win.Date, CleanMarkdown.Plain(win.Text), win.Source));
        }

        return why is null;
    }

    private static ImmutableArray<Passage> NotesOf(Day day, bool hasWins, DateOnly today, ShareChoice choice, List<LeftOut> left)
    {
        if (day.Notes.IsEmpty || (choice.IsNarrow && !hasWins))
        {
            return [];
        }

        LeftOutWhy? why = day.Date > today ? LeftOutWhy.ToCome
            : !choice.Notes ? LeftOutWhy.Note
            : day.Private && !choice.Private ? LeftOutWhy.Private
            : null;
        if (why is { } reason)
        {
            left.AddRange(day.Notes.Select(notes => new LeftOut(reason, day.Date, "", SourceSpan.Start(notes.File))));
            return [];
        }

        return day.Notes;
    }

    private static WeekWords? WordsOf(Journal journal, DateOnly today, ShareChoice choice, List<LeftOut> left)
    {
        if (choice.IsNarrow || choice.Week is not { } week || week.First > today
            || journal.Weeks.FirstOrDefault(words => words.Id == week.Id) is not { } words || (words.Words.IsEmpty && words.Title is null))
        {
            return null;
        }

        LeftOutWhy? why = !choice.Notes ? LeftOutWhy.Note : words.Private && !choice.Private ? LeftOutWhy.Private : null;
        if (why is { } reason)
        {
            left.Add(new(reason, week.First, "", words.Source));
            return null;
        }

        return words;
    }

    private static IEnumerable<LeftOut> Drafts(Journal journal, Journal withDrafts, ShareChoice choice)
    {
        if (choice.Win is not null)
        {
            return [];
        }

        var shown = journal.Days.Where(day => choice.Contains(day.Date)).SelectMany(day => day.Wins).Select(win => win.Source).ToHashSet();
        return withDrafts.Days.Where(day => choice.Contains(day.Date)).SelectMany(day => day.Wins)
            .Where(win => !shown.Contains(win.Source) && (choice.Areas.IsEmpty || choice.Areas.Contains(win.Area ?? "")) && (choice.Goal is null || win.Goals.Contains(choice.Goal.Id)))
            .Select(win => new LeftOut(LeftOutWhy.Draft, win.Date, CleanMarkdown.Plain(win.Text), win.Source));
    }
}
