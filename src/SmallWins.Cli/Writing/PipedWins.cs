using System.Collections.Immutable;
using SmallWins.Cli.Output;
using SmallWins.Diagnostics;
using SmallWins.Edit;
using Spectre.Console;

namespace SmallWins.Cli.Writing;

/// <summary>The wins that were piped in. They may be nowhere else, so that those which were not written are given back.</summary>
internal sealed class PipedWins
{
    private readonly Surroundings here;
    private readonly Queue<TypedWin> unwritten;
    private readonly ImmutableArray<Diagnostic> problems;

    private PipedWins(Surroundings here, Checked<ImmutableArray<TypedWin>> read) =>
        (this.here, unwritten, problems) = (here, new Queue<TypedWin>(read.Value), read.Problems);

    /// <summary>Whether there is none left.</summary>
    public bool IsEmpty => unwritten.Count == 0;

    /// <summary>Whether it is text that can be written into a journal.</summary>
    public bool IsText => problems.IsEmpty;

    /// <summary>Reads what is piped in to its end.</summary>
    public static PipedWins Read(Surroundings here)
    {
        using var bytes = new MemoryStream();
        using (var input = here.InputBytes())
        {
            input.CopyTo(bytes);
        }

        return new PipedWins(here, TypedWins.Read(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), "standard input"));
    }

    /// <summary>Writes one after the other.</summary>
    /// <param name="write">Writes a win's text, and says whether it could.</param>
    /// <returns>Whether all are written.</returns>
    public bool Write(Func<string, bool> write)
    {
        while (unwritten.TryPeek(out var next))
        {
            if (!write(next.Text))
            {
                return false;
            }

            unwritten.Dequeue();
        }

        return true;
    }

    /// <summary>Says why it is no text that can be written.</summary>
    public void TellProblems() => DiagnosticText.Write(here.Error, problems);

    /// <summary>Gives back what is not written, as it was piped in.</summary>
    public void GiveBack()
    {
        if (IsEmpty)
        {
            return;
        }

        here.Error.WriteLine("Not written:");
        foreach (var win in unwritten)
        {
            here.Error.WriteLine(string.Join('\n', win.Typed.Split('\n').Select(line => Plain.WithoutTabs(line))));
        }
    }
}
