using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace SmallWins.Render.Templates;

/// <summary>
/// The state of templates as they are filled in, for one page after the other. What a template writes is
/// encoded unless it is <see cref="Html"/>; the template's own text, and what it captures or includes, is markup already.
/// </summary>
internal sealed partial class PageContext : TemplateContext
{
    private readonly Theme theme;
    private readonly Fragments fragments;
    private readonly int depth;
    private readonly PageOutput output = new();
    private readonly PageOutput content = new();
    private readonly Stack<PageOutput> spare = new();
    private readonly Dictionary<string, ScriptVariable> locals = new(StringComparer.Ordinal);
    private readonly Stack<ScriptArray> spareArguments = new();
    private PageContext? apart;

    /// <summary>A context for pages of a theme.</summary>
    /// <param name="theme">Where included templates come from.</param>
    /// <param name="everywhere">The names that every template may use.</param>
    /// <param name="fragments">What templates have made of the same before.</param>
    public PageContext(Theme theme, ScriptObject everywhere, Fragments fragments)
        : this(theme, everywhere, fragments, depth: 0)
    {
    }

    private PageContext(Theme theme, ScriptObject everywhere, Fragments fragments, int depth)
        : base(everywhere)
    {
        (this.theme, this.fragments, this.depth) = (theme, fragments, depth);

        // A name that does not exist is a slip of the hand, which is better met than left to print nothing.
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedFunctionAccess = false;
        TryGetMember = MissingMember;
        TryGetVariable = MissingVariable;

        // Scriban's own limits would cut a long page off without a word; these end what never ends, and say so.
        LoopLimit = TemplateLimits.MostRounds;
        RecursiveLimit = TemplateLimits.Deepest;
        RegexTimeOut = TemplateLimits.LongestMatch;
        LimitToString = 0;

        // Otherwise an indented include indents what stands in a <pre>.
        AutoIndent = false;
        NewLine = "\n";

        PushOutput(output);
    }

    /// <summary>The page's path from the site's root.</summary>
    public string Page { get; private set; } = "";

    /// <summary>Whether the page has asked for the file of all wins, which is named by a hash of every word: it changes with any of them, whatever else it shows.</summary>
    public bool HasSeenAllWords { get; set; }

    /// <summary>Begins a page.</summary>
    /// <param name="page">The page's path, which links are relative to.</param>
    /// <param name="own">The names that the page's templates may use besides those of every page, and where what they set is kept.</param>
    public void Begin(string page, ScriptObject own)
    {
        (Page, HasSeenAllWords, steps) = (page, false, 0);
        PushGlobal(own);
    }

    /// <summary>Ends the page that was begun. A page that could not be filled in has no end, and its context no other page.</summary>
    public void End() => PopGlobal();

    /// <summary>Fills in the template of a page's content, which stands in its layout as <c>content</c>.</summary>
    /// <returns>What the template wrote; it is kept until the next page begins.</returns>
    /// <exception cref="ScriptRuntimeException">The template asks for something that is not there.</exception>
    public Html FillContent(Template template)
    {
        content.Clear();
        PushOutput(content);
        template.Render(this);
        PopOutput();
        return new Html(content);
    }

    /// <summary>Fills in the last template of a page.</summary>
    /// <returns>The page as UTF-8, good until the next one.</returns>
    /// <exception cref="ScriptRuntimeException">The template asks for something that is not there.</exception>
    public ReadOnlyMemory<byte> FillUtf8(Template template)
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
        var given = Given(caller);
        if (caller?.Parent is not ScriptExpressionStatement || Output is not PageOutput page)
        {
            return Include(path, arguments, caller, given);
        }

