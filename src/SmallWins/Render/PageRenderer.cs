using System.Collections.Concurrent;
using System.Collections.Frozen;
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

    private readonly ScriptObject everywhere = TemplateBuiltins.With([new("site", Model.Closed(SiteModel.Of(site))), .. TemplateFunctions.Of(site)]);
    private readonly FrozenSet<string> menu = SiteModel.Menu(site);
    private readonly Fragments fragments = new();

    // A context is bigger than most pages.
    private readonly ConcurrentBag<PageContext> idle = [];

    // A template that asks for too much is not asked again for each of its pages.
    private readonly ConcurrentDictionary<string, Diagnostic> givenUp = [];

    /// <summary>Renders a page; null and the problem where a template cannot be filled in.</summary>
    public Checked<SiteFile?> Render(Page page)
    {
        SiteFile? file = null;
        var problem = Render(page, (rendered, _) => file = rendered with { Content = rendered.Content.ToArray() });
        return new(file, problem is null ? [] : [problem]);
    }

    /// <summary>Renders a page and hands it on.</summary>
    /// <param name="page">The page.</param>
    /// <param name="put">Takes the page's file, whose bytes are good until it returns, and whether the page shows something made from all words of the journal, whatever it says of itself.</param>
    /// <returns>The problem where a template cannot be filled in, and there is no page.</returns>
    public Diagnostic? Render(Page page, Action<SiteFile, bool> put)
    {
        if (givenUp.TryGetValue(page.Template, out var known))
        {
            return known;
        }

        var names = Names(page);
        try
        {
            if (!idle.TryTake(out var context))
            {
                context = new PageContext(site.Theme, everywhere, fragments);
            }

            context.Begin(page.Path, names);
            names["content"] = context.FillContent(Template(page.Template));
            put(new SiteFile(page.Path, context.FillUtf8(Template(Layout))), context.HasSeenAllWords);
            context.End();
            idle.Add(context);
            return null;
        }
        catch (ScriptRuntimeException trouble)
        {
            var problem = ProblemOf(trouble, page.Template, site.Theme);
            if (TemplateLimits.ProblemOf(trouble) is not null)
            {
                givenUp.TryAdd(page.Template, problem);
            }

            return problem;
        }
    }

    /// <summary>The names that every template may use: <c>site</c>, and functions.</summary>
    public ScriptObject Everywhere => everywhere;

    /// <summary>The names that a page's template may use besides.</summary>
    public ScriptObject Names(Page page)
    {
        var names = page.Model();
        ((ScriptObject)names["page"]!)["menu_path"] = menu.Contains(page.Path) ? page.Path : null;
        return names;
    }

    private Scriban.Template Template(string path) =>
        site.Theme.Template(path) ?? throw new UnknownNameException(new Scriban.Parsing.SourceSpan($"templates/{path}", default, default), path, site.Theme.TemplateNames);

    /// <summary>Why a template could not be filled in.</summary>
    public static Diagnostic ProblemOf(ScriptRuntimeException trouble, string templatePath, Theme theme)
    {
        var file = trouble.Span.FileName ?? $"templates/{templatePath}";
        Func<SourceSpan, Diagnostic> problem = TemplateLimits.ProblemOf(trouble) ?? trouble switch
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
