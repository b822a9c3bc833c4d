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
    public static Checked<Day> Join(DayFile[] files)
    {
        var only = files.Length == 1 ? files[0] : null;
        var isPrivate = Array.Exists(files, file => file.Parts.Matter.Private);
        var day = new Day
        {
            Date = files[0].Date,
            Title = First(files, matter => matter.Title),
            Mood = First(files, matter => matter.Mood),
            Energy = First(files, matter => matter.Energy),
            Tags = only?.Parts.Matter.Tags ?? [.. files.SelectMany(file => file.Parts.Matter.Tags).Distinct(StringComparer.OrdinalIgnoreCase)],
            Rest = Array.Exists(files, file => file.Parts.Matter.Rest),
            Private = isPrivate,
            Wins = Numbered(only?.Parts.Wins ?? [.. files.SelectMany(file => file.Parts.Wins)], First(files, matter => matter.Area), isPrivate),
            Notes = [.. files.Select(file => file.Parts.Notes).Where(notes => !notes.IsEmpty)],
            Meta = files.Skip(1).Aggregate(files[0].Parts.Matter.Meta, (all, file) => file.Parts.Matter.Meta.SetItems(all)),
            Files = [.. files.Select(file => file.Source.File)],
        };
        return new(day, Disagreements(files));
    }

    private static ImmutableArray<Win> Numbered(ImmutableArray<Win> wins, string? area, bool isPrivate)
    {
        var numbered = ImmutableArray.CreateBuilder<Win>(wins.Length);
        foreach (var win in wins)
        {
            numbered.Add(win with { Number = numbered.Count + 1, Area = win.Area ?? area, Private = win.Private || isPrivate });
        }

        return numbered.MoveToImmutable();
    }

    private static T? First<T>(DayFile[] files, Func<DayMatter, T?> value)
        where T : class
    {
        foreach (var file in files)
        {
            if (value(file.Parts.Matter) is { } given)
            {
                return given;
            }
        }

        return null;
    }

    private static ImmutableArray<Diagnostic> Disagreements(DayFile[] files)
    {
        if (files.Length == 1)
        {
            return [];
        }

        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var firsts = new Dictionary<string, (YamlNode Value, string File)>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var (key, value) in file.Parts.Keys.Entries)
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
