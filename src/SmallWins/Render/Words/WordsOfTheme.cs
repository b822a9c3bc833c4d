using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SmallWins.Diagnostics;
using SmallWins.Parse;

namespace SmallWins.Render.Words;

/// <summary>Brings together the words that a site speaks: those of its language, of the wider language, and English.</summary>
internal static class WordsOfTheme
{
    /// <summary>Loads the words for a language; a journal's own phrase stands in for the built-in one of the same key.</summary>
    /// <param name="language">A culture's name, such as <c>de-AT</c>.</param>
    /// <param name="own">The journal's own files.</param>
    /// <param name="problems">Takes what is the matter with the journal's own words.</param>
    public static SiteWords Load(string language, ImmutableArray<ThemeFile> own, ImmutableArray<Diagnostic>.Builder problems)
    {
        var english = Read(ThemeFolder.BuiltIn.Single(file => file.Path == "i18n/en.yml"), problems: null);
        var files = new List<(string, ImmutableDictionary<string, SitePhrase>)>();
        foreach (var name in Names(language))
        {
            var path = $"i18n/{name}.yml";
            if (own.FirstOrDefault(file => file.Path == path) is { } mine)
            {
                files.Add((name, Checked(mine, Read(mine, problems), english, problems)));
            }

            if (ThemeFolder.BuiltIn.FirstOrDefault(file => file.Path == path) is { } builtIn)
            {
                files.Add((name, Read(builtIn, problems: null)));
            }
        }

        return new SiteWords(CultureOf(language), files);
    }

    private static IEnumerable<string> Names(string language)
    {
        for (var name = language; name.Length > 0; name = name.LastIndexOf('-') is > 0 and var dash ? name[..dash] : "")
        {
            yield return name;
        }

        if (!language.Equals("en", StringComparison.Ordinal) && !language.StartsWith("en-", StringComparison.Ordinal))
        {
            yield return "en";
        }
    }

    private static CultureInfo CultureOf(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }

    private static ImmutableDictionary<string, SitePhrase> Read(ThemeFile file, ImmutableArray<Diagnostic>.Builder? problems)
    {
        try
        {
            var words = WordsFile.Parse(file.Text());
            problems?.AddRange(words.Problems);
            return words.Value;
        }
        catch (DecoderFallbackException)
        {
            problems?.Add(Problems.TemplateNotText(SourceSpan.Start(file.File)));
            return ImmutableDictionary<string, SitePhrase>.Empty;
        }
    }

    private static ImmutableDictionary<string, SitePhrase> Checked(
        ThemeFile file,
        ImmutableDictionary<string, SitePhrase> words,
        ImmutableDictionary<string, SitePhrase> known,
        ImmutableArray<Diagnostic>.Builder problems)
    {
        if (words.IsEmpty)
        {
            return words;
        }

        var source = file.Text();
        foreach (var (key, phrase) in words.OrderBy(entry => entry.Value.Offset))
        {
            // A theme of one's own may have phrases of its own; what is nearly a known one is a slip.
            if (!known.ContainsKey(key) && NearestName.To(key, known.Keys) is { } nearest)
            {
                problems.Add(source.Problem(span => Problems.WordUnknown(span, key, nearest), phrase.Offset, key.Length));
            }

            foreach (var form in phrase.Forms.Keys.Where(form => !PluralRules.Forms.Contains(form) && !int.TryParse(form, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
            {
                problems.Add(source.Problem(span => Problems.WordFormUnknown(span, key, form), phrase.Offset, key.Length));
            }
        }

        return words;
    }
}
