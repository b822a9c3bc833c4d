using System.CommandLine;
using SmallWins.Cli.Git;
using SmallWins.Cli.Output;
using Spectre.Console;

namespace SmallWins.Cli.Commands;

/// <summary><c>git setup</c>: what a repository has to know about the journal in it.</summary>
internal sealed class GitCommand
{
    private readonly Argument<string?> journal = new("journal") { Description = "The journal's folder; this one or one above if not given.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> remove = new("--remove") { Description = "Takes it back." };
    private readonly Surroundings here;

    private GitCommand(Surroundings here) => this.here = here;

    /// <summary>The command.</summary>
    public static Command For(Surroundings here)
    {
        var git = new GitCommand(here);
        var setup = new Command("setup", "Tells git what to leave out, how days merge, and to check what is committed. Once in each clone.") { git.journal, git.remove };
        setup.SetAction(git.Run);
        return new Command("git", "Keeps a journal in git.") { setup };
    }

    /// <summary>Sets up the repository around a journal, which is made where there is none, and says what was done.</summary>
    public static int SetUp(Surroundings here, string folder)
    {
        if (!Repository.TryFind(folder, out var repository, out var refusal))
        {
            // A repository that git refuses to read is not to get another one inside.
            var isInside = refusal is not (Repository.NoGit or Repository.NoRepository);
            if (refusal == Repository.NoGit || isInside)
            {
                return here.Refuse(refusal, refusal == Repository.NoGit ? "Git is found at https://git-scm.com; then run `smallwins git setup`." : null);
            }

            if (GitProcess.Run(folder, "init", "-q") is not { IsDone: true } || !Repository.TryFind(folder, out repository, out refusal))
            {
                return here.Refuse(refusal);
            }

            here.Out.WriteLine($"A git repository was made in {here.Shown(repository.Top)}.");
        }

        var steps = new GitSetup(repository, OwnCommand.Of(here.Variable("PATH"))).Run(SiteBuild.SettingsOf(folder).Output);
        here.Out.WriteLine($"Git knows about the journal in {here.Shown(folder)}.");
        Paper.Of(here).Table(steps.Select(step => (step.Thing, step.Sentence)));
        return ExitCode.Done;
    }

    private int Run(ParseResult parsed)
    {
        if (!JournalFinder.TryFind(parsed.GetValue(journal), here.Folder, out var folder, out var noJournal))
        {
            return here.Refuse(noJournal);
        }

        if (!parsed.GetValue(remove))
        {
            return SetUp(here, folder);
        }

        if (!Repository.TryFind(folder, out var repository, out var refusal))
        {
            return here.Refuse(refusal);
        }

        Paper.Of(here).Table(new GitSetup(repository, OwnCommand.Of(here.Variable("PATH"))).Remove().Select(step => (step.Thing, step.Sentence)));
        return ExitCode.Done;
    }
}
