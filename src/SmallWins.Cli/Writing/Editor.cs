using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace SmallWins.Cli.Writing;

/// <summary>The person's editor.</summary>
/// <param name="Command">The command, as the environment names it: a program, perhaps with arguments, as a shell reads it.</param>
internal sealed partial record Editor(string Command)
{
    private static readonly string[] Found = OperatingSystem.IsWindows() ? ["notepad.exe"] : ["nano", "vim", "vi"];

    // How an editor is told where to begin: {0} is the file, {1} the line, {2} the column. A program that does not know the sign would
    // make a file of that name, so that only these are told.
    private static readonly (string[] Programs, string[] Arguments)[] Places =
    [
        (["nano", "ne"], ["+{1},{2}", "{0}"]),
        (["emacs", "emacsclient", "micro", "kak"], ["+{1}:{2}", "{0}"]),
        (["vim", "nvim", "gvim", "view", "joe", "mcedit"], ["+{1}", "{0}"]),
        (["hx", "helix", "subl", "zed"], ["{0}:{1}:{2}"]),
        (["code", "code-insiders", "codium", "vscodium", "cursor"], ["-g", "{0}:{1}:{2}"]),
    ];

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
    /// <param name="column">The column, from 1.</param>
    /// <returns>How it ended: 0 when all is well; null where no shell could be started. See <see cref="MayBeUnstarted"/>.</returns>
    public int? Open(string file, int line, int column)
    {
        using var ignoreInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        using var ignoreQuit = PosixSignalRegistration.Create(PosixSignal.SIGQUIT, signal => signal.Cancel = true);
        try
        {
            using var process = Process.Start(Shell(Place(file, line, column)))!;
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>
    /// Whether an end may be that of an editor which did not begin. 126 and 127 are the shell's own, when it finds no such program or none
    /// that can be started; and an editor may end with them too.
    /// </summary>
    public static bool MayBeUnstarted(int? ended) => ended is null || (ended is 126 or 127 && !OperatingSystem.IsWindows());

    /// <summary>The arguments by which this editor opens a file at a place; the file alone where it is not known how.</summary>
    internal string[] Place(string file, int line, int column)
    {
        var word = FirstWord().Match(Command).Groups.Values.Skip(1).FirstOrDefault(group => group.Success)?.Value ?? "";
        var program = word[(word.LastIndexOfAny(['/', '\\']) + 1)..].Replace(".exe", "", StringComparison.OrdinalIgnoreCase);
        var known = Places.FirstOrDefault(place => place.Programs.Contains(program)).Arguments ?? ["{0}"];
        return [.. known.Select(argument => string.Format(CultureInfo.InvariantCulture, argument, file, line, column))];
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
