using System.CommandLine;
using SmallWins.Cli.Output;
using SmallWins.Diagnostics;
using SmallWins.Edit;
using Spectre.Console;

namespace SmallWins.Cli;

/// <summary>What the commands that are about a journal have in common: how it is named, as of which day, and that it is opened first.</summary>
internal sealed class JournalOptions(Surroundings here)
{
    /// <summary>The journal's folder.</summary>
    public Option<string?> Journal { get; } = new("--journal", "-j") { Description = "The journal's folder, when it is not this one or one above.", HelpName = "folder" };

    /// <summary>The day as of which; for the commands that have it.</summary>
    public Option<string?> Today { get; } = new("--today") { Description = "As it was at the end of another day, such as 2026-07-14.", HelpName = "day" };

    /// <summary>Whether the result is for another program; for the commands that have it.</summary>
    public Option<bool> Json { get; } = new("--json") { Description = "Tells it as JSON, for other programs." };

    /// <summary>
    /// Opens the journal and acts on it. Where there is none, or its settings cannot be read, that is said instead: they say what
    /// today is, which areas there are, and where wins belong.
    /// </summary>
    /// <param name="parsed">The command as it was given.</param>
    /// <param name="act">What to do; returns one of <see cref="ExitCode"/>.</param>
    /// <param name="otherwise">A sentence about what was not done where the settings stand in the way, or null.</param>
    public int Open(ParseResult parsed, Func<OpenedJournal, int> act, string? otherwise = null) =>
        Open(parsed, drafts: true, (journal, _) => act(journal), otherwise);

    /// <summary>Opens the journal and acts on it also where its settings cannot be read: to mend them, say.</summary>
    /// <param name="parsed">The command as it was given.</param>
    /// <param name="act">What to do; returns one of <see cref="ExitCode"/>.</param>
    public int OpenAnyway(ParseResult parsed, Func<OpenedJournal, int> act) =>
        Open(parsed, drafts: true, (journal, _) => act(journal), evenUnsettled: true);

    /// <summary>
    /// Opens the journal and tells something of it. What the telling had to leave out, since it cannot be read, is said before, and
    /// the command ends with <see cref="ExitCode.Problems"/>.
    /// </summary>
    /// <param name="parsed">The command as it was given.</param>
    /// <param name="tell">Tells it; returns one of <see cref="ExitCode"/>.</param>
    /// <param name="drafts">Whether drafts count; the numbers of the site are without them.</param>
    public int Tell(ParseResult parsed, Func<OpenedJournal, int> tell, bool drafts = false) => Open(parsed, drafts, (journal, problems) =>
    {
        var unreadable = problems.Where(problem => problem.Severity == Severity.Error).ToList();
        DiagnosticText.Write(here.Error, unreadable);
        var told = tell(journal);
        return told == ExitCode.Done && unreadable.Count > 0 ? ExitCode.Problems : told;
    });

    private int Open(ParseResult parsed, bool drafts, Func<OpenedJournal, IEnumerable<Diagnostic>, int> act, string? otherwise = null, bool evenUnsettled = false)
    {
        if (!JournalFinder.TryFind(parsed.GetValue(Journal), here.Folder, out var folder, out var noJournal))
        {
            return here.Refuse(noJournal);
        }

        var loaded = SiteBuild.Load(new BuildOptions { JournalFolder = folder, Now = here.Now, Drafts = drafts });
        var unsettled = loaded.Problems.Where(problem => problem.Severity == Severity.Error && problem.Span.File == NewJournal.SettingsFile).ToList();
        if (unsettled.Count > 0 && !evenUnsettled)
        {
            DiagnosticText.Write(here.Error, unsettled);
            if (otherwise is not null)
            {
                here.Error.WriteLine(otherwise);
            }

            return ExitCode.Problems;
        }

        var settings = loaded.Journal.Settings;
        var today = SmallWins.Domain.Today.At(here.Now, settings);
        if (parsed.GetResult(Today) is not null && parsed.GetValue(Today) is { } asked)
        {
            if (DateWords.Read(asked, today, settings.Language) is not { } day)
            {
                return here.RefuseDate(asked);
            }

            today = day;
        }

        return act(new OpenedJournal(folder, loaded, today), loaded.Problems);
    }
}
