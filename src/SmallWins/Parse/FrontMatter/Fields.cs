using System.Collections.Immutable;
using System.Globalization;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Read;

namespace SmallWins.Parse.FrontMatter;

/// <summary>Keys and values of one mapping, asked for by key and kind.</summary>
/// <param name="source">The file they stand in.</param>
/// <param name="map">The mapping.</param>
/// <param name="problems">Takes what is met.</param>
internal sealed class Fields(SourceText source, YamlMap map, List<Diagnostic> problems)
{
    private static readonly string[] KeysThatKeepPrivate = ["draft", "private", "publish", "published"];

    /// <summary>The entries in their order.</summary>
    public ImmutableArray<YamlEntry> Entries => map.Entries;

    /// <summary>The value of a key, compared without case; null where it is not there, or nothing is written.</summary>
    public YamlNode? Value(string key)
    {
        foreach (var (name, value) in map.Entries)
        {
            if (name.Value.Equals(key, StringComparison.OrdinalIgnoreCase))
            {
                return value.IsNothing ? null : value;
            }
        }

        return null;
    }

    /// <summary>The value of a key in a person's day: an unfilled placeholder is mentioned and counts as nothing.</summary>
    public YamlNode? Filled(string key)
    {
        var value = Value(key);
        if (value is YamlText { IsPlaceholder: true })
        {
            AddUnfilled(key, value);
            return null;
        }

        return value;
    }

    /// <summary>A single line of text; anything else is left out with a warning.</summary>
    public string? Text(string key)
    {
        switch (Filled(key))
        {
            case null:
                return null;
            case YamlText text:
                return text.Value.Trim() is { Length: > 0 } words ? words : null;
            case var other:
                Add(at => Problems.UnusableValue(at, key, "a text"), other);
                return null;
        }
    }

    /// <summary>True or false; anything else gives a warning and null.</summary>
    public bool? Flag(string key)
    {
        var value = Filled(key);
        if (value is not null && Words.Flag(value) is null)
        {
            Add(at => Problems.UnusableValue(at, key, "true or false"), value);
        }

        return value is null ? null : Words.Flag(value);
    }

    /// <summary>Whether words are kept private by a key: a value that is not clearly false does so, with a warning where it is doubtful.</summary>
    public bool IsPrivate(string key)
    {
        if (Value(key) is not { } value)
        {
            return false;
        }

        if (Words.Flag(value) is not { } flag)
        {
            Add(at => Problems.UnusableValue(at, key, "true or false, and so counts as true"), value);
            return true;
        }

        return flag;
    }

    /// <summary>
    /// Whether the file is kept out of the site: <c>draft: true</c>, <c>publish: false</c>, <c>published: false</c>, or one of
    /// these with a value that leaves a doubt.
    /// </summary>
    public bool IsKeptOut()
    {
        return Says("draft", keepsOut: true) | Says("publish", keepsOut: false) | Says("published", keepsOut: false);

        bool Says(string key, bool keepsOut)
        {
            if (Value(key) is not { } value)
            {
                return false;
            }

            // Other tools write the date of publication under these keys.
            if (!keepsOut && value is YamlText text && Words.Date(text.Value) is not null)
            {
                return false;
            }

            if (Words.Flag(value) is { } flag)
            {
                return flag == keepsOut;
            }

            AddDoubt(key, value);
            return true;
        }
    }

    /// <summary>Warns of keys that look like a slip of a known one; other unknown keys are the person's own.</summary>
    public void CheckSlips(IReadOnlyCollection<string> known)
    {
        foreach (var (key, value) in map.Entries)
        {
            if (known.Contains(key.Value, StringComparer.OrdinalIgnoreCase) || NearestName.To(key.Value, known) is not { } meant)
            {
                continue;
            }

            AddSlip(key, meant, KeysThatKeepPrivate.Contains(meant) && Words.Flag(value) is not null);
        }
    }

    /// <summary>The keys that are not known, as they are kept for templates.</summary>
    public ImmutableSortedDictionary<string, MetaValue> Unknown(IReadOnlyCollection<string> known) => AllAre(known) ? ImmutableSortedDictionary<string, MetaValue>.Empty : map.Entries
        .Where(entry => !known.Contains(entry.Key.Value, StringComparer.OrdinalIgnoreCase))
        .ToImmutableSortedDictionary(entry => entry.Key.Value, entry => Meta(entry.Value), StringComparer.Ordinal);

    // These are asked for in every file and said in few; a lambda beside the question would be made each time.
    private void AddUnfilled(string key, YamlNode value) => Add(at => Problems.UnfilledPlaceholder(at, key), value);

    private void AddDoubt(string key, YamlNode value)
    {
        var written = value is YamlText { Value.Length: < 40 } word ? word.Value : "…";
        Add(at => Problems.DoubtfulDraft(at, key, written), value);
    }

    private void AddSlip(YamlText key, string meant, bool isPrivate) =>
        Add(at => isPrivate ? Problems.SlipOfPrivateKey(at, key.Value, meant) : Problems.SlipOfKey(at, key.Value, meant), key);

    private bool AllAre(IReadOnlyCollection<string> known)
    {
        foreach (var (key, _) in map.Entries)
        {
            if (!known.Contains(key.Value, StringComparer.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Notes a problem at a value or key.</summary>
    public void Add(Func<SourceSpan, Diagnostic> problem, YamlNode at) => problems.Add(source.Problem(problem, at.Start, at.Length));

    /// <summary>Where a value or key stands.</summary>
    public SourceSpan Span(YamlNode node) => source.Span(node.Start, node.Length);

    /// <summary>A whole number, written in digits.</summary>
    public static int? Number(YamlNode node) =>
        node is YamlText text && int.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static MetaValue Meta(YamlNode node) => node switch
    {
        YamlText text => new MetaValue.Text(text.IsNothing ? "" : text.Value),
        YamlList list => new MetaValue.List([.. list.Items.Select(Meta)]),
        YamlMap map => new MetaValue.Map(map.Entries.ToImmutableSortedDictionary(
            entry => entry.Key.Value, entry => Meta(entry.Value), StringComparer.Ordinal)),
        _ => throw new InvalidOperationException($"A YAML node of an unknown kind: {node.GetType()}"),
    };
}
