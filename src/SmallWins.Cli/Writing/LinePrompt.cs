using System.Collections.Immutable;
using System.Text;
using Spectre.Console;

namespace SmallWins.Cli.Writing;

/// <summary>What came of asking for a line.</summary>
/// <param name="Line">The line; null where there is none.</param>
/// <param name="IsLast">Whether the person is done: the input ended, or Ctrl-D or Ctrl-C was pressed.</param>
internal readonly record struct TypedLine(string? Line, bool IsLast);

/// <summary>
/// Asks for lines at a terminal, with the keys that people know from their shell: arrows, Home and End, words by Ctrl or Alt, earlier
/// lines by ↑, and Tab to complete a word.
/// </summary>
/// <remarks>The terminal's own editing has no arrow keys and cannot take back a wide character; Spectre.Console's prompt has no cursor to move.</remarks>
/// <param name="here">The terminal.</param>
/// <param name="complete">The words that a beginning may become; none where there is nothing to complete.</param>
internal sealed class LinePrompt(Surroundings here, Func<string, IEnumerable<string>>? complete = null)
{
    private const string ToFirstColumnAndClear = "\r\e[J";

    private readonly List<string> earlier = [];
    private LineBuffer line = LineBuffer.Empty;
    private int earlierAt;
    private string unsent = "";
    private (LineBuffer Typed, ImmutableArray<string> Words, int Next)? completing;
    private char? firstHalf;
    private int cursorRow;

    /// <summary>Whether the terminal was closed; what was typed until then is in <see cref="Typed"/>.</summary>
    public bool IsGone { get; private set; }

    /// <summary>What is typed and not yet handed over; may be asked for by any thread.</summary>
    public string Typed => Volatile.Read(ref line).Text;

    /// <summary>Forgets what was typed, since it is in good hands.</summary>
    public void Forget() => Volatile.Write(ref line, LineBuffer.Empty);

    /// <summary>Asks for a line.</summary>
    /// <param name="sign">What stands before it, such as <c>› </c>.</param>
    public TypedLine Ask(string sign)
    {
        if (!here.Out.Profile.Capabilities.Ansi)
        {
            here.Out.Write(new Text(sign));
            var read = here.In.ReadLine();
            return new TypedLine(read, read is null);
        }

        try
        {
            // Ctrl-C is a key like the others, so that nothing is cut short that is being written.
            Console.TreatControlCAsInput = true;
            var typed = Edit(sign);
            Console.TreatControlCAsInput = false;
            return typed;
        }
        catch (Exception gone) when (gone is IOException or InvalidOperationException)
        {
            // The window was closed: there is nowhere to draw, and there are no more keys.
            IsGone = true;
            return new TypedLine(null, IsLast: true);
        }
    }

    private TypedLine Edit(string sign)
    {
        Forget();
        (earlierAt, unsent, cursorRow) = (earlier.Count, "", 0);
        while (true)
        {
            // What was pasted is drawn once, when all of it is here.
            if (!Console.KeyAvailable)
            {
                Draw(sign, line);
            }

            var key = Console.ReadKey(intercept: true);
            switch (Meaning(key))
            {
                case Stroke.Send:
                    return Leave(sign, line.Text, isLast: false);
                case Stroke.End when line.Text.Length == 0:
                case Stroke.SendAndEnd:
                    return Leave(sign, line.Text, isLast: true);
                case Stroke.SetAside:
                    var left = Leave(sign, null, isLast: true);
                    Forget();
                    return left;
                case Stroke.Complete:
                    Complete();
                    break;
                case Stroke.Other or Stroke.End:
                    completing = null;
                    Volatile.Write(ref line, After(key, line));
                    break;
            }
        }
    }

    private TypedLine Leave(string sign, string? text, bool isLast)
    {
        Draw(sign, line.End());
        here.Out.WriteLine();
        if (text?.Trim().Length > 0)
        {
            earlier.Add(text);
        }

        return new TypedLine(text, isLast);
    }

    // Ctrl-D ends what is empty; behind words it must not throw them away.
    private Stroke Meaning(ConsoleKeyInfo key) => (key.Modifiers.HasFlag(ConsoleModifiers.Control), key.Key) switch
    {
        (false, ConsoleKey.Enter) => Stroke.Send,
        (true, ConsoleKey.J or ConsoleKey.M) => Stroke.Send,
        (true, ConsoleKey.C) => Stroke.SetAside,
        (true, ConsoleKey.D) => line.Text.Length == 0 ? Stroke.End : line.Cursor == line.Text.Length ? Stroke.SendAndEnd : Stroke.Other,
        (false, ConsoleKey.Tab) when complete is not null => Stroke.Complete,
        _ => Stroke.Other,
    };

