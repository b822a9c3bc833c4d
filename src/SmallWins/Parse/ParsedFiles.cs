using System.Collections.Immutable;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Read;

namespace SmallWins.Parse;

/// <summary>The files of a journal, each read by itself, before they are joined.</summary>
internal sealed class ParsedFiles
{
    private readonly SourceText? settingsSource;
    private readonly Dictionary<SourceText, Checked<GoalFile?>> goals;
    private readonly Dictionary<SourceText, Checked<DayFile?>> days;
    private readonly Dictionary<SourceText, Checked<WeekFile?>> weeks;

    private ParsedFiles(JournalFiles files, ParsedFiles? before, Func<SourceText, Vocabulary, Checked<DayFile?>> readDay)
    {
        settingsSource = files.Settings;
        var sameSettings = before is not null && ReferenceEquals(before.settingsSource, settingsSource);
        Settings = sameSettings ? before!.Settings : settingsSource is null ? new(Domain.Settings.Default, []) : SettingsParser.Parse(settingsSource);

        var settings = Settings.Value;
        (goals, Goals) = ParseAll(files.Goals, sameSettings ? before!.goals : [], goal => GoalParser.Parse(goal, settings));
        (weeks, Weeks) = ParseAll(files.Weeks, sameSettings ? before!.weeks : [], week => WeekParser.Parse(week, settings));

        // A step towards a goal that is kept out stays known, so that it is neither text nor a slip.
        var vocabulary = new Vocabulary(settings, Goals.Value.Select(goal => goal.Id));
        var sameWords = before is not null && before.Vocabulary.ReadsAs(vocabulary);
        Vocabulary = vocabulary;
        (days, Days) = ParseAll(files.Days, sameWords ? before!.days : [], day => readDay(day, vocabulary));
    }

    /// <summary>The settings.</summary>
    public Checked<Settings> Settings { get; }

    /// <summary>The words of the areas and goals.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>The goals that could be read.</summary>
    public Checked<ImmutableArray<GoalFile>> Goals { get; }

    /// <summary>The days that could be read.</summary>
    public Checked<ImmutableArray<DayFile>> Days { get; }

    /// <summary>The weeks that could be read.</summary>
    public Checked<ImmutableArray<WeekFile>> Weeks { get; }

    /// <summary>Reads the files of a journal, several at a time and with the same result every time.</summary>
    /// <param name="files">The files.</param>
    /// <param name="before">An earlier reading, out of which every text that is the same object, and would be read in the same way, is taken over; null for none.</param>
    /// <param name="readDay">Reads the file of a day.</param>
    public static ParsedFiles Of(JournalFiles files, ParsedFiles? before, Func<SourceText, Vocabulary, Checked<DayFile?>> readDay) => new(files, before, readDay);

    private static (Dictionary<SourceText, Checked<T?>> BySource, Checked<ImmutableArray<T>> All) ParseAll<T>(
        ImmutableArray<SourceText> sources, Dictionary<SourceText, Checked<T?>> before, Func<SourceText, Checked<T?>> parse)
        where T : class
    {
        var parsed = OnAllCores.Select(sources, source => before.GetValueOrDefault(source) ?? parse(source));
        var bySource = new Dictionary<SourceText, Checked<T?>>(sources.Length);
        for (var i = 0; i < parsed.Length; i++)
        {
            bySource.Add(sources[i], parsed[i]);
        }

        return (bySource, new([.. parsed.Select(one => one.Value).OfType<T>()], [.. parsed.SelectMany(one => one.Problems)]));
    }
}
