using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace SmallWins.Cli.Writing;

/// <summary>The person's editor.</summary>
/// <param name="Command">The command, as the environment names it: a program, perhaps with arguments, as a shell reads it.</param>
internal sealed partial record Editor(string Command)
{
    private static readonly string[] Found = OperatingSystem.IsWindows() ? ["notepad.exe"] : ["nano", "vim", "vi"];

    // A program that does not know the sign would make a file of that name.
    private static readonly string[] TakePlus = ["vim", "nvim", "gvim", "view", "nano", "pico", "emacs", "emacsclient", "micro", "kak", "joe", "mcedit", "ne"];
    private static readonly string[] TakeColon = ["hx", "helix", "subl", "zed"];
    private static readonly string[] TakeGoto = ["code", "code-insiders", "codium", "vscodium", "cursor"];

    /// <summary>
    /// The editor that <c>VISUAL</c> names, or else <c>EDITOR</c>; and where neither is set and a person sits before a terminal, the
    /// first that is there of nano, vim and vi. Null where there is none.
    /// </summary>
    public static Editor? Of(Surroundings here)
    {
        var named = here.Variable("VISUAL") ?? here.Variable("EDITOR");
        return named is not null ? new Editor(named)
            : here.IsInteractive && Found.FirstOrDefault(program => IsThere(program, here.Variable("PATH"))) is { } found ? new Editor(found)
            : null;
    }

    /// <summary>Opens a file and waits until the person is done. The terminal is the editor's meanwhile, Ctrl-C included.</summary>
    /// <param name="file">The file's full path.</param>
    /// <param name="line">The line, from 1, to begin at where the editor is known to be able to.</param>
    /// <returns>How it ended: 0 when all is well; null where there is no such program.</returns>
    public int? Open(string file, int line)
    {
        using var ignoreInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        using var ignoreQuit = PosixSignalRegistration.Create(PosixSignal.SIGQUIT, signal => signal.Cancel = true);
        try
        {
            using var process = Process.Start(Shell(Place(file, line)))!;
            process.WaitForExit();

            // 126 and 127 are the shell's own: it found no such program, or none that can be started.
            return process.ExitCode is 126 or 127 && !OperatingSystem.IsWindows() ? null : process.ExitCode;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>The arguments by which this editor opens a file at a line; the file alone where it is not known how, or it is the first line.</summary>
    internal string[] Place(string file, int line)
    {
        var word = FirstWord().Match(Command).Groups.Values.Skip(1).FirstOrDefault(group => group.Success)?.Value ?? "";
        var program = word[(word.LastIndexOfAny(['/', '\\']) + 1)..].Replace(".exe", "", StringComparison.OrdinalIgnoreCase);
        return line <= 1 ? [file]
            : TakePlus.Contains(program) ? [$"+{line}", file]
            : TakeColon.Contains(program) ? [$"{file}:{line}"]
            : TakeGoto.Contains(program) ? ["-g", $"{file}:{line}"]
            : [file];
    }

    // As git does it: the shell takes the command apart, quotes and all, and the file's name never passes through it.
    private ProcessStartInfo Shell(string[] arguments)
    {
        if (OperatingSystem.IsWindows())
        {
            var quoted = string.Concat(arguments.Select(argument => $" \"{argument}\""));
            return new ProcessStartInfo("cmd.exe", $"/d /s /c \"{Command}{quoted}\"") { UseShellExecute = false };
        }

        return new ProcessStartInfo("sh", ["-c", Command + " \"$@\"", Command, .. arguments]) { UseShellExecute = false };
    }

    private static bool IsThere(string program, string? path) =>
        (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Any(folder => File.Exists(Path.Combine(folder, program)))
        || (OperatingSystem.IsWindows() && File.Exists(Path.Combine(Environment.SystemDirectory, program)));

    [GeneratedRegex("""^\s*(?:"([^"]+)"|'([^']+)'|(\S+))""")]
    private static partial Regex FirstWord();
}
