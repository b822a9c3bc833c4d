using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using SmallWins.Parse;

namespace SmallWins.Render.Words;

/// <summary>The site's own words in its language; a phrase that the language lacks is said in English.</summary>
internal sealed partial class SiteWords
{
    private readonly FrozenDictionary<string, (string Language, SitePhrase Phrase)> phrases;

    // There are as many as there are phrases, and each is said on thousands of pages.
    private readonly ConcurrentDictionary<string, ImmutableArray<Piece>> pieces = new();
    private readonly ConcurrentDictionary<string, string> emphasised = new();

    /// <summary>Takes the words.</summary>
    /// <param name="culture">The site's culture, for numbers.</param>
    /// <param name="files">The words of each language that serves, the most fitting first; English last.</param>
    public SiteWords(CultureInfo culture, IEnumerable<(string Language, ImmutableArray<SitePhrase> Phrases)> files)
    {
        Culture = culture;
        var all = new Dictionary<string, (string, SitePhrase)>();
        foreach (var (language, phrasesOfFile) in files)
        {
            foreach (var phrase in phrasesOfFile)
            {
                all.TryAdd(phrase.Key, (language, phrase));
            }
        }

        phrases = all.ToFrozenDictionary();
    }

    /// <summary>The site's culture.</summary>
    public CultureInfo Culture { get; }

    /// <summary>Every key that there is.</summary>
    public IEnumerable<string> Keys => phrases.Keys;

    /// <summary>Whether there is such a phrase.</summary>
    public bool Has(string key) => phrases.ContainsKey(key);

    /// <summary>The pattern that the words bring for a style of dates, or null: only words for exactly this culture know better than it does.</summary>
    public string? OwnPattern(string style) =>
        phrases.TryGetValue("date." + style, out var own) && own.Language == Culture.Name ? own.Phrase.Forms["other"] : null;

    /// <summary>A phrase.</summary>
    /// <exception cref="KeyNotFoundException">There is no such phrase in any language.</exception>
    public string Say(string key) => Say(key, PhraseValues.None);

    /// <summary>A phrase in the form that goes with a number, its <c>{n}</c> filled in.</summary>
    /// <exception cref="KeyNotFoundException">There is no such phrase in any language.</exception>
    public string Say(string key, int number) => Say(key, new PhraseValues(number));

    /// <summary>
    /// A phrase with its places filled in: <c>{name}</c> with a text or a number, <c>{n:word}</c> and <c>{n:Word}</c> with a
    /// number in words where the language has a word for it. The number <c>n</c> chooses the form.
    /// </summary>
    /// <exception cref="KeyNotFoundException">There is no such phrase in any language.</exception>
    public string Say(string key, PhraseValues values)
    {
        var (language, form) = Form(key, values);
        return Fill(language, form, values, static text => text);
    }

    /// <summary>
    /// A phrase as markup: like <see cref="Say(string, PhraseValues)"/>, where <c>*…*</c> is emphasised,
    /// and a value that is <see cref="Html"/> goes in as it is.
    /// </summary>
    /// <exception cref="KeyNotFoundException">There is no such phrase in any language.</exception>
    public Html SayHtml(string key, PhraseValues values)
    {
        var (language, form) = Form(key, values);
        return new Html(Fill(language, emphasised.GetOrAdd(form, static form => Emphasis().Replace(Html.Encode(form), "<em>$1</em>")), values, Html.Encode));
    }

    /// <summary>Some things in a row as the language strings them: "a, b and c".</summary>
    public string List(IReadOnlyList<string> items) => items switch
    {
        [] => "",
        [var one] => one,
        _ => Say("list.last", new Dictionary<string, object>
        {
            ["before"] = string.Join(Say("list.between"), items.Take(items.Count - 1)),
            ["last"] = items[^1],
        }),
    };

    /// <summary>A whole number as the culture writes it.</summary>
    public string Number(int number)
    {
        // Two digits are in no group, and .NET has texts of them at hand.
        return number is >= 0 and < 100 ? number.ToString(CultureInfo.InvariantCulture) : number.ToString("N0", Culture);
    }

    /// <summary>A number with at most one decimal as the culture writes it.</summary>
    public string Number(double number) => number.ToString("#,##0.#", Culture);

    private (string Language, string Form) Form(string key, PhraseValues values)
    {
        var (language, phrase) = phrases[key];
        var forms = phrase.Forms;
        if (values.Number is { } known)
        {
            var exact = known.ToString(CultureInfo.InvariantCulture);
            var form = forms.GetValueOrDefault(exact) ?? forms.GetValueOrDefault(PluralRules.FormOf(language, Math.Abs(known)));
            if (form is not null)
            {
                return (language, form);
            }
        }

        return (language, forms.GetValueOrDefault("other") ?? forms.Values.FirstOrDefault() ?? "");
    }

    private string Fill(string language, string form, PhraseValues values, Func<string, string> encode)
    {
        if (!form.Contains('{', StringComparison.Ordinal))
        {
            return form;
        }

        var filled = new DefaultInterpolatedStringHandler(form.Length, 1, CultureInfo.InvariantCulture, stackalloc char[256]);
        foreach (var piece in pieces.GetOrAdd(form, PiecesOf))
        {
            filled.AppendLiteral(piece.Name is { } name && values.Of(name) is { } value
                ? value as Html is { } html ? html.ToString() : encode(Shown(language, value, piece.How))
                : piece.Text);
        }

        return filled.ToStringAndClear();
    }

    private static ImmutableArray<Piece> PiecesOf(string form)
    {
        var found = ImmutableArray.CreateBuilder<Piece>();
        var end = 0;
        foreach (Match place in Place().Matches(form))
        {
            found.Add(new(form[end..place.Index], null, ""));
            found.Add(new(place.Value, place.Groups["name"].Value, place.Groups["how"].Value));
            end = place.Index + place.Length;
        }

        found.Add(new(form[end..], null, ""));
        return found.ToImmutable();
    }

    private string Shown(string language, object value, string how)
    {
        if (value is not (int or long))
        {
            return value.ToString() ?? "";
        }

        var number = Convert.ToInt32(value, CultureInfo.InvariantCulture);
        var words = how.Length == 0 ? [] : NumberWords(language);
        if (number < 0 || number >= words.Length)
        {
            return Number(number);
        }

        var word = words[number];
        return how == "Word" ? Capitals.Begun(word, Culture) : word;
    }

    // A phrase that had to be said in English has its numbers in English too, and the other way round.
    private ImmutableArray<string> NumberWords(string language) =>
        phrases.TryGetValue("numbers", out var numbers) && numbers.Language == language ? numbers.Phrase.Items : [];

    // A part of a phrase: what stands there, or, with a name, a place for a value. Where there is no such value, the place stands for itself.
    private readonly record struct Piece(string Text, string? Name, string How);

    [GeneratedRegex(@"\{(?<name>[a-z_]+)(:(?<how>[Ww]ord))?\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Place();

    [GeneratedRegex(@"\*([^*]+)\*")]
    private static partial Regex Emphasis();
}
