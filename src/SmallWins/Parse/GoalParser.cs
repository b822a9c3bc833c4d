using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Parse.FrontMatter;
using SmallWins.Read;

namespace SmallWins.Parse;

/// <summary>A goal as its own file has it: what it grows from is not yet looked up.</summary>
/// <param name="Goal">The goal, without <see cref="MicroGoal.GrowsFrom"/>; null where it has no title or start.</param>
/// <param name="Id">Its id, known even where the rest is not.</param>
/// <param name="GrowsFrom">The id that it names, or null.</param>
/// <param name="Kind">Its kind as it is written, or null.</param>
/// <param name="IsDraft">Whether it is kept out of the site.</param>
/// <param name="Source">Its file.</param>
/// <param name="References">What its words refer to.</param>
internal sealed record GoalFile(
    MicroGoal? Goal, string Id, YamlText? GrowsFrom, YamlText? Kind, bool IsDraft, SourceText Source, ImmutableArray<Reference> References);

/// <summary>Reads a file of <c>goals/</c>.</summary>
internal static partial class GoalParser
{
    /// <summary>The keys that SmallWins knows.</summary>
    public static ImmutableArray<string> Keys { get; } =
        ["title", "kind", "area", "start", "days", "schedule", "smaller", "grows_from", "let_go", "draft", "publish", "published"];

    /// <summary>Reads a goal; null where the file is none.</summary>
    public static Checked<GoalFile?> Parse(SourceText source, Settings settings)
    {
        var problems = ConflictMarkers.In(source);
        if (problems.Count > 0)
        {
            return new(null, [.. problems]);
        }

        var block = FrontMatterBlock.Of(source, Keys, problems);
        if (!block.IsPresent)
        {
            problems.Add(source.Problem(Problems.GoalWithoutFrontMatter, 0, 0));
            return new(null, [.. problems]);
        }

        var fields = new Fields(source, block.Keys, problems);
        fields.CheckSlips(Keys);
        var id = Path.GetFileNameWithoutExtension(source.File);
        if (!Marks.IsId(id))
        {
            problems.Add(source.Problem(at => Problems.InvalidGoalId(at, id), 0, 0));
        }

        var words = WordsBelow.Read(source, block.BodyStart, problems);
        var goal = Read(fields, source, id, new Vocabulary(settings, []), words.Passage);
        return new(new GoalFile(goal, id, fields.Value("grows_from") as YamlText, fields.Value("kind") as YamlText, fields.IsKeptOut(), source, words.References), [.. problems]);
    }

    private static MicroGoal? Read(Fields fields, SourceText source, string id, Vocabulary vocabulary, Passage words)
    {
        var title = fields.Text("title");
        if (title is null)
        {
            AddForKey("title", Problems.GoalWithoutTitle);
        }

        var start = Date(fields, "start");
        if (fields.Value("start") is null)
        {
            AddForKey("start", Problems.GoalWithoutStart);
        }

        var letGo = Date(fields, "let_go");
        if (letGo < start)
        {
            fields.Add(Problems.LetGoBeforeStart, fields.Value("let_go")!);
        }

        var kind = Kind(fields);
        var area = DayMatter.AreaOf(fields, vocabulary);
        var days = Days(fields);
        var schedule = ScheduleOf(fields);
        if (fields.Value("grows_from") is { } parent and not YamlText)
        {
            fields.Add(at => Problems.UnusableValue(at, "grows_from", "the id of a goal"), parent);
        }

        return title is null || start is null ? null : new MicroGoal
        {
            Id = id,
            Title = title,
            Kind = kind,
            Area = area,
            Start = start.Value,
            Days = days,
            Schedule = schedule,
            Smaller = fields.Text("smaller"),
            LetGo = letGo,
            Words = words,
            Source = SourceSpan.Start(source.File),
        };

        void AddForKey(string key, Func<SourceSpan, Diagnostic> problem)
        {
            var entry = fields.Entries.FirstOrDefault(entry => entry.Key.Value == key);
            fields.Add(problem, entry is null ? new YamlText("", true, 0, 3) : entry.Key);
        }
    }

    private static DateOnly? Date(Fields fields, string key)
    {
        if (fields.Value(key) is not { } value)
        {
            return null;
        }

        if (value is YamlText text && Words.Date(text.Value) is { Year: >= DatedName.FirstYear and <= DatedName.LastYear } date)
        {
            return date;
        }

        fields.Add(at => Problems.NotAGoalDate(at, key), value);
        return null;
    }

    private static GoalKind Kind(Fields fields)
    {
        var value = fields.Value("kind");
        var word = (value as YamlText)?.Value.Trim();
        switch (word?.ToLowerInvariant())
        {
            case "outcome":
                return GoalKind.Outcome;
            case null when value is null:
            case "process":
                return GoalKind.Process;
            default:
                fields.Add(at => Problems.UnknownGoalKind(at, word ?? "this", word is null ? null : NearestName.To(word, ["process", "outcome"])), value!);
                return GoalKind.Process;
        }
    }

    private static int Days(Fields fields)
    {
        const int AWeek = 7;
        if (fields.Value("days") is not { } value)
        {
            return AWeek;
        }

        if (Fields.Number(value) is { } days and >= 1 and <= 366)
        {
            return days;
        }

        fields.Add(Problems.GoalDaysOutOfRange, value);
        return AWeek;
    }

    private static Schedule ScheduleOf(Fields fields)
    {
        var value = fields.Value("schedule");
        var words = value switch
        {
            YamlText text => Words.Divided(text.Value.ToLowerInvariant()),
            YamlList list when list.Items.All(item => item is YamlText) => [.. list.Items.Select(item => ((YamlText)item).Value)],
            _ => [],
        };
        if (value is null or YamlText { Value: "daily" or "Daily" })
        {
            return Schedule.Daily;
        }

        if (value is YamlText && string.Concat(words) is var word)
        {
            if (word == "weekdays")
            {
                return Schedule.MondayToFriday;
            }

            if (TimesAWeek().Match(word) is { Success: true } match)
            {
                return Schedule.Weekly(int.Parse(match.Groups["times"].ValueSpan, CultureInfo.InvariantCulture));
            }
        }

        var days = words.Select(Words.Weekday).ToList();
        if (days.Count > 0 && !days.Contains(null))
        {
            return new Schedule([.. Schedule.Daily.Weekdays.Where(day => days.Contains(day))], null);
        }

        var meant = value is YamlText && words is [var only] ? NearestName.To(only, ["daily", "weekdays"]) ?? Words.NearWeekday(only) : null;
        fields.Add(at => Problems.UnknownSchedule(at, meant), value);
        return Schedule.Daily;
    }

    [GeneratedRegex("^(?<times>[1-7])x?/week$", RegexOptions.ExplicitCapture)]
    private static partial Regex TimesAWeek();
}
