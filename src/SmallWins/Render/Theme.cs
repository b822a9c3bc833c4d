using System.Collections.Frozen;
using System.Collections.Immutable;
using Scriban;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Read;
using SmallWins.Render.Templates;
using SmallWins.Render.Words;

namespace SmallWins.Render;

/// <summary>What the site looks like and how it speaks: templates, assets and words, where a journal's own file stands in for the built-in one of the same path.</summary>
internal sealed class Theme
{
    private readonly FrozenDictionary<string, ParsedTemplate> templates;
    private readonly FrozenDictionary<string, SiteFile> assets;

    private Theme(FrozenDictionary<string, ParsedTemplate> templates, FrozenDictionary<string, SiteFile> assets, SiteWords words, SiteDates dates)
    {
        this.templates = templates;
        this.assets = assets;
        Words = words;
        Dates = dates;
    }

    /// <summary>The site's own words.</summary>
    public SiteWords Words { get; }

    /// <summary>How the site writes dates.</summary>
    public SiteDates Dates { get; }

    /// <summary>Whether it has scripts that search the wins, and so needs them as data.</summary>
    public bool HasSearch => assets.ContainsKey("smallwins.js");

    /// <summary>The paths of all templates.</summary>
    public IEnumerable<string> TemplateNames => templates.Keys;

    /// <summary>The names of all assets, such as <c>style.css</c>.</summary>
    public IEnumerable<string> AssetNames => assets.Keys;

    /// <summary>Everything that goes along with the pages: the style sheet, the fonts and what else the theme brings.</summary>
    public IEnumerable<SiteFile> Files => assets.Values.OrderBy(file => file.Path, StringComparer.Ordinal);

    /// <summary>Loads the theme that the settings name, with a journal's own files in it.</summary>
    /// <param name="journalRoot">The journal's folder, whose <c>templates</c> may hold files of its own.</param>
    /// <param name="settings">The journal's settings: the theme, the language, and the colours of its areas.</param>
    /// <returns>The theme; a template that cannot be read is as if it were empty, and the problem says so.</returns>
    public static Checked<Theme> Load(string journalRoot, Settings settings)
    {
        // Scriban finds its functions by reflection, which takes as long as all the rest.
        _ = TemplateBuiltins.All;

        var own = ThemeFolder.Own(journalRoot);
        var problems = own.Problems.ToBuilder();

        var files = ThemeFolder.BuiltIn(settings.Theme).ToDictionary(file => file.Path);
        foreach (var file in own.Value)
        {
            files[file.Path] = file;
        }

        var parsed = new Dictionary<string, ParsedTemplate>();
        foreach (var file in files.Values.Where(file => IsTemplate(file.Path)))
        {
            parsed[file.Path] = Parse(file, problems);
        }

        problems.AddRange(Includes.Check(parsed, [.. ThemeFolder.BuiltIn(settings.Theme).Select(file => file.Path)], own.Value));
        DirectNodes.PutIn([.. parsed.Values.Select(template => template.Template)]);
        problems.AddRange(own.Value.Select(Ejected.Check).OfType<Diagnostic>());
        var words = WordsOfTheme.Load(settings.Language, ThemeFolder.BuiltIn(settings.Theme), own.Value);
        problems.AddRange(words.Problems);
        var theme = new Theme(
            parsed.ToFrozenDictionary(),
            ThemeAssets.Make(files.Values, settings).ToFrozenDictionary(),
            words.Value,
            new SiteDates(words.Value.Culture, words.Value.OwnPattern));
        return new(theme, problems.ToImmutable());
    }

    /// <summary>Whether two settings make the same theme of the same files.</summary>
    public static bool IsAlike(Settings one, Settings other) =>
        one.Theme == other.Theme && one.Language == other.Language && AreaColors.Rules(one.Areas) == AreaColors.Rules(other.Areas);

    /// <summary>Whether a file of a theme is a template, by its name.</summary>
    public static bool IsTemplate(string path) => path.EndsWith(".sbn", StringComparison.Ordinal);

    /// <summary>The template at a path, or null.</summary>
    public ParsedTemplate? Parsed(string path) => templates.GetValueOrDefault(path);

    /// <summary>The template at a path, or null.</summary>
    public Template? Template(string path) => Parsed(path)?.Template;

    /// <summary>Where an asset stands on the site, such as <c>assets/style.1a2b3c4d.css</c>; null where there is none of the name.</summary>
    /// <param name="name">Its name within the theme's <c>assets</c>.</param>
    public string? AssetPath(string name) => assets.GetValueOrDefault(name)?.Path;

    private static ParsedTemplate Parse(ThemeFile file, ImmutableArray<Diagnostic>.Builder problems)
    {
        var text = file.Text();
        problems.AddRange(text.Problems);
        var source = text.Value ?? new SourceText(file.File, "");
        var parsed = new ParsedTemplate(source, Scriban.Template.Parse(source.Text, file.File));
        problems.AddRange(parsed.Template.Messages.Select(message =>
            parsed.Problem(span => Problems.TemplateUnreadable(span, message.Message), message.Span)));
        Trivia.Drop(parsed.Template.Page);
        return parsed.Template.HasErrors ? parsed with { Template = Scriban.Template.Parse("", file.File) } : parsed;
    }
}
