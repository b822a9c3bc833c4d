using System.Collections.Immutable;

namespace SmallWins.Domain;

/// <summary>Everything that was written for one date, from however many files.</summary>
public sealed record Day
{
    /// <summary>The date: the one in the file's name, never converted.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>A title of the person's own, or null.</summary>
    public string? Title { get; init; }

    /// <summary>How the mood was, where given.</summary>
    public Feeling? Mood { get; init; }

    /// <summary>How the energy was, where given.</summary>
    public Feeling? Energy { get; init; }

    /// <summary>Tags of the day as a whole, each once.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Whether it was set aside as a day of rest.</summary>
    public bool Rest { get; init; }

    /// <summary>Whether all of it stays out of what is shared.</summary>
    public bool Private { get; init; }

    /// <summary>Its wins in order, numbered from 1.</summary>
    public ImmutableArray<Win> Wins { get; init; } = [];

    /// <summary>The story of the day: all that is no win, one passage a file.</summary>
    public ImmutableArray<Passage> Notes { get; init; } = [];

    /// <summary>Front matter that SmallWins has no use for, kept for templates, by key.</summary>
    public ImmutableSortedDictionary<string, MetaValue> Meta { get; init; } = ImmutableSortedDictionary<string, MetaValue>.Empty;

    /// <summary>The files it was read from, from the journal's root, in the order of their names.</summary>
    public required ImmutableArray<string> Files { get; init; }

    /// <summary>Whether at least one win was written.</summary>
    public bool IsLit => !Wins.IsEmpty;

    /// <summary>The win that stands for the day where there is room for one: its first highlight, or its first; null where it is not lit.</summary>
    public Win? MostTelling => Wins.FirstOrDefault(win => win.Star) ?? Wins.FirstOrDefault();

    /// <summary>All tags that count for one of its wins, each once: the win's own, then the day's.</summary>
    /// <param name="win">A win of this day.</param>
    public ImmutableArray<string> TagsOf(Win win)
    {
        if (Tags.IsEmpty || win.Tags.IsEmpty)
        {
            return Tags.IsEmpty ? win.Tags : Tags;
        }

        // Asked for by every sum over a life of days.
        var all = ImmutableArray.CreateBuilder<string>(win.Tags.Length + Tags.Length);
        all.AddRange(win.Tags);
        foreach (var tag in Tags)
        {
            if (!win.Tags.Contains(tag, StringComparer.Ordinal))
            {
                all.Add(tag);
            }
        }

        return all.DrainToImmutable();
    }
}

/// <summary>How a mood or an energy was noted: a level from 1 to 5, or a word, which is shown and not averaged.</summary>
/// <param name="Level">1 to 5, or null where it is a word.</param>
/// <param name="Word">The word, or null where it is a level.</param>
public sealed record Feeling(int? Level, string? Word);

/// <summary>A value of front matter that SmallWins only passes on.</summary>
public abstract record MetaValue
{
    /// <summary>A single value, as it was typed.</summary>
    public sealed record Text(string Value) : MetaValue;

    /// <summary>A list of values.</summary>
    public sealed record List(ImmutableArray<MetaValue> Items) : MetaValue;

    /// <summary>A mapping of keys to values.</summary>
    public sealed record Map(ImmutableSortedDictionary<string, MetaValue> Entries) : MetaValue;
}
