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
    private readonly Stack<PageOutput> spare = new();
    private readonly Dictionary<string, ScriptVariable> locals = new(StringComparer.Ordinal);

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

    /// <summary>
    /// Fills in a template within another, with local variables of its own. Scriban's own way gives a string, which would be encoded like any
    /// other, and makes a variable of every argument anew.
    /// </summary>
    /// <param name="path">Which template.</param>
    /// <param name="arguments">All that was given to it: <c>$</c>.</param>
    /// <param name="caller">The call, whose named arguments become <c>$name</c>.</param>
    /// <exception cref="ScriptRuntimeException">There is no such template, or it asks for something that is not there.</exception>
    public Html Include(string path, ScriptArray arguments, ScriptNode? caller)
    {
        var template = GetOrCreateTemplate(path, caller);
        var included = spare.TryPop(out var kept) ? kept : new PageOutput();
        EnterRecursive(caller);
        PushOutput(included);
        try
        {
            // What is given is looked up where the call stands.
            var given = new List<(ScriptVariable Name, object? Value)>();
            if (caller is ScriptFunctionCall call)
            {
                foreach (var argument in call.Arguments)
                {
                    if (argument is ScriptNamedArgument { Name: { } name, Value: { } value })
                    {
                        given.Add((Local(name.Name), value.Evaluate(this)));
                    }
                }
            }

            PushLocal();
            try
            {
                SetValue(ScriptVariable.Arguments, arguments, asReadOnly: true, force: true);
                foreach (var (name, value) in given)
                {
                    SetValue(name, value, asReadOnly: false, force: true);
                }

                template.Render(this);
                return new Html(included.Take());
            }
            finally
            {
                PopLocal();
            }
        }
        finally
        {
            PopOutput();
            ExitRecursive(caller);
            spare.Push(included);
        }
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

    private ScriptVariable Local(string name)
    {
        if (!locals.TryGetValue(name, out var variable))
        {
            variable = ScriptVariable.Create(name, ScriptVariableScope.Local);
            locals[name] = variable;
        }

        return variable;
    }

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
