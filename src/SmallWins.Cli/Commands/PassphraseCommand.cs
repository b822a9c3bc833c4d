using System.CommandLine;
using SmallWins.Cli.Locking;
using SmallWins.Cli.Output;
using Spectre.Console;

namespace SmallWins.Cli.Commands;

/// <summary><c>passphrase</c>: another passphrase for a locked site.</summary>
internal sealed class PassphraseCommand
{
    private readonly Argument<string?> journal = new("journal") { Description = "The journal's folder; this one or one above if not given.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> output = new("--output", "-o") { Description = "The folder of the site; what the settings name if not given.", HelpName = "folder" };
    private readonly Option<int?> from = new("--passphrase-fd") { Description = "Reads the passphrase of now from an open file, by its number.", HelpName = "number" };
    private readonly Option<int?> to = new("--new-passphrase-fd") { Description = "Reads the new passphrase from an open file, by its number.", HelpName = "number" };
    private readonly Surroundings here;

    private PassphraseCommand(Surroundings here) => this.here = here;

    /// <summary>The command.</summary>
    public static Command For(Surroundings here)
    {
        var passphrase = new PassphraseCommand(here);
        var command = new Command("passphrase", "Changes the passphrase of a locked site.") { passphrase.journal, passphrase.output, passphrase.from, passphrase.to };
        command.SetAction(passphrase.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (!JournalFinder.TryFind(parsed.GetValue(journal), here.Folder, out var folder, out var noJournal))
        {
            return here.Refuse(noJournal);
        }

        var site = parsed.GetValue(output) is { } named ? Path.GetFullPath(named, here.Folder) : null;
        if (!SiteLocking.StandsIn(folder, site))
        {
            return here.Refuse("No locked site stands in that folder, so there is no passphrase to change.", "`smallwins build --lock` makes one.");
        }

        var passphrases = new Passphrases(here);
        if (passphrases.Known(parsed.GetValue(from), typed => SiteLocking.MayOpen(folder, site, typed), out var refused) is not { } known
            || passphrases.New(parsed.GetValue(to), Passphrases.NewVariable, "New passphrase: ", out refused) is not { } fresh)
        {
            return refused;
        }

        var problems = SiteLocking.Change(new PassphraseChange { JournalFolder = folder, OutputFolder = site, HomeFolder = here.Home, From = known, To = fresh });
        if (!problems.IsEmpty)
        {
            DiagnosticText.Write(here.Error, problems);
            return ExitCode.Problems;
        }

        here.Out.WriteLine("The passphrase is changed, in index.html; every other file is as it was.");
        here.Out.WriteLine("A copy of that page from before still opens with the old passphrase. If somebody may have both, `smallwins build --lock --new-key` encrypts everything anew.");
        return ExitCode.Done;
    }
}
