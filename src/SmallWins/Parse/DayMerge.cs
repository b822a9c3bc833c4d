using System.Collections.Immutable;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Parse.FrontMatter;

namespace SmallWins.Parse;

/// <summary>Makes one day of the files that share its date.</summary>
internal static class DayMerge
{
    private static readonly string[] Added = ["tags", "wins", "date", "draft", "publish", "published"];

    /// <summary>
    /// Joins files in their order: wins are numbered through, tags are added up, a day of rest or a private one is so by any
    /// of its files; where two give a key different values, the first holds.
    /// </summary>
    /// <param name="files">At least one file, all of one date.</param>
    public static Checked<Day> Join(IReadOnlyList<DayFile> files)
    {
        var matters = files.Select(file => file.Matter).ToList();
        var isPrivate = matters.Exists(matter => matter.Private);
        var area = First(matter => matter.Area);
        var wins = files.SelectMany(file => file.Wins).Select((win, i) => win with
        {
            Number = i + 1,
            Area = win.Area ?? area,
            Private = win.Private || isPrivate,
        });
        var day = new Day
        {
            Date = files[0].Date,
            Title = First(matter => matter.Title),
            Mood = First(matter => matter.Mood),
            Energy = First(matter => matter.Energy),
            Tags = [.. matters.SelectMany(matter => matter.Tags).Distinct(StringComparer.OrdinalIgnoreCase)],
            Rest = matters.Exists(matter => matter.Rest),
            Private = isPrivate,
            Wins = [.. wins],
            Notes = [.. files.Select(file => file.Notes).Where(notes => !notes.IsEmpty)],
            Meta = matters.Skip(1).Aggregate(matters[0].Meta, (all, matter) => matter.Meta.SetItems(all)),
            Files = [.. files.Select(file => file.Source.File)],
        };
        return new(day, Disagreements(files));

        T? First<T>(Func<DayMatter, T?> value)
            where T : class => matters.Select(value).FirstOrDefault(given => given is not null);
    }

    private static ImmutableArray<Diagnostic> Disagreements(IReadOnlyList<DayFile> files)
    {
        if (files.Count == 1)
        {
            return [];
        }

        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var firsts = new Dictionary<string, (YamlNode Value, string File)>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var (key, value) in file.Keys.Entries)
            {
                if (!Added.Contains(key.Value) && !value.IsNothing && !firsts.TryAdd(key.Value, (value, file.Source.File))
                    && firsts[key.Value] is var first && !IsSame(first.Value, value))
                {
                    problems.Add(file.Source.Problem(at => Problems.FilesDisagree(at, key.Value, first.File), key.Start, key.Length));
                }
            }
        }

        return problems.ToImmutable();
    }

    private static bool IsSame(YamlNode a, YamlNode b) => (a, b) switch
    {
        (YamlText x, YamlText y) => x.Value.Trim() == y.Value.Trim(),
        (YamlList x, YamlList y) => x.Items.Length == y.Items.Length && x.Items.Zip(y.Items).All(pair => IsSame(pair.First, pair.Second)),
        (YamlMap x, YamlMap y) => x.Entries.Length == y.Entries.Length
            && x.Entries.Zip(y.Entries).All(pair => pair.First.Key.Value == pair.Second.Key.Value && IsSame(pair.First.Value, pair.Second.Value)),
        _ => false,
    };
}
