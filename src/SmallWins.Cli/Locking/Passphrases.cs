using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;
using Spectre.Console;

namespace SmallWins.Cli.Locking;

/// <summary>
/// Where passphrases come from: an open file, the environment, or a person at the terminal. Never from an argument, which other people on the machine can read and the shell remembers.
/// </summary>
/// <param name="here">The terminal and the environment.</param>
internal sealed class Passphrases(Surroundings here)
{
    /// <summary>The environment variable of the passphrase.</summary>
    public const string Variable = "SMALLWINS_PASSPHRASE";

    /// <summary>The environment variable of a passphrase that takes another's place.</summary>
    public const string NewVariable = "SMALLWINS_NEW_PASSPHRASE";

    /// <summary>The environment variable of the passphrase of a file for somebody: another one, since the site's is not theirs to know.</summary>
    public const string ShareVariable = "SMALLWINS_SHARE_PASSPHRASE";

    private const int Longest = 4096;

    /// <summary>The passphrase that a site is locked with already.</summary>
    /// <param name="descriptor">The file descriptor that was named, if any.</param>
    /// <param name="opens">Whether one is right; a person is asked again where it is not.</param>
    /// <param name="refused">Why there is none, as a result of the command.</param>
    public string? Known(int? descriptor, Func<string, bool> opens, out int refused)
    {
        if (Given(descriptor, Variable, out refused) is not { } given)
        {
            return null;
        }

        if (given.Length > 0)
        {
            return given;
        }

        while (Asked("Passphrase: ", out refused) is { } typed)
        {
            if (opens(typed))
            {
                return typed;
            }

            here.Error.WriteLine("That is another passphrase. Once more, or Ctrl-C to end this.");
        }

        return null;
    }

    /// <summary>A passphrase for a site that is to be locked with it: asked for twice, and with a word about how easy it is to guess.</summary>
    /// <param name="descriptor">The file descriptor that was named, if any.</param>
    /// <param name="variable">The environment variable.</param>
    /// <param name="prompt">What a person is asked for.</param>
    /// <param name="refused">Why there is none, as a result of the command.</param>
    public string? New(int? descriptor, string variable, string prompt, out int refused)
    {
        if (Given(descriptor, variable, out refused) is not { } given)
        {
            return null;
        }

        if (given.Length > 0)
        {
            if (Strength.Of(given) is { IsWeak: true } weak)
            {
                TellWeak(weak);
            }

            return given;
        }

        while (Asked(prompt, out refused, variable) is { } typed)
        {
            if (Strength.Of(typed) is { IsWeak: true } weak)
            {
                TellWeak(weak);
                if (Answer("Use it all the same? (y, or Enter for another) ") is not ("y" or "Y" or "yes"))
                {
                    continue;
                }
            }

            if (Asked("The same again: ", out refused) is not { } again)
            {
                return null;
            }

            if (again == typed)
            {
                return typed;
            }

            here.Error.WriteLine("The two differ. Once more.");
        }

        return null;
    }

    // Null where it cannot be taken from where it was said to be; empty where nothing was said.
    private string? Given(int? descriptor, string variable, out int refused)
    {
        refused = ExitCode.Done;
        if (descriptor is not { } number)
        {
            return here.Variable(variable) ?? "";
        }

        try
        {
            if (number < 0 || (number > 0 && OperatingSystem.IsWindows()))
            {
                refused = here.Refuse($"{number.ToString(CultureInfo.InvariantCulture)} is no file that can be read from.", OperatingSystem.IsWindows() ? "On Windows it is 0, the standard input." : "0 is the standard input.");
                return null;
            }

            using var stream = number == 0 ? here.InputBytes() : new FileStream(new SafeFileHandle(number, ownsHandle: false), FileAccess.Read, bufferSize: 0);
            var line = FirstLine(stream);
            if (line.Length > 0)
            {
                return line;
            }

            refused = here.Refuse("The file that was named for the passphrase has nothing in its first line.");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            refused = here.Refuse($"The passphrase cannot be read from file descriptor {number.ToString(CultureInfo.InvariantCulture)}: {Plain.Line(unreadable.Message)}", "Open it for the command, as in `smallwins build --lock --passphrase-fd 3 3< file`.");
        }

        return null;
    }

    private static string FirstLine(Stream stream)
    {
        var bytes = new List<byte>();
        var one = new byte[1];
        while (bytes.Count < Longest && stream.Read(one) == 1 && one[0] != '\n')
        {
            bytes.Add(one[0]);
        }

        return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString([.. bytes]).TrimEnd('\r');
    }

    private string? Asked(string prompt, out int refused, string variable = Variable)
    {
        if (here.IsPiped)
        {
            refused = here.Refuse(
                "There is no passphrase, and nobody to ask for it.",
                $"Set {variable}, or name an open file with --passphrase-fd, or start the command at a terminal.");
            return null;
        }

        refused = ExitCode.Done;
        while (true)
        {
            if (Hidden(prompt) is not { } typed)
            {
                refused = ExitCode.Problems;
                return null;
            }

            if (typed.Length > 0)
            {
                return typed;
            }

            here.Error.WriteLine("A passphrase has at least one letter. Ctrl-C ends this.");
        }
    }

    // Nothing is shown of it, not even how long it is.
    private string? Hidden(string prompt)
    {
        Write(prompt);
        var typed = new StringBuilder();
        try
        {
            while (true)
            {
                var key = Console.ReadKey(intercept: true);
                switch (key.Key, key.Modifiers)
                {
                    case (ConsoleKey.Enter, _) or (ConsoleKey.J, ConsoleModifiers.Control):
                        here.Error.WriteLine();
                        return typed.ToString();
                    case (ConsoleKey.Backspace, _) when typed.Length > 0:
                        typed.Length -= typed.Length > 1 && char.IsLowSurrogate(typed[^1]) ? 2 : 1;
                        break;
                    case (ConsoleKey.U, ConsoleModifiers.Control):
                        typed.Clear();
                        break;
                    case (ConsoleKey.D, ConsoleModifiers.Control):
                        here.Error.WriteLine();
                        return null;
                    case var _ when !char.IsControl(key.KeyChar):
                        typed.Append(key.KeyChar);
                        break;
                }
            }
        }
        catch (InvalidOperationException)
        {
            // The terminal is gone.
            return null;
        }
    }

    private string? Answer(string question)
    {
        Write(question);
        return here.In.ReadLine()?.Trim();
    }

    private void TellWeak(Strength weak)
    {
        here.Error.WriteLine($"Somebody who has the files could find this one by guessing: one graphics card needs {weak.Time()}.");
        here.Error.WriteLine($"Five words drawn by chance hold for longer than anybody waits, for instance: {Strength.Proposal()}");
    }

    private void Write(string text)
    {
        here.Error.Profile.Out.Writer.Write(text);
        here.Error.Profile.Out.Writer.Flush();
    }
}
