using System.CommandLine;
using SmallWins.Cli.Output;
using SmallWins.Domain;
using SmallWins.Edit;
using Spectre.Console;

namespace SmallWins.Cli.Commands;

/// <summary><c>init</c>: a journal ready to write in.</summary>
internal static class InitCommand
{
    /// <summary>The command.</summary>
    public static Command For(Surroundings here)
    {
        var folder = new Argument<string>("dir") { Description = "The folder; made where it is not there.", DefaultValueFactory = _ => "." };
        var git = new Option<bool>("--git") { Description = "Keeps it in git: a repository where there is none, a merge driver, a hook." };
        var command = new Command("init", "Starts a journal: settings, today's file, and what git needs to know.") { folder, git };
        command.SetAction(parsed => Run(here, parsed.GetRequiredValue(folder), parsed.GetValue(git)));
        return command;
    }

    private static int Run(Surroundings here, string dir, bool isInGit)
    {
        var folder = Path.GetFullPath(dir, here.Folder);
        if (File.Exists(folder))
        {
            return here.Refuse($"{dir} is a file, and a journal is a folder.");
        }

        if (JournalFinder.TryFind(null, folder, out var journal, out _))
        {
            return here.Refuse(
                $"There is a journal in {here.Shown(journal)} already; nothing was changed.",
                isInGit ? "To keep it in git: `smallwins git setup`." : "To start another one, name a folder outside of it: `smallwins init ../my-wins`.");
        }

        var files = NewJournal.Start(folder, Today.At(here.Now, Settings.Default));
        here.Out.WriteLine($"A journal is ready in {here.Shown(folder)}.");
        Paper.Of(here).Table(files.Select(file => (file.File, file.IsNew ? About(file.File) : "was there, and stays as it is")));

        here.Out.WriteLine();
        if (isInGit)
        {
            if (GitCommand.SetUp(here, folder) is not ExitCode.Done and var trouble)
            {
                return trouble;
            }

            here.Out.WriteLine();
        }

        here.Out.WriteLine("Next:");
        if (!string.Equals(folder, here.Folder, StringComparison.Ordinal))
        {
            here.Out.WriteLine($"  cd {Quoted(here.Shown(folder))}");
        }

        here.Out.WriteLine("  smallwins add One glass of water before coffee '#health'");
        here.Out.WriteLine("  smallwins build --open");
        return ExitCode.Done;
    }

    private static string About(string file) => file switch
    {
        NewJournal.SettingsFile => "the settings, each with a word about it",
        ".gitignore" => "keeps the built site out of git",
        ".gitattributes" => "keeps line ends the same everywhere",
        _ => "today",
    };

    private static string Quoted(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;
}
