using System.Collections.Concurrent;
using System.Collections.Immutable;
using Scriban.Runtime;
using Scriban.Syntax;
using SmallWins.Diagnostics;
using SmallWins.Render.PageModels;
using SmallWins.Render.Templates;

namespace SmallWins.Render;

/// <summary>Makes a page's file; may render many pages at once.</summary>
/// <param name="site">What the pages are made from.</param>
internal sealed class PageRenderer(Site site)
{
    private const string Layout = "layout.sbn";

    private readonly ScriptObject siteModel = Model.Closed(SiteModel.Of(site));
    private readonly ImmutableArray<KeyValuePair<string, object>> functions = TemplateFunctions.Of(site);

    // A context is bigger than most pages.
    private readonly ConcurrentBag<PageContext> idle = [];

    /// <summary>Renders a page; null and the problem where a template cannot be filled in.</summary>
    public Checked<SiteFile?> Render(Page page)
    {
        var names = Names(page);
        try
        {
            if (!idle.TryTake(out var context))
            {
                context = new PageContext(site.Theme);
            }

            context.Begin(page.Path, names);
            names["content"] = context.Fill(Template(page.Template));
            var html = context.FillUtf8(Template(Layout));
            context.End();
            idle.Add(context);
            return new(new SiteFile(page.Path, html), []);
        }
        catch (ScriptRuntimeException trouble)
        {
            return new(null, [ProblemOf(trouble, page.Template, site.Theme)]);
        }
    }

    /// <summary>Every name that a page's template may use: those of every page, and the page's own.</summary>
    public ScriptObject Names(Page page)
    {
        var names = page.Model();
        names["site"] = siteModel;
        foreach (var (name, function) in functions)
        {
            names[name] = function;
        }

        return names;
    }

    private Scriban.Template Template(string path) =>
        site.Theme.Template(path) ?? throw new UnknownNameException(new Scriban.Parsing.SourceSpan($"templates/{path}", default, default), path, site.Theme.TemplateNames);

    /// <summary>Why a template could not be filled in.</summary>
    public static Diagnostic ProblemOf(ScriptRuntimeException trouble, string templatePath, Theme theme)
    {
        var file = trouble.Span.FileName ?? $"templates/{templatePath}";
        Func<SourceSpan, Diagnostic> problem = trouble switch
        {
            UnknownNameException unknown when Theme.IsTemplate(unknown.Name) =>
                span => Problems.IncludeNotFound(span, unknown.Name, NearestName.To(unknown.Name, unknown.Known)),
            UnknownNameException unknown => span => Problems.NameNotFound(span, unknown.Name, NearestName.To(unknown.Name, unknown.Known)),
            _ => span => Problems.TemplateCannotBeFilled(span, trouble.OriginalMessage),
        };
        return theme.Parsed(file["templates/".Length..]) is { } template
            ? template.Problem(problem, trouble.Span)
            : problem(SourceSpan.Start(file));
    }
}
