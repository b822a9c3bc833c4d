using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace SmallWins.Render.Templates;

/// <summary>
/// The state of templates as they are filled in, for one page after the other. What a template writes is
/// encoded unless it is <see cref="Html"/>; the template's own text, and what it captures or includes, is markup already.
/// </summary>
internal sealed class PageContext : TemplateContext
{
    private readonly Theme theme;
    private readonly PageOutput output = new();

    /// <summary>A context for pages of a theme.</summary>
    /// <param name="theme">Where included templates come from.</param>
    public PageContext(Theme theme)
        : base(TemplateBuiltins.All)
    {
        this.theme = theme;

        // A name that does not exist is a slip of the hand, which is better met than left to print nothing.
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedFunctionAccess = false;
        TryGetMember = MissingMember;
        TryGetVariable = MissingVariable;

        // Scriban's own limits would cut a long page off without a word; these end what never ends, and say so.
        LoopLimit = 5_000_000;
        RecursiveLimit = 100;
        LimitToString = 0;

        // Otherwise an indented include indents what stands in a <pre>.
        AutoIndent = false;
        NewLine = "\n";

        PushOutput(output);
    }

    /// <summary>The page's path from the site's root.</summary>
    public string Page { get; private set; } = "";

    /// <summary>Begins a page.</summary>
    /// <param name="page">The page's path, which links are relative to.</param>
    /// <param name="names">The names that the page's templates may use, and where what they set is kept.</param>
    public void Begin(string page, ScriptObject names)
    {
        Page = page;
        PushGlobal(names);
    }

    /// <summary>Ends the page that was begun. A page that could not be filled in has no end, and its context no other page.</summary>
    public void End() => PopGlobal();

    /// <summary>Fills in a template.</summary>
    /// <exception cref="ScriptRuntimeException">The template asks for something that is not there.</exception>
    public Html Fill(Template template)
    {
        template.Render(this);
        return new Html(output.Take());
    }

    /// <summary>Fills in the last template of a page, as UTF-8.</summary>
    /// <exception cref="ScriptRuntimeException">The template asks for something that is not there.</exception>
    public byte[] FillUtf8(Template template)
    {
        template.Render(this);
        return output.TakeUtf8();
    }

    /// <inheritdoc/>
    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null:
                break;
            case Html or IScriptOutput:
                Write(textAsObject.ToString());
                break;
            default:
                Write(Html.Encode(ObjectToString(textAsObject) ?? ""));
                break;
        }

        return this;
    }

    /// <inheritdoc/>
    public override string? GetTemplatePathFromName(string? templateName, ScriptNode? callerContext) => templateName;

    /// <inheritdoc/>
    protected override Template CreateTemplate(string templatePath, ScriptNode? callerContext) =>
        theme.Template(templatePath)
        ?? throw new UnknownNameException(callerContext?.Span ?? CurrentSpan, templatePath, theme.TemplateNames);

    private static bool MissingMember(TemplateContext context, SourceSpan span, object target, string member, out object? value) =>
        throw new UnknownNameException(span, member, target is ScriptObject known ? known.Keys : []);

    private static bool MissingVariable(TemplateContext context, SourceSpan span, ScriptVariable variable, out object? value)
    {
        var names = context.CurrentGlobal is ScriptObject known ? known.Keys : [];
        throw new UnknownNameException(span, variable.ToString(), names.Concat(TemplateBuiltins.All.Keys));
    }
}

/// <summary>A template used a name that does not exist.</summary>
/// <param name="span">Where.</param>
/// <param name="name">The name as written.</param>
/// <param name="known">The names that exist there.</param>
internal sealed class UnknownNameException(SourceSpan span, string name, IEnumerable<string> known)
    : ScriptRuntimeException(span, name)
{
    /// <summary>The name as written.</summary>
    public string Name => OriginalMessage;

    /// <summary>The names that exist there.</summary>
    public IReadOnlyList<string> Known { get; } = [.. known.Order(StringComparer.Ordinal)];
}
