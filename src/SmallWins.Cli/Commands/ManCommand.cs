using System.CommandLine;
using System.Text;
using SmallWins.Cli.Manual;
using SmallWins.Edit;

namespace SmallWins.Cli.Commands;

/// <summary><c>man</c>: the pages of the manual, made of the help.</summary>
internal sealed class ManCommand
{
    private readonly Argument<string[]> about = new("command") { Description = "The command that the page is about; smallwins itself if not given.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> output = new("--output", "-o") { Description = "Writes all pages into this folder, which is made where it is not there.", HelpName = "folder" };
    private readonly Surroundings here;

    private ManCommand(Surroundings here) => this.here = here;

    /// <summary>The command.</summary>
    public static Command For(Surroundings here)
    {
        var man = new ManCommand(here);
        var command = new Command("man", "Prints a page of the manual, or writes all of them for man(1) to find.") { man.about, man.output };
        command.SetAction(man.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var root = parsed.RootCommandResult.Command;
        var command = root;
        foreach (var word in parsed.GetValue(about) ?? [])
        {
            if (CommandTree.Below(command).FirstOrDefault(one => one.Name == word) is not { } below)
            {
                var known = CommandTree.Below(command).Select(one => one.Name).ToList();
                return here.Refuse(
                    $"There is no command `{word}`." + (Known.Near(word, known) is { } meant ? $" Did you mean `{meant}`?" : ""),
                    known.Count == 0 ? null : $"There are {string.Join(", ", known)}.");
            }

            command = below;
        }

        return parsed.GetValue(output) is { } folder ? WriteAll(command, Path.GetFullPath(folder, here.Folder)) : Print(command);
    }

    private int WriteAll(Command root, string folder)
    {
        if (File.Exists(folder))
        {
            return here.Refuse($"{here.Shown(folder)} is a file, and pages go into a folder.");
        }

        Directory.CreateDirectory(folder);
        var pages = CommandTree.All(root).ToList();
        foreach (var command in pages)
        {
            File.WriteAllText(Path.Combine(folder, ManualPage.NameOf(command) + ".1"), ManualPage.Of(command), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        here.Out.Profile.Out.Writer.WriteLine($"{Plain.Count(pages.Count, "page")} written into {here.Shown(folder)}; man {ManualPage.NameOf(root)} shows the first where man looks there.");
        return ExitCode.Done;
    }

    private int Print(Command command)
    {
        here.Out.Profile.Out.Writer.Write(ManualPage.Of(command));
        if (here.Out.Profile.Out.IsTerminal)
        {
            // What was printed is for man; a person who sees it wants to know how to read it.
            here.Error.Profile.Out.Writer.WriteLine($"\nTo read it: smallwins man {string.Join(' ', CommandTree.Path(command).Skip(1))} | man -l -");
        }

        return ExitCode.Done;
    }
}
