using System.Collections.Immutable;
using System.Globalization;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using SmallWins.Read;
using SmallWins.Render.Passages;
using SmallWins.Render.Words;

namespace SmallWins.Render.Templates;

/// <summary>The functions that SmallWins gives to its templates.</summary>
internal static class TemplateFunctions
{
    /// <summary>The name of the function that makes a link.</summary>
    public const string Url = "url";

    /// <summary>The functions of a site by name, the same for all its pages; which page asks, they learn from its context.</summary>
    public static ImmutableArray<KeyValuePair<string, object>> Of(Site site)
    {
        var (words, dates) = (site.Theme.Words, site.Theme.Dates);
        return
        [
            new(Url, new TemplateFunction(1, (context, _, arguments) => RelativeLink.To(Page(context), Text(context, arguments[0]))) { Write = RelativeLink.Write }),
            Function("asset", 1, (context, arguments) => Asset(context, site.Theme, Page(context), Text(context, arguments[0]))),
            Function("t", 1, (context, arguments) => words.Say(Known(context, words, arguments), Values(context, arguments))),
            Function("t_html", 1, (context, arguments) => words.SayHtml(Known(context, words, arguments), Values(context, arguments))),
            Function("date", 2, (context, arguments) => dates.Write(Date(context, arguments[0]), Style(context, Text(context, arguments[1])))),
            Function("dates", 2, (context, arguments) => dates.Span(Date(context, arguments[0]), Date(context, arguments[1]))),
            Function("time", 1, (context, arguments) => dates.Write(TimeOnly.ParseExact(Text(context, arguments[0]), "HH:mm", CultureInfo.InvariantCulture))),
            Function("number", 1, (context, arguments) => arguments[0] is double mean ? words.Number(mean) : words.Number(context.ToInt(context.CurrentSpan, arguments[0]))),
            Function("list", 1, (context, arguments) => words.List([.. Items(arguments[0]).Select(item => Text(context, item))])),
        ];
    }

    private static KeyValuePair<string, object> Function(string name, int required, Func<TemplateContext, ScriptArray, object?> call) =>
        new(name, new TemplateFunction(required, (context, _, arguments) => call(context, arguments)));

    private static string Page(TemplateContext context) => ((PageContext)context).Page;

    private static string Asset(TemplateContext context, Theme theme, string page, string name) =>
        theme.AssetPath(name) is { } path ? RelativeLink.To(page, path) : throw new UnknownNameException(context.CurrentSpan, name, theme.AssetNames);

    private static string Known(TemplateContext context, SiteWords words, ScriptArray arguments)
    {
        var key = Text(context, arguments[0]);
        return words.Has(key) ? key : throw new UnknownNameException(context.CurrentSpan, key, words.Keys);
    }

    // t 'key' 5 is t 'key' { n: 5 }.
    private static PhraseValues Values(TemplateContext context, ScriptArray arguments)
    {
        if (arguments.Count < 2 || arguments[1] is not { } given)
        {
            return PhraseValues.None;
        }

        if (given is not ScriptObject named)
        {
            return new(context.ToInt(context.CurrentSpan, given));
        }

        var values = new KeyValuePair<string, object>[named.Count];
        var count = 0;
        foreach (var (name, value) in named)
        {
            values[count++] = new(name, value switch
            {
                Html or int => value,

                // What a template captured is encoded already.
                IScriptOutput captured => new Html(captured.ToString() ?? ""),
                _ => Text(context, value),
            });
        }

        return new(values);
    }

    private static DateOnly Date(TemplateContext context, object? value) =>
        DatedName.TryRead(Text(context, value), out var date)
            ? date
            : throw new ScriptRuntimeException(context.CurrentSpan, "a date is written as 2026-07-14");

    private static string Style(TemplateContext context, string style) =>
        SiteDates.Styles.Contains(style) ? style : throw new UnknownNameException(context.CurrentSpan, style, SiteDates.Styles);

    // What Scriban's own functions make of a list is no list but a sequence.
    private static IEnumerable<object?> Items(object? value) => value is System.Collections.IEnumerable items and not string ? items.Cast<object?>() : [value];

    private static string Text(TemplateContext context, object? value) => context.ObjectToString(value) ?? "";
}
