using System.CommandLine;

namespace SmallWins.Cli;

/// <summary>What the commands that show the whole site have in common: of which journal, as of which day, and with drafts or without.</summary>
internal sealed class SiteOptions(Surroundings here)
{
    /// <summary>The journal's folder.</summary>
    public Argument<string?> Journal { get; } = new("journal") { Description = "The journal's folder; this one or one above if not given.", Arity = ArgumentArity.ZeroOrOne };

    /// <summary>The day as of which.</summary>
    public Option<string?> Today { get; } = new("--today") { Description = "The site as of another day, such as 2026-07-14.", HelpName = "day" };

    /// <summary>Whether drafts are shown.</summary>
    public Option<bool> Drafts { get; } = new("--drafts") { Description = "Shows drafts too." };

    /// <summary>Whether the site is opened.</summary>
    public Option<bool> Open { get; } = new("--open") { Description = "Opens the site in the browser." };

    /// <summary>Acts on what was asked for; where there is no such journal or day, that is said instead.</summary>
    /// <param name="parsed">The command as it was given.</param>
    /// <param name="act">What to do; returns one of <see cref="ExitCode"/>.</param>
    public int Read(ParseResult parsed, Func<BuildOptions, int> act)
    {
        if (!JournalFinder.TryFind(parsed.GetValue(Journal), here.Folder, out var folder, out var noJournal))
        {
            return here.Refuse(noJournal);
        }

        var options = new BuildOptions { JournalFolder = folder, Now = here.Now, MachineStart = here.MachineStart, Drafts = parsed.GetValue(Drafts), HomeFolder = here.Home };
        if (parsed.GetValue(Today) is not { } asked)
        {
            return act(options);
        }

        // What "yesterday" is, and what a weekday is called, is for the journal's settings to say.
        var settings = SiteBuild.SettingsOf(folder);
        return DateWords.Read(asked, Domain.Today.At(here.Now, settings), settings.Language) is { } day
            ? act(options with { Today = day })
            : here.RefuseDate(asked);
    }
}
