using System.Collections.Immutable;
using SmallWins.Diagnostics;
using SmallWins.Parse.FrontMatter;
using SmallWins.Read;

namespace SmallWins.Parse;

/// <summary>The keys of a mapping in <c>smallwins.yml</c>, where a value of the wrong kind is an error: the file is small, and all of the site hangs on it.</summary>
/// <param name="source">The settings file.</param>
/// <param name="map">The mapping.</param>
/// <param name="problems">Takes what is met.</param>
internal sealed class SettingFields(SourceText source, YamlMap map, List<Diagnostic> problems)
{
    private readonly Fields fields = new(source, map, problems);

    /// <summary>Warns of every key that is not known.</summary>
    public void CheckKeys(string[] known)
    {
        foreach (var (key, _) in map.Entries.Where(entry => !known.Contains(entry.Key.Value)))
        {
            Add(at => Problems.UnknownSetting(at, key.Value, NearestName.To(key.Value, known)), key);
        }
    }

    /// <summary>The value of a key; null where nothing is written.</summary>
    public YamlNode? Value(string key) => fields.Value(key);

    /// <summary>A single value with its place.</summary>
    public YamlText? Word(string key) => Value(key) switch
    {
        null => null,
        YamlText text => text,
        var other => Wrong<YamlText>(key, "a single value", other),
    };

    /// <summary>A single line of text.</summary>
    public string? Text(string key) => Word(key)?.Value.Trim();

    /// <summary>True or false.</summary>
    public bool? Flag(string key)
    {
        if (Value(key) is not { } value)
        {
            return null;
        }

        if (Words.Flag(value) is null)
        {
            Add(at => Problems.WrongSetting(at, key, "true or false"), value);
        }

        return Words.Flag(value);
    }

    /// <summary>A whole number in a range.</summary>
    public int? Number(string key, int least, int most)
    {
        if (Value(key) is not { } value)
        {
            return null;
        }

        if (Fields.Number(value) is { } number && number >= least && number <= most)
        {
            return number;
        }

        Add(at => Problems.SettingOutOfRange(at, key, least, most), value);
        return null;
    }

    /// <summary>A list of texts; a single text counts as a list of one. Null where the key is not there.</summary>
    public ImmutableArray<YamlText>? Texts(string key)
    {
        switch (Value(key))
        {
            case null:
                return null;
            case YamlText text:
                return [text];
            case YamlList list:
                foreach (var item in list.Items.Where(item => item is not YamlText))
                {
                    Wrong<YamlText>(key, "a list of words", item);
                }

                return [.. list.Items.OfType<YamlText>().Where(text => !string.IsNullOrWhiteSpace(text.Value))];
            case var other:
                Wrong<YamlText>(key, "a list of words", other);
                return null;
        }
    }

    /// <summary>A mapping below a key, with its own keys checked.</summary>
    public SettingFields? Map(string key, string[] known) => Value(key) switch
    {
        null => null,
        YamlMap inner => Inner(inner, known),
        var other => Wrong<SettingFields>(key, $"keys and values: {string.Join(", ", known)}", other),
    };

    /// <summary>The mappings in the list below a key, each with its place.</summary>
    /// <param name="key">The key.</param>
    /// <param name="expected">What belongs there, for problems.</param>
    /// <param name="known">The keys of each mapping.</param>
    public IEnumerable<(SettingFields Fields, YamlMap At)> Maps(string key, string expected, string[] known)
    {
        switch (Value(key))
        {
            case null:
                break;
            case YamlList list:
                foreach (var item in list.Items)
                {
                    if (item is YamlMap inner)
                    {
                        yield return (Inner(inner, known), inner);
                    }
                    else
                    {
                        Wrong<SettingFields>(key, expected, item);
                    }
                }

                break;
            case var other:
                Wrong<SettingFields>(key, expected, other);
                break;
        }
    }

    /// <summary>Notes a problem at a value or key.</summary>
    public void Add(Func<SourceSpan, Diagnostic> problem, YamlNode at) => fields.Add(problem, at);

    /// <summary>Where a value or key stands.</summary>
    public SourceSpan Span(YamlNode node) => fields.Span(node);

    /// <summary>The key of a value whose line goes on with a comment: <c>color: #aabbcc</c>.</summary>
    public YamlText? KeyBeforeComment(string key)
    {
        var entry = map.Entries.FirstOrDefault(entry => entry.Key.Value == key);
        return entry is not null && entry.Value.IsNothing
            && source.Line(Span(entry.Key)).AsSpan(Span(entry.Key).Column - 1 + key.Length).TrimStart(": ").StartsWith('#') ? entry.Key : null;
    }

    private SettingFields Inner(YamlMap inner, string[] known)
    {
        var result = new SettingFields(source, inner, problems);
        result.CheckKeys(known);
        return result;
    }

    private T? Wrong<T>(string key, string expected, YamlNode at)
        where T : class
    {
        Add(span => Problems.WrongSetting(span, key, expected), at);
        return null;
    }
}
