using System.Text.RegularExpressions;
using Scriban.Runtime;
using SmallWins.Render;
using SmallWins.Render.Templates;
using SmallWins.Render.Words;

namespace SmallWins.Tests.Render;

public sealed partial class TemplateReferenceTests
{
    private static readonly string Reference = File.ReadAllText(Path.Combine(Repository.Root, "docs", "templates.md"));

    [Fact]
    public void The_reference_names_everything_that_a_page_has()
    {
        foreach (var (template, names) in NamesByTemplate())
        {
            var section = Section(template);
            var unnamed = names.Keys.Where(name => name is not ("site" or "page") && names[name] is not TemplateFunction && !Names(section).Contains(name));
            Assert.Empty(unnamed.Select(name => $"{template}: {name}"));
        }
    }

    [Fact]
    public void The_reference_names_every_member_of_everything()
    {
        var named = Names(Reference);

        var members = NamesByTemplate().SelectMany(page => page.Names.Values.SelectMany(Members)).Distinct().Where(name => name != "weather");

        Assert.Empty(members.Except(named));
    }

    [Fact]
    public void The_reference_names_every_function_and_style_of_date()
    {
        var functions = TemplateFunctions.Of(Sites.Of(Sites.Full())).Select(function => function.Key);

        Assert.All(functions.Concat(["include", "include_cached"]), function => Assert.Matches($"(?m)^\\| `{function}\\b", Reference));
        Assert.Empty(SiteDates.Styles.Except(Names(Reference)));
    }

    [Fact]
    public void The_reference_names_the_partials_that_see_no_name_of_the_page()
    {
        var kept = ThemeFolder.BuiltIn().Where(file => Theme.IsTemplate(file.Path)).SelectMany(file => CachedPartial().Matches(file.Text().Value!.Text))
            .Select(call => call.Groups["name"].Value).Distinct().Order(StringComparer.Ordinal).ToList();

        Assert.Contains($"partials so: {string.Join(", ", kept[..^1].Select(name => $"`{name}`"))} and `{kept[^1]}`.", Reference, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_template_of_a_page_has_its_section()
    {
        var pages = ThemeFolder.BuiltIn().Select(file => file.Path).Where(path => path.EndsWith(".sbn", StringComparison.Ordinal) && !path.Contains('/', StringComparison.Ordinal) && path != "layout.sbn");

        Assert.All(pages, page => Assert.NotEmpty(Section(page)));
    }

    private static IEnumerable<(string Template, ScriptObject Names)> NamesByTemplate()
    {
        var full = Sites.Of(Sites.Full());
        var empty = Sites.Of(Sites.Full() with { Days = [] });
        return new[] { full, empty }.SelectMany(site => SitePages.Of(site).Select(page => (page.Template, WithSite(new PageRenderer(site), page))));
    }

    private static ScriptObject WithSite(PageRenderer renderer, Page page)
    {
        var names = renderer.Names(page);
        names["site"] = renderer.Everywhere["site"];
        return names;
    }

    private static IEnumerable<string> Members(object? value) => value switch
    {
        ScriptObject members => members.Keys.Concat(members.Values.SelectMany(Members)),
        ScriptArray items => items.SelectMany(Members),
        _ => [],
    };

    private static string Section(string template) => Regex.Match(Reference, $"(?s)### {Regex.Escape(template)}\n(.*?)(\n##|$)").Groups[1].Value;

    private static HashSet<string> Names(string text) => [.. Quoted().Matches(text).Select(match => match.Groups["name"].Value)];

    [GeneratedRegex("`(?<name>[a-z_]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex("include_cached 'partials/(?<name>[a-z-]+)[.]sbn'")]
    private static partial Regex CachedPartial();
}
