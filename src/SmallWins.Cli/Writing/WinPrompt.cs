using System.Runtime.InteropServices;
using SmallWins.Cli.Output;
using SmallWins.Edit;
using Spectre.Console;

namespace SmallWins.Cli.Writing;

/// <summary>Takes one win a line, and writes each into the journal before it asks for the next.</summary>
/// <param name="here">The machine.</param>
/// <param name="journal">The journal.</param>
/// <param name="like">What all of the wins have in common: the day, an area, marks.</param>
internal sealed class WinPrompt(Surroundings here, OpenedJournal journal, NewWin like)
{
    private const string Sign = "› ";

    private readonly WinWriting writing = new(here, journal);
    private readonly Lock turn = new();
    private bool isClosed;

    /// <summary>Asks a person for wins until an empty line, Ctrl-D or Ctrl-C.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Ask()
    {
        var prompt = new LinePrompt(here, writing.Completions);

        // A window that is closed takes the program with it; what was typed in it is kept.
        using var closing = PosixSignalRegistration.Create(PosixSignal.SIGHUP, _ => Keep(prompt));
        using var ending = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => Keep(prompt));

        here.Out.Write(new Text(Plain.LongDate(like.Date), Ink.Strong));
        here.Out.WriteLine($" · {writing.Sum(like.Date)}");
        Quietly("One win a line. An empty line ends.");
        while (true)
        {
            var typed = prompt.Ask(Sign);
            if (prompt.IsGone)
            {
                Keep(prompt);
                return ExitCode.Done;
            }

            if (string.IsNullOrWhiteSpace(typed.Line))
            {
                break;
            }

            lock (turn)
            {
                if (isClosed)
                {
                    return ExitCode.Done;
                }

                if (!Write(like with { Text = typed.Line }, prompt))
                {
                    here.Error.WriteLine(WinWriting.NotWritten);
                    return ExitCode.Problems;
                }
            }

            if (typed.IsLast)
            {
                break;
            }
        }

        here.Out.WriteLine(writing.Sum(like.Date));
        return ExitCode.Done;
    }

    /// <summary>Takes wins from a pipe.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Take(PipedWins piped)
    {
        if (!piped.Write(win => Write(like with { Text = win })))
        {
            return ExitCode.Problems;
        }

        here.Out.WriteLine(writing.Sum(like.Date));
        return ExitCode.Done;
    }

    private bool Write(NewWin win, LinePrompt? prompt = null)
    {
        if (!win.HasWords)
        {
            here.Error.WriteLine($"What went right? `{Plain.Line(win.Text.Trim())}` has no words of its own, and was left out.");
            return true;
        }

        if (writing.Write(win) is not { } added)
        {
            return false;
        }

        // Before a word about it, which may meet a terminal that has been closed: it must not be kept a second time.
        prompt?.Forget();
        if (here.IsInteractive)
        {
            Quietly("  " + writing.Place(added));
        }

        writing.MentionNearMarks(win.Text);
        return true;
    }

    private void Keep(LinePrompt prompt)
    {
        lock (turn)
        {
            if (!isClosed && (like with { Text = prompt.Typed }) is { HasWords: true } win)
            {
                JournalEdit.Add(journal.Folder, journal.Settings, win);
            }

            isClosed = true;
        }
    }

    private void Quietly(string words)
    {
        here.Out.Write(new Text(Plain.Line(words), Ink.Quiet));
        here.Out.WriteLine();
    }
}
