using SmallWins.Cli.Output;
using SmallWins.Diagnostics;
using SmallWins.Edit;
using Spectre.Console;

namespace SmallWins.Cli.Writing;

/// <summary>Has a person write in a file of the journal, and says what came of it.</summary>
/// <param name="here">The machine.</param>
/// <param name="journal">The journal as it was before.</param>
internal sealed class EditSession(Surroundings here, OpenedJournal journal)
{
    /// <summary>Opens a file in the editor, as often as the person wants to.</summary>
    /// <param name="file">The file; made with what it begins with where it is not there.</param>
    /// <param name="outcome">What came of it in one line, given the journal as it is then; told where the file was changed.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Run(FileToEdit file, Func<LoadedJournal, string> outcome)
    {
        if (Editor.Of(here) is not { } editor)
        {
            return here.Refuse(
                "Which editor? Neither VISUAL nor EDITOR is set, and none was found.",
                $"Set one, as in `export EDITOR=nano`, or open the file yourself: {here.Shown(Path.Combine(journal.Folder, file.File))}");
        }

        var place = Path.Combine(journal.Folder, file.File);
        if (file.Start is null && !File.Exists(place))
        {
            return here.Refuse($"There is no {file.File} in this journal.", "`smallwins init` makes one.");
        }

        var before = File.Exists(place) ? File.ReadAllBytes(place) : [];
        while (true)
        {
            var (line, column) = file.Begin(journal.Folder, journal.Settings, here.SayWaiting);
            var ended = editor.Open(place, line, column);
            var isGone = file.Leave(journal.Folder);
            var isChanged = !isGone && !(File.Exists(place) && File.ReadAllBytes(place).AsSpan().SequenceEqual(before));
            if (Editor.MayBeUnstarted(ended) && !isChanged)
            {
                return here.Refuse($"The editor `{editor.Command}` could not be started; nothing was changed.", "It is what VISUAL names, or else EDITOR.");
            }

            // An editor may have saved the file although it says that it ended otherwise.
            if (ended != 0)
            {
                here.Error.WriteLine($"The editor `{Plain.Line(editor.Command)}` ended with {ended}.");
            }

            var after = SiteBuild.Load(Options(), file.File);
            here.Out.WriteLine(
                isGone ? "Nothing was written, and there is no file."
                : !File.Exists(place) ? $"{here.Shown(place)} is gone."
                : isChanged ? Plain.Line(outcome(after))
                : "Nothing was changed.");

            var problems = isGone ? [] : ProblemsIn(file.File, after);
            DiagnosticText.Write(here.Error, problems);
            if (ended == 0 && problems.Exists(problem => problem.Severity >= Severity.Warning) && here.IsInteractive
                && KeyPrompt.Ask(here, "e to edit again, Enter to leave:") == ConsoleKey.E)
            {
                continue;
            }

            return ended != 0 ? ExitCode.Trouble
                : problems.Exists(problem => problem.Severity == Severity.Error) ? ExitCode.Problems
                : ExitCode.Done;
        }
    }

    // What a check finds in the file, and what it brought about in others: a goal that is gone is met in the days that name it. Where the
    // settings cannot be read, all that follows from that goes when they are mended.
    private List<Diagnostic> ProblemsIn(string file, LoadedJournal after)
    {
        var own = after.Problems.Where(problem => problem.Span.File == file).ToList();
        return file == NewJournal.SettingsFile && own.Exists(problem => problem.Severity == Severity.Error)
            ? own
            : [.. after.Problems.Where(problem => problem.Span.File == file || !journal.Problems.Contains(problem))];
    }

    private BuildOptions Options() => new() { JournalFolder = journal.Folder, Now = here.Now, HomeFolder = here.Home, Drafts = true };
}