    private LineBuffer After(ConsoleKeyInfo key, LineBuffer before)
    {
        var byWord = (key.Modifiers & (ConsoleModifiers.Control | ConsoleModifiers.Alt)) != ConsoleModifiers.None;
        return (byWord, key.Key) switch
        {
            (false, ConsoleKey.LeftArrow) => before.Left(),
            (false, ConsoleKey.RightArrow) => before.Right(),
            (true, ConsoleKey.LeftArrow) => before.WordLeft(),
            (true, ConsoleKey.RightArrow) => before.WordRight(),
            (_, ConsoleKey.Home) => before.Home(),
            (_, ConsoleKey.End) => before.End(),
            (_, ConsoleKey.UpArrow) => Earlier(-1),
            (_, ConsoleKey.DownArrow) => Earlier(1),
            (true, ConsoleKey.Backspace) => before.DeleteWord(),
            (_, ConsoleKey.Backspace) => before.Backspace(),
            (_, ConsoleKey.Delete) => before.Delete(),
            (_, ConsoleKey.Tab) => before.Insert(" "),
            _ when key.Modifiers.HasFlag(ConsoleModifiers.Control) && key.KeyChar is < ' ' => Control(key.Key, before),
            _ when key.Modifiers.HasFlag(ConsoleModifiers.Alt) => key.Key switch
            {
                ConsoleKey.B => before.WordLeft(),
                ConsoleKey.F => before.WordRight(),
                _ => Typing(key.KeyChar, before),
            },
            _ => Typing(key.KeyChar, before),
        };
    }

    private LineBuffer Control(ConsoleKey key, LineBuffer before) => key switch
    {
        ConsoleKey.A => before.Home(),
        ConsoleKey.E => before.End(),
        ConsoleKey.B => before.Left(),
        ConsoleKey.F => before.Right(),
        ConsoleKey.P => Earlier(-1),
        ConsoleKey.N => Earlier(1),
        ConsoleKey.H => before.Backspace(),
        ConsoleKey.D => before.Delete(),
        ConsoleKey.W => before.DeleteWord(),
        ConsoleKey.U => before.DeleteToStart(),
        ConsoleKey.K => before.DeleteToEnd(),
        _ => before,
    };

    // What lies beyond Unicode's first 65,536 characters comes in two halves.
    private LineBuffer Typing(char typed, LineBuffer before)
    {
        if (char.IsHighSurrogate(typed))
        {
            firstHalf = typed;
            return before;
        }

        var words = char.IsLowSurrogate(typed) ? firstHalf is { } half ? $"{half}{typed}" : "" : char.IsControl(typed) ? "" : typed.ToString();
        firstHalf = null;
        return before.Insert(words);
    }

    private LineBuffer Earlier(int step)
    {
        var at = Math.Clamp(earlierAt + step, 0, earlier.Count);
        if (at == earlierAt)
        {
            return line;
        }

        unsent = earlierAt == earlier.Count ? line.Text : unsent;
        earlierAt = at;
        return LineBuffer.Of(at == earlier.Count ? unsent : earlier[at]);
    }

    // Tab goes through the words that the beginning may become, one after another.
    private void Complete()
    {
        var (typed, words, next) = completing ?? (line, [.. complete!(line.Before[(line.Before.LastIndexOf(' ') + 1)..])], 0);
        if (words.IsEmpty)
        {
            return;
        }

        var begun = typed.Before.LastIndexOf(' ') + 1;
        var rest = typed.Text[typed.Cursor..];
        var word = words[next % words.Length] + (words.Length == 1 && rest.Length == 0 ? " " : "");
        Volatile.Write(ref line, new LineBuffer(typed.Before[..begun] + word + rest, begun + word.Length));
        completing = (typed, words, next + 1);
    }

    private void Draw(string sign, LineBuffer shown)
    {
        var rows = LineRows.Of(sign, shown, Math.Max(20, Console.WindowWidth));
        var text = new StringBuilder()
            .Append(Up(cursorRow)).Append(ToFirstColumnAndClear)
            .AppendJoin("\r\n", rows.Rows)
            .Append(Up(rows.Rows.Count - 1 - rows.CursorRow)).Append('\r')
            .Append(rows.CursorColumn > 0 ? $"\e[{rows.CursorColumn}C" : "");
        cursorRow = rows.CursorRow;
        here.Out.Profile.Out.Writer.Write(text);
        here.Out.Profile.Out.Writer.Flush();
    }

    private static string Up(int rows) => rows > 0 ? $"\e[{rows}A" : "";

    private enum Stroke
    {
        Other,
        Send,
        SendAndEnd,
        End,
        SetAside,
        Complete,
    }
}