        // Nothing else is done with it, so that it can be written where it goes. It costs what writing it would.
        var before = page.Length;
        FillIncluded(path, arguments, caller, given);
        Spend((page.Length - before) / StepLength);
        return Html.Empty;
    }

    /// <summary>
    /// As <see cref="Include(string, ScriptArray, ScriptNode?)"/>, for a template that is filled in alike on many pages: it sees what it is given and what every page
    /// has, and no name of the page, so that what it made of the same once can be written again.
    /// </summary>
    /// <inheritdoc cref="Include(string, ScriptArray, ScriptNode?)"/>
    public Html IncludeCached(string path, ScriptArray arguments, ScriptNode? caller)
    {
        var given = Given(caller);
        var key = Fragments.Key.Of(path, Page, arguments, given);
        if (key is not null && fragments.Find(key) is { } known)
        {
            // It costs each page what it cost the first, so that what a page may do does not hang on which came before it.
            Spend(known.Steps);
            return known.Markup;
        }

        // A context of its own has none of the page's names; Scriban has no way to set them aside and keep the local ones.
        if (depth == RecursiveLimit)
        {
            throw TooMuchException.Depth();
        }

        apart ??= new PageContext(theme, (ScriptObject)BuiltinObject, fragments, depth + 1);
        apart.Begin(Page, []);
        apart.steps = steps;
        var made = apart.Include(path, arguments, caller, given);
        var cost = apart.steps - steps;
        steps = apart.steps;
        apart.End();
        if (apart.HasSeenAllWords)
        {
            HasSeenAllWords = true;
        }
        else if (key is not null)
        {
            fragments.Keep(key, new(made, cost));
        }

        return made;
    }

    /// <summary>An empty list for the arguments of a call that keeps none of them.</summary>
    public ScriptArray BorrowArguments() => spareArguments.TryPop(out var kept) ? kept : [];

    /// <summary>Gives such a list back, to be used again.</summary>
    public void GiveBack(ScriptArray arguments)
    {
        arguments.Clear();
        spareArguments.Push(arguments);
    }

    private Html Include(string path, ScriptArray arguments, ScriptNode? caller, List<(ScriptVariable Name, object? Value)> given)
    {
        var included = spare.TryPop(out var kept) ? kept : new PageOutput();
        PushOutput(included);
        try
        {
            FillIncluded(path, arguments, caller, given);
            return new Html(included.Take());
        }
        finally
        {
            PopOutput();
            spare.Push(included);
        }
    }

    private void FillIncluded(string path, ScriptArray arguments, ScriptNode? caller, List<(ScriptVariable Name, object? Value)> given)
    {
        var template = GetOrCreateTemplate(path, caller);
        EnterRecursive(caller);
        try
        {
            PushLocal();
            try
            {
                SetValue(ScriptVariable.Arguments, arguments, asReadOnly: true, force: true);
                foreach (var (name, value) in given)
                {
                    SetValue(name, value, asReadOnly: false, force: true);
                }

                template.Render(this);
            }
            finally
            {
                PopLocal();
            }
        }
        finally
        {
            ExitRecursive(caller);
        }
    }

    /// <summary>Writes text that a template has written out itself.</summary>
    public void WriteOwn(ScriptStringSlice text)
    {
        Spend(1 + (text.Length / StepLength));
        if (text.Length > 0)
        {
            Output.Write(text.FullText!, text.Index, text.Length);
        }
    }

    /// <summary>The value of an expression, found directly where that is all it takes.</summary>
    public object? ValueOf(ScriptExpression expression)
    {
        switch (expression)
        {
            case DirectMember member:
                Spend(1);
                return member.Evaluate(this);
            case ScriptLiteral literal:
                Spend(1);
                return literal.Value;
            default:
                return Evaluate(expression);
        }
    }

    /// <inheritdoc/>
    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null:
                break;
            case string text:
                var encoded = Html.Encode(text);
                Output.Write(encoded, 0, encoded.Length);
                break;
            case Html { Written: { } written } when Output is PageOutput page:
                Spend(written.Length / StepLength);
                page.Write(written);
                break;
            case Html or IScriptOutput:
                var markup = textAsObject.ToString();
                if (markup?.Length > TemplateLimits.LongestPage)
                {
                    throw TooMuchException.Page();
                }

                Spend((markup?.Length ?? 0) / StepLength);
                Write(markup);
                break;
            default:
                Write(Html.Encode(ObjectToString(textAsObject) ?? ""));
                break;
        }

        return this;
    }

    /// <inheritdoc/>
    public override object? ToObject(SourceSpan span, object? value, Type destinationType) =>
        base.ToObject(span, destinationType.IsInstanceOfType(value) ? value : Whole(value), destinationType);

    /// <summary>What works its values out as they are asked for, as an object of Scriban's own: functions that take one whole, and writing it down, know no other.</summary>
    public static object? Whole(object? value) => value is IScriptObject told and not (ScriptObject or ScriptArray) ? told.Clone(deep: true) : value;

    /// <inheritdoc/>
    public override string? GetTemplatePathFromName(string? templateName, ScriptNode? callerContext) => templateName;

    /// <inheritdoc/>
    protected override Template CreateTemplate(string templatePath, ScriptNode? callerContext) =>
        theme.Template(templatePath)
        ?? throw new UnknownNameException(callerContext?.Span ?? CurrentSpan, templatePath, theme.TemplateNames);

    // What is given is looked up where the call stands.
    private List<(ScriptVariable Name, object? Value)> Given(ScriptNode? caller)
    {
        if (caller is DirectCall direct)
        {
            return direct.Given(this);
        }

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

        return given;
    }

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
        throw new UnknownNameException(span, member, target is IScriptObject known ? known.GetMembers() : []);

    private static bool MissingVariable(TemplateContext context, SourceSpan span, ScriptVariable variable, out object? value)
    {
        var names = context.CurrentGlobal is ScriptObject known ? known.Keys : [];
        throw new UnknownNameException(span, variable.ToString(), names.Concat(context.BuiltinObject.Keys));
    }
}
