using System.Collections.Immutable;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Read;

namespace SmallWins.Parse;

/// <summary>
/// The files of a journal as they were parsed, kept for the next pass over it. A file is parsed again when it is another text,
/// and all of them when the words that they were read by are others.
/// </summary>
internal sealed class ParsedFiles
{
    private static readonly Checked<Settings> NoSettings = new(Domain.Settings.Default, []);

    private readonly Kept<SourceText, Checked<Settings>> settings = new();
    private readonly Kept<SourceText, Checked<GoalFile?>> goals = new();
    private readonly Kept<SourceText, Checked<DayFile?>> days = new();
    private readonly Kept<SourceText, Checked<WeekFile?>> weeks = new();
    private readonly Kept<DayFile, Checked<Day>> wholeDays = new();
    private (Settings Settings, ImmutableArray<string> GoalIds, Vocabulary Words)? known;

    /// <summary>Begins a new pass over the journal.</summary>
    public void BeginPass()
    {
        settings.BeginPass();
        goals.BeginPass();
        days.BeginPass();
        weeks.BeginPass();
        wholeDays.BeginPass();
    }

    /// <summary>The settings, or the defaults where there is no file of them; the same value as long as the file is the same.</summary>
    public Checked<Settings> Settings(SourceText? file)
    {
        var parsed = file is null ? NoSettings : settings.Of(file, SettingsParser.Parse);
        if (known is { } before && before.Settings != parsed.Value)
        {
            goals.Forget();
            weeks.Forget();
            days.Forget();
            known = null;
        }

        return parsed;
    }

    /// <summary>The words that days are read by.</summary>
    public Vocabulary Vocabulary(Settings settings, ImmutableArray<string> goalIds)
    {
        if (known is { } before && before.GoalIds.SequenceEqual(goalIds))
        {
            return before.Words;
        }

        days.Forget();
        known = (settings, goalIds, new Vocabulary(settings, goalIds));
        return known.Value.Words;
    }

    /// <summary>A goal.</summary>
    public Checked<GoalFile?> Goal(SourceText file, Settings settings) => goals.Of(file, text => GoalParser.Parse(text, settings));

    /// <summary>A file of a day.</summary>
    public Checked<DayFile?> Day(SourceText file, Vocabulary vocabulary) => days.Of(file, text => DayParser.Parse(text, vocabulary));

    /// <summary>The day that some files make, in their order; most days have one.</summary>
    public Checked<Day> Day(IReadOnlyList<DayFile> files) => files.Count > 1 ? DayMerge.Join(files) : wholeDays.Of(files[0], file => DayMerge.Join([file]));

    /// <summary>The words about a week.</summary>
    public Checked<WeekFile?> Week(SourceText file, Settings settings) => weeks.Of(file, text => WeekParser.Parse(text, settings));
}
