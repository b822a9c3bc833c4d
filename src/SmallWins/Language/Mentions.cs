using SmallWins.Parse;
using SmallWins.Parse.FrontMatter;
using SmallWins.Parse.Markdown;
using SmallWins.Read;

namespace SmallWins.Language;

/// <summary>Finds where areas, tags and goals are named: in the marks of wins, in front matter and in the settings.</summary>
internal static class Mentions
{
    /// <summary>All of a journal's, file by file.</summary>
    public static IEnumerable<Mention> In(JournalSnapshot journal) =>
        InSettings(journal)
            .Concat(journal.Parsed.Goals.Value.SelectMany(InGoal))
            .Concat(journal.Parsed.Days.Value.SelectMany(InDay));

    /// <summary>Those of one file.</summary>
    public static IEnumerable<Mention> In(JournalSnapshot journal, string file) =>
        file == JournalFolder.SettingsFile ? InSettings(journal)
        : journal.Parsed.Days.Value.FirstOrDefault(day => day.Source.File == file) is { } day ? InDay(day)
        : journal.Parsed.Goals.Value.FirstOrDefault(goal => goal.Source.File == file) is { } goal ? InGoal(goal)
        : [];

    /// <summary>The keys and values of the settings, as they are written.</summary>
    public static YamlMap? Settings(JournalSnapshot journal) =>
        journal.Files.Settings is { } source ? YamlReader.Read(source, 0, source.Text.Length, []) as YamlMap : null;

    private static IEnumerable<Mention> InDay(DayFile day)
    {
        foreach (var mark in day.Parts.Marks)
        {
            var range = mark.IsExact ? mark.Range with { Start = mark.Range.Start + 1 } : mark.Range;
            yield return new Mention(mark.Kind == WinMarkKind.At ? MentionKind.Goal : MentionKind.Word, mark.Word, MentionRole.Mark, day.Source, range, mark.IsExact);
        }

        var wins = Value(day.Parts.Keys, "wins") switch
        {
            YamlList list => list.Items.OfType<YamlMap>(),
            YamlMap one => [one],
            _ => [],
        };
        foreach (var map in wins.Prepend(day.Parts.Keys))
        {
            foreach (var mention in Words(day.Source, Value(map, "area"), "#").Concat(Tags(day.Source, Value(map, "tags"))).Concat(Goals(day.Source, map == day.Parts.Keys ? null : Value(map, "goal"))))
            {
                yield return mention;
            }
        }
    }

    private static IEnumerable<Mention> InGoal(GoalFile goal) =>
        Words(goal.Source, Value(goal.Keys, "area"), "#").Concat(Goals(goal.Source, goal.GrowsFrom));

    private static IEnumerable<Mention> InSettings(JournalSnapshot journal)
    {
        if (Settings(journal) is not { } settings)
        {
            return [];
        }

        var source = journal.Files.Settings!;
        var areas = Maps(settings, "areas").SelectMany(area =>
            Texts(Value(area, "id")).Concat(Texts(Value(area, "aliases"))).Select(text => Scalar(MentionKind.Word, MentionRole.Definition, source, text, text.Value, "")));
        var doubts = Maps(settings, "doubts").SelectMany(doubt => Texts(Value(doubt, "tags")))
            .Select(text => Marks.Tag(text.Value) is { } tag ? Scalar(MentionKind.Word, MentionRole.Value, source, text, tag, "#") : null).OfType<Mention>();
        return areas.Concat(doubts);
    }

    private static IEnumerable<Mention> Words(SourceText source, YamlNode? value, string sign) =>
        Texts(value).Where(text => !text.IsNothing).Select(text => Scalar(MentionKind.Word, MentionRole.Value, source, text, text.Value.Trim().TrimStart('#'), sign));

    private static IEnumerable<Mention> Goals(SourceText source, YamlNode? value) =>
        Texts(value).Where(text => !text.IsNothing).Select(text => Scalar(MentionKind.Goal, MentionRole.Value, source, text, text.Value.Trim().TrimStart('@'), "@"));

    // Tags are a list, or words in one text, each with or without its sign.
    private static IEnumerable<Mention> Tags(SourceText source, YamlNode? value)
    {
        if (value is not YamlText text)
        {
            return Texts(value).Where(item => !item.IsNothing)
                .Select(item => Marks.Tag(item.Value) is { } tag ? Scalar(MentionKind.Word, MentionRole.Value, source, item, tag, "#") : null).OfType<Mention>();
        }

        return text.IsNothing || text.IsPlaceholder ? [] : Divided();

        IEnumerable<Mention> Divided()
        {
            var at = text.Start;
            foreach (var word in Parse.FrontMatter.Words.Divided(text.Value))
            {
                if (Marks.Tag(word) is { } tag)
                {
                    var found = source.Text.IndexOf(word, at, Math.Max(0, text.End - at), StringComparison.Ordinal);
                    at = found < 0 ? at : found + word.Length;
                    var start = found + (word.Length - word.TrimStart('#').Length);
                    yield return new Mention(
                        MentionKind.Word, tag, MentionRole.Value, source, found < 0 ? new TextRange(text.Start, text.End) : new TextRange(start, found + word.Length), found >= 0);
                }
            }
        }
    }

    /// <summary>A name that is all of a value, perhaps in quotes and with its sign.</summary>
    private static Mention Scalar(MentionKind kind, MentionRole role, SourceText source, YamlText text, string name, string sign)
    {
        var start = text.Start + (text.IsPlain ? 0 : 1);
        var end = text.End - (text.IsPlain ? 0 : 1);
        var isVerbatim = end - start == text.Value.Length && string.CompareOrdinal(source.Text, start, text.Value, 0, text.Value.Length) == 0;
        if (!isVerbatim)
        {
            return new Mention(kind, name, role, source, new TextRange(text.Start, text.End), IsExact: false);
        }

        var written = text.Value.AsSpan();
        var lead = written.Length - written.TrimStart().TrimStart(sign).Length;
        return new Mention(kind, name, role, source, new TextRange(start + lead, start + written.TrimEnd().Length), IsExact: true);
    }

    private static IEnumerable<YamlMap> Maps(YamlMap map, string key) => Value(map, key) is YamlList list ? list.Items.OfType<YamlMap>() : [];

    private static IEnumerable<YamlText> Texts(YamlNode? value) => value switch
    {
        YamlText text => [text],
        YamlList list => list.Items.OfType<YamlText>(),
        _ => [],
    };

    private static YamlNode? Value(YamlMap map, string key) =>
        map.Entries.FirstOrDefault(entry => entry.Key.Value.Equals(key, StringComparison.OrdinalIgnoreCase))?.Value;
}
