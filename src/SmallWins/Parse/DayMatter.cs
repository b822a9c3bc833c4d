using System.Collections.Immutable;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Parse.FrontMatter;

namespace SmallWins.Parse;

/// <summary>What the front matter of a day's file says, its wins aside.</summary>
internal sealed record DayMatter
{
    /// <summary>The keys that SmallWins knows, in the order in which they are documented.</summary>
    public static ImmutableArray<string> Keys { get; } =
        ["date", "title", "mood", "energy", "area", "tags", "rest", "private", "draft", "publish", "published", "wins"];

    /// <summary>The day's own title, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The mood, or null.</summary>
    public Feeling? Mood { get; init; }

    /// <summary>The energy, or null.</summary>
    public Feeling? Energy { get; init; }

    /// <summary>The id of the area for wins without one, or null.</summary>
    public string? Area { get; init; }

    /// <summary>Tags of the day.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Whether it is a day of rest.</summary>
    public bool Rest { get; init; }

    /// <summary>Whether all of it stays out of what is shared.</summary>
    public bool Private { get; init; }

    /// <summary>Whether the file is kept out of the site.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Keys of the person's own.</summary>
    public ImmutableSortedDictionary<string, MetaValue> Meta { get; init; } = ImmutableSortedDictionary<string, MetaValue>.Empty;

    /// <summary>Reads the front matter of a day.</summary>
    public static DayMatter Read(Fields fields, DateOnly date, Vocabulary vocabulary)
    {
        fields.CheckSlips(Keys);
        CheckDate(fields, date);
        var tags = TagsOf(fields);
        return new DayMatter
        {
            Title = fields.Text("title"),
            Mood = FeelingOf(fields, "mood"),
            Energy = FeelingOf(fields, "energy"),
            Area = AreaOf(fields, vocabulary),
            Tags = NameRows.Of(tags.RemoveAll(IsPrivate)),
            Rest = fields.Flag("rest") ?? false,

            // A day with the tag `private` was hardly meant for others.
            Private = fields.IsPrivate("private") | tags.Any(IsPrivate),
            IsDraft = fields.IsKeptOut(),
            Meta = fields.Unknown(Keys),
        };

        static bool IsPrivate(string tag) => tag.Equals("private", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Tags as a list, as words, divided by commas, with or without <c>#</c>; each once.</summary>
    public static ImmutableArray<string> TagsOf(Fields fields)
    {
        var value = fields.Filled("tags");
        if (value is null)
        {
            return [];
        }

        IEnumerable<string> written = value switch
        {
            YamlText text => Words.Divided(text.Value),
            YamlList list => list.Items.Where(item => !item.IsNothing).OfType<YamlText>().Select(item => item.Value),
            _ => [],
        };
        if (value is YamlMap || (value is YamlList items && items.Items.Any(item => item is not YamlText)))
        {
            fields.Add(at => Problems.UnusableValue(at, "tags", "a list of words"), value);
        }

        return [.. written.Select(Marks.Tag).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The id of the area that <c>area</c> names, or null.</summary>
    public static string? AreaOf(Fields fields, Vocabulary vocabulary)
    {
        var word = fields.Text("area")?.TrimStart('#');
        var area = word is null ? null : vocabulary.Area(word);
        if (word is not null && area is null)
        {
            fields.Add(at => Problems.UnknownArea(at, word, vocabulary.NearArea(word)), fields.Value("area")!);
        }

        return area;
    }

    private static void CheckDate(Fields fields, DateOnly date)
    {
        if (fields.Filled("date") is not { } value)
        {
            return;
        }

        if (value is not YamlText text || Words.Date(text.Value) is not { } written)
        {
            fields.Add(at => Problems.NotADate(at, "date"), value);
        }
        else if (written != date)
        {
            fields.Add(at => Problems.DateDiffers(at, Iso(written), Iso(date)), value);
        }

        static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static Feeling? FeelingOf(Fields fields, string key)
    {
        var value = fields.Filled(key);
        var word = value switch
        {
            YamlText text => text.Value.Trim(),
            YamlList list when list.Items.All(item => item is YamlText) => string.Join(", ", list.Items.Select(item => ((YamlText)item).Value)),
            _ => "",
        };
        if (value is null || (value is YamlText && word.Length == 0))
        {
            return null;
        }

        if (word is [>= '1' and <= '5'])
        {
            return new Feeling(word[0] - '0', null);
        }

        // A word has a letter or a picture in it; 7, 4/5 and ??? have not.
        if (word.Any(c => char.IsLetter(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.OtherSymbol))
        {
            return new Feeling(null, word);
        }

        fields.Add(at => Problems.NotAFeeling(at, key), value);
        return null;
    }
}
