using SmallWins.Cli.Output;
using SmallWins.Cli.Writing;
using SmallWins.Share;
using Spectre.Console;

namespace SmallWins.Cli.Sharing;

/// <summary>Tells what goes in, asks, and writes the file.</summary>
/// <param name="here">The machine.</param>
/// <param name="journal">The journal.</param>
/// <param name="content">What goes in.</param>
/// <param name="kind">As what.</param>
internal sealed class Handing(Surroundings here, OpenedJournal journal, ShareContent content, ShareKind kind)
{
    private readonly ShareTold told = new(journal, content);

    /// <summary>Who it is for, or null.</summary>
    public string? To { get; init; }

    /// <summary>Where it is to be written, or null.</summary>
    public string? Output { get; init; }

    /// <summary>Whether nobody is asked.</summary>
    public bool Yes { get; init; }

    /// <summary>Whether nothing is written.</summary>
    public bool DryRun { get; init; }

    /// <summary>Whether another program reads along.</summary>
    public bool Json { get; init; }

    /// <summary>Asks for the passphrase that the file is locked with, or says why there is none; null for an open file.</summary>
    public Func<(string? Passphrase, int Refused)>? Passphrase { get; init; }

    /// <summary>Does so.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Run()
    {
        var file = Path.GetFullPath(Output ?? (Passphrase is null ? HandedFile.NameOf(content.Choice, kind.Ending) : HandedFile.LockedName), here.Folder);
        if (RefusePlace(file) is { } refused)
        {
            return refused;
        }

        if (!Json)
        {
            told.Write(Paper.Of(here), To, kind == ShareKind.Picture);
        }

        if (content.IsEmpty)
        {
            if (Json)
            {
                here.WriteJson(told.Json(To, kind.Word, Passphrase is not null, file: null));
            }

            return DryRun ? ExitCode.Done : here.Refuse("There is nothing to put into a file, so none is written.");
        }

        // A file that nobody will see needs no passphrase.
        string? passphrase = null;
        if (Passphrase is not null && !DryRun && (Yes || here.IsInteractive))
        {
            (passphrase, var refusedIt) = Passphrase();
            if (passphrase is null)
            {
                return refusedIt;
            }
        }

        // It is made before anybody is asked, so that a yes is followed by the file.
        var made = JournalShare.Make(new BuildOptions { JournalFolder = journal.Folder, Now = here.Now, Today = journal.Today }, content, kind.Format, To, Path.GetTempPath(), passphrase);
        DiagnosticText.Write(here.Error, made.Problems);
        if (made.Content is not { } bytes)
        {
            return made.CannotDraw.Length > 0
                ? here.Refuse($"A picture card cannot draw these characters: {Plain.Line(made.CannotDraw)}", "A file of the format html can: --format html")
                : ExitCode.Problems;
        }

        if (made.DrawnWithout.Length > 0)
        {
            here.Error.WriteLine($"The card is drawn without {Plain.Line(made.DrawnWithout)}");
        }

        var writes = !DryRun && (Yes || (!Json && Agrees(file)));
        if (writes)
        {
            JournalShare.Save(file, bytes.Span, overwrite: true);
        }

        if (Json)
        {
            here.WriteJson(told.Json(To, kind.Word, Passphrase is not null, writes ? file : null));
        }
        else if (writes)
        {
            here.Out.WriteLine();
            here.Out.WriteLine($"{here.Shown(file)} is written, {Size(bytes.Length)}. It holds what is listed above and nothing else.");
            if (passphrase is not null)
            {
                here.Out.WriteLine("Tell its passphrase on another way than the one the file goes.");
            }
        }
        else if (!DryRun && !here.IsInteractive)
        {
            return here.Refuse("Nobody is there to be asked, so nothing is written.", "With --yes it is.");
        }

        return ExitCode.Done;
    }

    private int? RefusePlace(string file) =>
        Directory.Exists(file) ? here.Refuse($"{here.Shown(file)} is a folder.", "Name a file: --output for-sam" + kind.Ending)
        : JournalShare.PlaceInJournal(journal.Folder, file) is { } place ? here.Refuse($"{here.Shown(file)} lies in {place}, which is the journal's own.", "Name a file elsewhere: --output ~/for-sam" + kind.Ending)
        : !Directory.Exists(Path.GetDirectoryName(file)) ? here.Refuse($"There is no folder {here.Shown(Path.GetDirectoryName(file)!)}.")
        : null;

    private bool Agrees(string file)
    {
        if (!here.IsInteractive)
        {
            return false;
        }

        here.Out.WriteLine();
        var over = File.Exists(file) ? ", which is there and will be replaced" : "";
        return KeyPrompt.Ask(here, $"y to write {here.Shown(file)}{over}; any other key to leave:") == ConsoleKey.Y;
    }

    private static string Size(int bytes) => bytes < 1_000 ? Plain.Count(bytes, "byte") : $"{Plain.Number((bytes + 500) / 1_000)} kB";
}
