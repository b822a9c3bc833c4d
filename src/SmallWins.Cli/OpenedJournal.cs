using System.Collections.Immutable;
using SmallWins.Aggregate;
using SmallWins.Diagnostics;
using SmallWins.Domain;

namespace SmallWins.Cli;

/// <summary>The journal that a command is about, read.</summary>
/// <param name="folder">Its folder.</param>
/// <param name="loaded">What was read from it.</param>
/// <param name="today">The day as of which the command is given: today by its settings, or the one that was asked for.</param>
internal sealed class OpenedJournal(string folder, LoadedJournal loaded, DateOnly today)
{
    private JournalFacts? facts;

    /// <summary>Its folder, as a full path.</summary>
    public string Folder { get; } = folder;

    /// <summary>All that is written in it, what is dated later than today included.</summary>
    public Journal Journal => loaded.Journal;

    /// <summary>The problems that were met in reading it.</summary>
    public ImmutableArray<Diagnostic> Problems => loaded.Problems;

    /// <summary>What is meant to be done, by date; what is dated later than today is left out.</summary>
    public ImmutableArray<Intention> Intentions { get; } = [.. loaded.Intentions.Where(intention => intention.Date <= today)];

    /// <summary>Its settings.</summary>
    public Settings Settings => Journal.Settings;

    /// <summary>The day as of which the command is given.</summary>
    public DateOnly Today { get; } = today;

    /// <summary>The journal as of today.</summary>
    public Journal AsOfToday { get; } = loaded.Journal.AsOf(today);

    /// <summary>What is computed from it, as of today.</summary>
    public JournalFacts Facts => facts ??= JournalAggregation.Of(Journal, Today);

    /// <summary>What an area of the settings is called.</summary>
    public string NameOf(string area) => Settings.Areas.First(known => known.Id == area).Name;

    /// <summary>The day that some words mean; null where they are no date.</summary>
    public DateOnly? DayOf(string words) => DateWords.Read(words, Today, Settings.Language);

    /// <summary>The same journal as of another day.</summary>
    public OpenedJournal AsOf(DateOnly day) => new(Folder, loaded, day);
}
