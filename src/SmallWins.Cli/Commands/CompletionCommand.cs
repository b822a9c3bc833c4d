using System.CommandLine;
using SmallWins.Cli.Completion;

namespace SmallWins.Cli.Commands;

/// <summary><c>completion</c>: the script that teaches a shell what may be typed; and <c>complete</c>, which such a script asks.</summary>
internal static class CompletionCommand
{
    /// <summary>The command that a person gives once.</summary>
    public static Command For(Surroundings here)
    {
        var shell = new Argument<string>("shell") { Description = $"The shell: {string.Join(", ", ShellScript.Shells)}." };
        shell.CompletionSources.Add([.. ShellScript.Shells]);
        var command = new Command("completion", "Prints a script that has a shell complete commands, areas, goals and dates on Tab.") { shell };
        command.SetAction(parsed =>
        {
            var asked = parsed.GetRequiredValue(shell);
            if (ShellScript.For(asked == "pwsh" ? "powershell" : asked) is not { } script)
            {
                return here.Refuse($"There is no completion for `{asked}`.", $"There is one for {string.Join(", ", ShellScript.Shells)}.");
            }

            here.Out.Profile.Out.Writer.Write(script);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The command that a shell gives on Tab. It is silent about everything but words.</summary>
    public static Command Answering(Surroundings here)
    {
        var shell = new Argument<string>("shell");
        var before = new Argument<string[]>("before") { Arity = ArgumentArity.ZeroOrMore };
        var typed = new Option<string?>("--typed") { Arity = ArgumentArity.ZeroOrOne };
        var line = new Option<string?>("--line");
        var command = new Command("complete", "Answers what may come next.") { shell, before, typed, line };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            try
            {
                var typedWord = parsed.GetValue(typed) ?? "";
                var bash = parsed.GetValue(line) is { } text ? BashLine.Read(text) : null;
                List<string> words = bash is null ? [.. parsed.GetValue(before) ?? [], typedWord] : bash.Words[1..];
                var next = NextWord.Of(CommandLine.Root(here with { Folder = FolderIn(words) is { } folder ? Path.GetFullPath(folder, here.Folder) : here.Folder }), words);
                Write(here.Out.Profile.Out.Writer, next, bash is null ? null : word => bash.Reply(word, typedWord));
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                // Whoever presses Tab is in the middle of a sentence; there is nothing to offer, and nothing to say.
            }

            return ExitCode.Done;
        });
        return command;
    }

    // The journal that the command is about, where it names one.
    private static string? FolderIn(List<string> words)
    {
        var named = words.FindIndex(word => word is "--journal" or "-j");
        return named >= 0 && named + 2 < words.Count ? words[named + 1] : null;
    }

    private static void Write(TextWriter writer, NextWord next, Func<string, string>? reply)
    {
        foreach (var (word, about) in next.Suggestions)
        {
            writer.WriteLine(reply is null ? $"{Plain.Line(word)}\t{Plain.Line(about)}" : reply(Plain.Line(word)));
        }

        if (next.FromDisk != FromDisk.Nothing)
        {
            writer.WriteLine(next.FromDisk == FromDisk.Files ? ":files" : ":folders");
        }
    }
}
