using System.Collections.Immutable;
using System.Globalization;
using SmallWins.Diagnostics;
using SmallWins.Parse;

namespace SmallWins.Render.Words;

/// <summary>Brings together the words that a site speaks: those of its language, of the wider language, and English.</summary>
internal static class WordsOfTheme
{
    /// <summary>Loads the words for a language; a journal's own phrase stands in for the built-in one of the same key.</summary>
    /// <param name="language">A culture's name, such as <c>de-AT</c>.</param>
    /// <param name="theme">The files of the built-in theme.</param>
    /// <param name="own">The journal's own files.</param>
    public static Checked<SiteWords> Load(string language, ImmutableArray<ThemeFile> theme, ImmutableArray<ThemeFile> own)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var english = Read(theme.Single(file => file.Path == "i18n/en.yml"), known: null).Value;
        var known = english.Select(phrase => phrase.Key).ToHashSet();
        var files = new List<(string, ImmutableArray<SitePhrase>)>();
        foreach (var name in Names(language))
        {
            var path = $"i18n/{name}.yml";
            if (own.FirstOrDefault(file => file.Path == path) is { } mine)
            {
                var read = Read(mine, known);
                problems.AddRange(read.Problems);
                files.Add((name, read.Value));
            }

            if (theme.FirstOrDefault(file => file.Path == path) is { } builtIn)
            {
                files.Add((name, Read(builtIn, known: null).Value));
            }
        }

        return new(new SiteWords(CultureOf(language), files), problems.ToImmutable());
    }

    private static IEnumerable<string> Names(string language)
    {
        for (var name = language; name.Length > 0; name = name.LastIndexOf('-') is > 0 and var dash ? name[..dash] : "")
        {
            yield return name;
        }

        if (language.Split('-')[0] != "en")
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

    private static Checked<ImmutableArray<SitePhrase>> Read(ThemeFile file, HashSet<string>? known)
    {
        var text = file.Text();
        return text.Value is { } source ? WordsFile.Parse(source, known, PluralRules.Forms) : new([], text.Problems);
    }
}
