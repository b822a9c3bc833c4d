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
    private readonly Stack<List<(ScriptVariable Name, object? Value)>> spareGiven = new();
    private readonly Fragments.Key asked = new();
    private ScriptObject own = [];
    private int looked;
    private bool hides;
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
        (this.own, looked) = (own, -1);
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
        Fill(template);
        PopOutput();
        return new Html(content);
    }

    /// <summary>Fills in the last template of a page.</summary>
    /// <returns>The page as UTF-8, good until the next one.</returns>
    /// <exception cref="ScriptRuntimeException">The template asks for something that is not there.</exception>
    public ReadOnlyMemory<byte> FillUtf8(Template template)
    {
        Fill(template);
        var page = output.Written;
        output.Clear();
        return page;
    }

    /// <summary>
    /// Whether a page's own name, or one that its templates have set, may be that of something that every page has. Otherwise what a name of those means is the same on all pages
    /// and need not be looked up.
    /// </summary>
    public bool Hides()
    {
        if (!ReferenceEquals(CurrentGlobal, own))
        {
            // Scriban's `with` puts the names of another thing before the page's.
            return true;
        }

        if (own.Count != looked)
        {
            (looked, hides) = (own.Count, own.Keys.Any(BuiltinObject.ContainsKey));
        }

        return hides;
    }

    /// <summary>An empty list for the arguments of a call that keeps none of them.</summary>
    public ScriptArray BorrowArguments() => spareArguments.TryPop(out var kept) ? kept : [];

    /// <summary>Gives such a list back, to be used again.</summary>
    public void GiveBack(ScriptArray arguments)
    {
        arguments.Clear();
        spareArguments.Push(arguments);
    }

    /// <summary>An empty list for what a call is given by name.</summary>
    public List<(ScriptVariable Name, object? Value)> BorrowGiven() => spareGiven.TryPop(out var kept) ? kept : [];

    /// <summary>Writes text that a template has written out itself.</summary>
    /// <param name="text">The text.</param>
    /// <param name="utf8">The same in UTF-8.</param>
    public void WriteOwn(ScriptStringSlice text, ReadOnlySpan<byte> utf8)
    {
        Spend(1 + (text.Length / StepLength));
        if (Output is PageOutput page)
        {
            page.Write(utf8);
        }
        else if (text.Length > 0)
        {
            // A template captures what it writes.
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
            case Html html when Output is PageOutput page:
                var before = page.Length;
                page.Write(html);
                Spend((page.Length - before) / StepLength);
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
    public static object? Whole(object? value) => value is not string && value is IScriptObject told and not (ScriptObject or ScriptArray) ? told.Clone(deep: true) : value;

    private static bool MissingMember(TemplateContext context, SourceSpan span, object target, string member, out object? value) =>
        throw new UnknownNameException(span, member, target is IScriptObject known ? known.GetMembers() : []);

    private static bool MissingVariable(TemplateContext context, SourceSpan span, ScriptVariable variable, out object? value)
    {
        var names = context.CurrentGlobal is ScriptObject known ? known.Keys : [];
        throw new UnknownNameException(span, variable.ToString(), names.Concat(context.BuiltinObject.Keys));
    }
}
