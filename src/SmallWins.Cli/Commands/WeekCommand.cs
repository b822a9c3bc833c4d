using System.CommandLine;
using SmallWins.Cli.Output;
using SmallWins.Cli.Tell;
using SmallWins.Cli.Writing;
using SmallWins.Domain;
using SmallWins.Edit;
using Spectre.Console;

namespace SmallWins.Cli.Commands;

/// <summary><c>week</c>: the weekly review.</summary>
internal sealed class WeekCommand
{
    private readonly Argument<string?> id = new("week") { Description = $"Another week: {WeekWord.Accepted}.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> write = new("--write", "-w") { Description = "Opens the week's file in your editor after it, without asking." };
    private readonly Option<bool> noWrite = new("--no-write") { Description = "Tells the week and does not ask." };
    private readonly JournalOptions options;
    private readonly Surroundings here;

    private WeekCommand(Surroundings here) => (this.here, options) = (here, new JournalOptions(here));

    /// <summary>The command.</summary>
    public static Command For(Surroundings here)
    {
        var week = new WeekCommand(here);
        var command = new Command("week", "Tells a week: the weekly review.")
        {
            week.id, week.write, week.noWrite, week.options.Today, week.options.Json, week.options.Journal,
        };
        command.SetAction(parsed => week.options.Tell(parsed, journal => week.Run(parsed, journal)));
        return command;
    }

    private int Run(ParseResult parsed, OpenedJournal journal)
    {
        var asked = parsed.GetValue(id);
        if ((asked is null ? WeekWord.Latest(journal) : WeekWord.Read(asked, journal)) is not { } week)
        {
            return here.Refuse($"`{asked}` is no week that can be read.", $"Understood are {WeekWord.Accepted}.");
        }

        if (week.First > journal.Today)
        {
            return here.Refuse($"Week {week} is still to come.", "`smallwins week` tells the one that is now.");
        }

        var review = new WeekReview(journal, week);
        if (parsed.GetValue(options.Json))
        {
            here.WriteJson(review.Json());
            return ExitCode.Done;
        }

        review.Write(Paper.Of(here));
        return WantsToWrite(parsed) ? Write(journal, week) : ExitCode.Done;
    }

    // In a pipe nobody is asked, and neither is who has no editor.
    private bool WantsToWrite(ParseResult parsed)
    {
        if (parsed.GetValue(noWrite) || parsed.GetValue(write) || !here.IsInteractive || Editor.Of(here) is null)
        {
            return parsed.GetValue(write) && !parsed.GetValue(noWrite);
        }

        here.Out.WriteLine();
        return KeyPrompt.Ask(here, "Enter to write about it, q to leave:") == ConsoleKey.Enter;
    }

    private int Write(OpenedJournal journal, Week week)
    {
        var file = FileToEdit.OfWeek(journal.Folder, week, WeekFacts.Of(journal, week));
        return new EditSession(here, journal).Run(file, _ => $"{here.Shown(Path.Combine(journal.Folder, file.File))} is saved.");
    }
}
