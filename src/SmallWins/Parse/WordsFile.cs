using System.Collections.Immutable;
using SmallWins.Diagnostics;
using SmallWins.Parse.FrontMatter;
using SmallWins.Read;

namespace SmallWins.Parse;

/// <summary>A phrase of the site in one language: as one text, in the forms that go with numbers, or as a list.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Forms">The text by form (<c>one</c>, <c>other</c>, a number's own <c>0</c>); a phrase of one text has it under <c>other</c>.</param>
/// <param name="Items">The items of a list; empty for a phrase.</param>
internal sealed record SitePhrase(string Key, ImmutableDictionary<string, string> Forms, ImmutableArray<string> Items);

/// <summary>Reads the site's own words in one language: keys with a text, with forms, or with a list of texts each.</summary>
internal static class WordsFile
{
    /// <summary>Reads a file of words; what cannot be used is left out and said.</summary>
    /// <param name="source">The file.</param>
    /// <param name="known">The keys that the site asks for, or null where any will do.</param>
    /// <param name="forms">The names that a form may have, besides numbers.</param>
    public static Checked<ImmutableArray<SitePhrase>> Parse(SourceText source, IReadOnlyCollection<string>? known, IReadOnlyCollection<string> forms)
    {
        var problems = new List<Diagnostic>();
        var phrases = ImmutableArray.CreateBuilder<SitePhrase>();
        switch (YamlReader.Read(source, 0, source.Text.Length, problems))
        {
            case YamlMap map:
                foreach (var (key, value) in map.Entries)
                {
                    Check(key, value);
                    if (Phrase(key.Value, value) is { } phrase)
                    {
                        phrases.Add(phrase);
                    }
                    else
                    {
                        Add(at => Problems.WordsNotAPhrase(at, key.Value), key);
                    }
                }

                break;
            case { IsNothing: false } other:
                Add(Problems.NotKeysAndValues, other);
                break;
        }

        return new(phrases.ToImmutable(), [.. problems]);

        void Check(YamlText key, YamlNode value)
        {
            // A theme of one's own may have phrases of its own; what is nearly a known one is a slip.
            if (known is not null && !known.Contains(key.Value) && NearestName.To(key.Value, known) is { } meant)
            {
                Add(at => Problems.WordUnknown(at, key.Value, meant), key);
            }

            foreach (var (form, _) in (value as YamlMap)?.Entries ?? [])
            {
                if (!forms.Contains(form.Value) && !form.Value.All(char.IsAsciiDigit))
                {
                    Add(at => Problems.WordFormUnknown(at, form.Value), form);
                }
            }
        }

        void Add(Func<SourceSpan, Diagnostic> problem, YamlNode at) => problems.Add(source.Problem(problem, at.Start, at.Length));
    }

    private static SitePhrase? Phrase(string key, YamlNode value) => value switch
    {
        YamlText text => new SitePhrase(key, ImmutableDictionary<string, string>.Empty.Add("other", text.Value), []),
        YamlMap map when map.Entries.All(entry => entry.Value is YamlText) => new SitePhrase(
            key, map.Entries.ToImmutableDictionary(entry => entry.Key.Value, entry => ((YamlText)entry.Value).Value), []),
        YamlList list when list.Items.All(item => item is YamlText) => new SitePhrase(
            key, ImmutableDictionary<string, string>.Empty, [.. list.Items.Cast<YamlText>().Select(item => item.Value)]),
        _ => null,
    };
}
