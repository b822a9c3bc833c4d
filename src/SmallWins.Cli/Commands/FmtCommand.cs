using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using SmallWins.Cli.Output;
using SmallWins.Edit;
using Spectre.Console;

namespace SmallWins.Cli.Commands;

/// <summary><c>fmt</c>: the files of a journal in one form.</summary>
internal sealed class FmtCommand
{
    private const string Piped = "-";

    private readonly Argument<string[]> paths = new("path")
    {
        Description = "Days, weeks and goals, folders of them, or - for a text that is piped in. All of the journal if not given.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> check = new("--check") { Description = "Writes nothing, names the files that would change, and ends with 1 if there are any." };
    private readonly Option<bool> diff = new("--diff") { Description = "Shows the lines that change." };
    private readonly Option<string?> stdinPath = new("--stdin-path") { Description = "The file that a text piped in belongs to, which tells a day from a week or a goal.", HelpName = "file" };
    private readonly Surroundings here;

    private FmtCommand(Surroundings here) => this.here = here;

    /// <summary>The command.</summary>
    public static Command For(Surroundings here)
    {
        var fmt = new FmtCommand(here);
        var command = new Command("fmt", "Tidies files: the order of keys, bullets, blank lines. What they say stays the same.")
        {
            fmt.paths, fmt.check, fmt.diff, fmt.stdinPath,
        };
        command.SetAction(fmt.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var asked = parsed.GetValue(paths) ?? [];
        if (asked is [Piped])
        {
            return TidyPiped(parsed.GetValue(stdinPath), parsed.GetValue(check));
        }

        var wanted = new List<Wanted>();
        foreach (var path in asked.DefaultIfEmpty(null))
        {
            if (!TryFind(path, out var one, out var refusal))
            {
                return here.Refuse(refusal);
            }

            wanted.Add(one);
        }

        return Tidy([.. wanted.GroupBy(one => one.Journal, StringComparer.Ordinal)], parsed.GetValue(check), parsed.GetValue(diff));
    }

    // The journal that a path belongs to. A folder that is named is one even without settings, as it is for `build`.
    private bool TryFind(string? path, [NotNullWhen(true)] out Wanted? wanted, [NotNullWhen(false)] out string? refusal)
    {
        var full = Path.GetFullPath(path ?? ".", here.Folder);
        var isFolder = Directory.Exists(full);
        var exists = isFolder || File.Exists(full);
        string? noJournal = null;
        wanted = !exists ? null
            : JournalFinder.TryFind(null, isFolder ? full : Path.GetDirectoryName(full)!, out var journal, out noJournal) ? new Wanted(journal, path is null ? "" : Below(journal, full), path ?? "")
            : path is not null && isFolder ? new Wanted(full, "", path)
            : null;
        if (wanted is null)
        {
            refusal = exists ? noJournal! : $"There is no file or folder {path}.";
            return false;
        }

        refusal = null;
        return true;
    }

    private static string Below(string journal, string full) =>
        Path.GetRelativePath(journal, full) is var below and not "." ? below.Replace(Path.DirectorySeparatorChar, '/') : "";

    private int Tidy(List<IGrouping<string, Wanted>> journals, bool isCheck, bool showsDiff)
    {
        if (journals.Select(Stranger).FirstOrDefault(one => one is not null) is { } stranger)
        {
            return here.Refuse($"There is no day, week or goal in {stranger.Asked}.", $"Those of the journal {here.Shown(stranger.Journal)} are what `fmt` tidies.");
        }

        int changed = 0, same = 0, leftAlone = 0;
        foreach (var journal in journals)
        {
            var tidying = isCheck
                ? JournalTidying.Preview(journal.Key, IsWantedIn(journal))
                : JournalTidying.Write(journal.Key, IsWantedIn(journal), () => here.Error.WriteLine("Waiting for another program that writes to the journal …"));
            foreach (var file in tidying.Changed)
            {
                here.Out.WriteLine(Plain.Line(here.Shown(Path.Combine(journal.Key, file.File))));
                if (showsDiff)
                {
                    LineDiff.Write(here.Out, file.Before, file.After);
                }
            }

            DiagnosticText.Write(here.Error, tidying.Problems);
            changed += tidying.Changed.Length;
            same += tidying.Same;
            leftAlone += tidying.LeftAlone;
        }

        here.Out.WriteLine(Summary(changed, same, isCheck));
        if (leftAlone > 0)
        {
            here.Error.WriteLine($"{Plain.Count(leftAlone, "file")} {(leftAlone == 1 ? "was" : "were")} left alone because of what is written above.");
        }

        return leftAlone > 0 || (isCheck && changed > 0) ? ExitCode.Problems : ExitCode.Done;
    }

    // What was named and holds nothing to tidy. It is found before anything is written.
    private static Wanted? Stranger(IGrouping<string, Wanted> journal)
    {
        if (journal.All(one => one.Below.Length == 0))
        {
            return null;
        }

        var files = JournalTidying.Preview(journal.Key, IsWantedIn(journal)).Files;
        return files is [NewJournal.SettingsFile] ? null : journal.FirstOrDefault(one => one.Below.Length > 0 && !files.Any(one.Takes));
    }

    private static Func<string, bool> IsWantedIn(IGrouping<string, Wanted> journal) => file => journal.Any(one => one.Takes(file));

    private static string Summary(int changed, int same, bool isCheck) => (changed, isCheck) switch
    {
        (0, _) => same == 1 ? "1 file, tidy as it is." : $"{Plain.Count(same, "file")}, tidy as they are.",
        (_, true) => $"{Plain.Count(changed, "file")} would change, {same:N0} {(same == 1 ? "is" : "are")} tidy.",
        _ => $"{Plain.Count(changed, "file")} tidied, {same:N0} as {(same == 1 ? "it was" : "they were")}.",
    };

    private int TidyPiped(string? path, bool isCheck)
    {
        using var piped = new MemoryStream();
        using (var input = here.InputBytes())
        {
            input.CopyTo(piped);
        }

        var full = path is null ? null : Path.GetFullPath(path, here.Folder);
        var journal = JournalFinder.TryFind(null, full is null ? here.Folder : Path.GetDirectoryName(full)!, out var found, out _) ? found : here.Folder;
        var file = full is null ? "" : Below(journal, full);
        var before = piped.ToArray();
        var tidied = JournalTidying.Text(journal, file, before);
        DiagnosticText.Write(here.Error, tidied.Problems);
        if (!isCheck)
        {
            // What cannot be tidied is given back as it came, so that an editor that takes the answer loses nothing.
            using var output = here.OutputBytes();
            output.Write(tidied.Value.AsSpan());
        }

        return tidied.Problems.Length > 0 || (isCheck && !tidied.Value.AsSpan().SequenceEqual(before)) ? ExitCode.Problems : ExitCode.Done;
    }

    /// <summary>What a path means: a journal, and what lies below a path of it; all of it for an empty one.</summary>
    private sealed record Wanted(string Journal, string Below, string Asked)
    {
        public bool Takes(string file) => Below.Length == 0 || file == Below || file.StartsWith(Below + "/", StringComparison.Ordinal);
    }
}
