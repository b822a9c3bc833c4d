using System.CommandLine;
using SmallWins.Cli.Output;
using SmallWins.Cli.Sharing;
using SmallWins.Share;
using Spectre.Console;

namespace SmallWins.Cli.Commands;

/// <summary><c>report</c>: the wins of a longer time by area and month, to be edited further.</summary>
internal sealed class ReportCommand
{
    private readonly Option<string?> from = new("--from") { Description = "The first day, month or year: 2026-01, 2026. The first of January if not given.", HelpName = "day" };
    private readonly Option<string?> to = new("--to") { Description = "The last day, month or year. Today if not given.", HelpName = "day" };
    private readonly Option<string[]> area = new("--area", "-a") { Description = "Wins of this area alone. May be given several times.", HelpName = "area" };
    private readonly Option<string?> format = new("--format", "-f") { Description = "md (if not given), or html: one file.", HelpName = "format" };
    private readonly Option<bool> withPrivate = new("--private", "-p") { Description = "What is private goes along." };
    private readonly Option<string?> output = new("--output", "-o") { Description = "The file to write, instead of the standard output.", HelpName = "file" };
    private readonly Option<bool> yes = new("--yes", "-y") { Description = "Writes over a file that is there." };
    private readonly JournalOptions options;
    private readonly Surroundings here;

    private ReportCommand(Surroundings here) => (this.here, options) = (here, new JournalOptions(here));

    /// <summary>The command.</summary>
    public static Command For(Surroundings here)
    {
        var report = new ReportCommand(here);
        var command = new Command("report", "Writes the wins of a longer time by area and month, highlights first, to be edited further.")
        {
            report.from, report.to, report.area, report.format, report.withPrivate, report.output, report.yes, report.options.Today, report.options.Journal,
        };
        command.SetAction(parsed => report.options.Tell(parsed, journal => report.Run(parsed, journal)));
        return command;
    }

    private int Run(ParseResult parsed, OpenedJournal journal)
    {
        if (FormatOf(parsed) is not { } kind || kind == ShareKind.Picture)
        {
            return here.Refuse($"`{parsed.GetValue(format) ?? "png"}` is no format of a report.", "Understood are md and html.");
        }

        if (here.AreasNamed(parsed.GetValue(area) ?? [], journal) is not { } areas)
        {
            return ExitCode.WrongUsage;
        }

        var last = journal.Today;
        if (parsed.GetValue(to) is { } askedTo)
        {
            if (PeriodWords.Read(askedTo, journal) is not { } period)
            {
                return RefusePeriod(askedTo);
            }

            last = period.Last < journal.Today ? period.Last : journal.Today;
        }

        var first = new DateOnly(last.Year, 1, 1);
        if (parsed.GetValue(from) is { } askedFrom)
        {
            if (PeriodWords.Read(askedFrom, journal) is not { } period)
            {
                return RefusePeriod(askedFrom);
            }

            first = period.First;
        }

        if (first > last)
        {
            return here.Refuse(
                first > journal.Today ? $"{Plain.LongDate(first)} is still to come." : $"{Plain.LongDate(first)} comes after {Plain.LongDate(last)}.",
                "--from names the first day, and --to the last.");
        }

        var file = parsed.GetValue(output) is { } path ? Path.GetFullPath(path, here.Folder) : null;
        if (file is not null && RefusePlace(file, parsed.GetValue(yes), journal) is { } refused)
        {
            return refused;
        }

        return Write(journal, new ShareChoice { First = first, Last = last, Areas = areas, Private = parsed.GetValue(withPrivate) }, kind, file);
    }

    private int Write(OpenedJournal journal, ShareChoice choice, ShareKind kind, string? file)
    {
        var withDrafts = SiteBuild.Load(new BuildOptions { JournalFolder = journal.Folder, Now = here.Now, Drafts = true }).Journal;
        var content = JournalShare.Choose(journal.Journal, withDrafts, intentions: [], journal.Today, choice);
        var made = JournalShare.Report(new BuildOptions { JournalFolder = journal.Folder, Now = here.Now, Today = journal.Today }, content, kind.Format);
        DiagnosticText.Write(here.Error, made.Problems);
        if (made.Content is not { } bytes)
        {
            return ExitCode.Problems;
        }

        if (file is not null)
        {
            JournalShare.Save(file, bytes.Span, overwrite: true);
            here.Out.WriteLine($"{here.Shown(file)} is written: {Plain.Count(content.Wins.Count(), "win")}, from {Plain.LongDate(choice.First)} to {Plain.LongDate(choice.Last)}.");
        }
        else
        {
            using var stream = here.OutputBytes();
            stream.Write(bytes.Span);
        }

        SayLeftOut(content);
        return ExitCode.Done;
    }

    // Beside the document, not in it: whoever reads that is not told how much there is besides.
    private void SayLeftOut(ShareContent content)
    {
        var (hidden, drafts) = (content.LeftOut.Count(left => left.Why == LeftOutWhy.Private), content.LeftOut.Count(left => left.Why == LeftOutWhy.Draft));
        if (hidden > 0)
        {
            here.Error.WriteLine($"{Plain.Count(hidden, "private win")} {(hidden == 1 ? "stays" : "stay")} out; --private takes {(hidden == 1 ? "it" : "them")} along.");
        }

        if (drafts > 0)
        {
            here.Error.WriteLine($"{Plain.Count(drafts, "win")} in drafts {(drafts == 1 ? "stays" : "stay")} out.");
        }
    }

    private ShareKind? FormatOf(ParseResult parsed) =>
        parsed.GetValue(format) is { } asked ? ShareKind.Named(asked)
        : parsed.GetValue(output) is { } file ? ShareKind.Named(Path.GetExtension(file).TrimStart('.')) ?? ShareKind.Markdown
        : ShareKind.Markdown;

    private int RefusePeriod(string asked) => here.Refuse($"`{asked}` is no date that can be read.", $"Understood are {PeriodWords.Accepted}.");

    private int? RefusePlace(string file, bool overwrites, OpenedJournal journal) =>
        Directory.Exists(file) ? here.Refuse($"{here.Shown(file)} is a folder.", "Name a file: --output review.md")
        : JournalShare.PlaceInJournal(journal.Folder, file) is { } place ? here.Refuse($"{here.Shown(file)} lies in {place}, which is the journal's own.", "Name a file elsewhere: --output ~/review.md")
        : !Directory.Exists(Path.GetDirectoryName(file)) ? here.Refuse($"There is no folder {here.Shown(Path.GetDirectoryName(file)!)}.")
        : File.Exists(file) && !overwrites ? here.Refuse($"{here.Shown(file)} is there already and stays as it is.", "It may hold your own edits; --yes writes over it.")
        : null;
}
