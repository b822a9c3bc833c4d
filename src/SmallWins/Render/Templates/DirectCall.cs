using System.Collections.Immutable;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace SmallWins.Render.Templates;

/// <summary>
/// A call of one of our own functions, by name and with arguments that are written out: <c>url day.path</c>, <c>include 'a.sbn' win: win</c>.
/// Pages are made of such calls by the million. Scriban makes a list of the arguments for each of them and works out those that
/// have a name twice; here the list is used again, and each is worked out once. What it does is the same.
/// </summary>
internal sealed class DirectCall : ScriptExpression
{
    private readonly ScriptFunctionCall call;
    private readonly ScriptVariableGlobal name;
    private readonly ImmutableArray<ScriptExpression> values;
    private readonly ImmutableArray<(ScriptVariable Name, ScriptExpression Value)> named;
    private Meaning? meaning;

    private DirectCall(ScriptFunctionCall call, ScriptVariableGlobal name)
    {
        (this.call, this.name, Span) = (call, name, call.Span);
        values = [.. call.Arguments.Where(argument => argument is not ScriptNamedArgument).Select(argument => DirectMember.Of(argument)!)];
        named = [.. call.Arguments.OfType<ScriptNamedArgument>().Select(argument => (ScriptVariable.Create(argument.Name!.Name, ScriptVariableScope.Local), DirectMember.Of(argument.Value)!))];
    }

    /// <summary>Whether it looks like a link, by the name of its function.</summary>
    public bool IsLink => name.Name == TemplateFunctions.Url;

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context)
    {
        var page = (PageContext)context;
        if (FunctionFor(page) is not { } function || values.Length < function.RequiredParameterCount || (named.Length > 0 && !function.IsInclude))
        {
            return context.Evaluate(call);
        }

        var arguments = function.KeepsArguments ? new ScriptArray(values.Length) : page.BorrowArguments();
        foreach (var value in values)
        {
            arguments.Add(page.ValueOf(value));
        }

        var result = function.Invoke(context, this, arguments, blockStatement: null);
        if (!function.KeepsArguments)
        {
            page.GiveBack(arguments);
        }

        return result;
    }

    /// <summary>
    /// Writes what the call gives, where its function can write that as it is made (<see cref="TemplateFunction.Write"/>): of a link, no text is kept. False where the call has to be evaluated,
    /// of which nothing is done yet.
    /// </summary>
    public bool Write(PageContext context)
    {
        if (values is not [var to] || named.Length > 0 || context.Output is not PageOutput output || FunctionFor(context) is not { Write: { } write } function)
        {
            return false;
        }

        context.Spend(1);
        var before = output.Length;
        var value = context.ValueOf(to);
        if (value is string text && write(context.Page, text, output))
        {
            context.SpendOnText(output.Length - before);
            return true;
        }

        var arguments = context.BorrowArguments();
        arguments.Add(value);
        context.Write(Span, function.Invoke(context, this, arguments, blockStatement: null) is string made ? context.Counted(made) : null);
        context.GiveBack(arguments);
        return true;
    }

    /// <summary>What is given by name, looked up where the call stands.</summary>
    public List<(ScriptVariable Name, object? Value)> Given(PageContext context)
    {
        var given = context.BorrowGiven();
        foreach (var (argument, value) in named)
        {
            given.Add((argument, context.ValueOf(value)));
        }

        return given;
    }

    // A template may have set the name to something else; otherwise it is the same function each time.
    private TemplateFunction? FunctionFor(PageContext context)
    {
        if (meaning is { } known && ReferenceEquals(known.Among, context.BuiltinObject) && !context.Hides())
        {
            return known.Function;
        }

        var function = context.GetValue(name) as TemplateFunction;
        meaning = function is null || context.Hides() ? meaning : new(context.BuiltinObject, function);
        return function;
    }

    /// <inheritdoc/>
    public override void PrintTo(ScriptPrinter printer) => call.PrintTo(printer);

    /// <inheritdoc/>
    public override void Accept(ScriptVisitor visitor) => call.Accept(visitor);

    /// <inheritdoc/>
    public override TResult Accept<TResult>(ScriptVisitor<TResult> visitor) => call.Accept(visitor);

    /// <summary>The expression as such a call; null where it is none.</summary>
    public static DirectCall? Of(ScriptExpression? expression) =>

        // A list that is taken apart (^list) is as many arguments as it has items.
        expression is ScriptFunctionCall { Target: ScriptVariableGlobal name } call
        && call.Arguments.All(argument => argument is not ScriptUnaryExpression { Operator: ScriptUnaryOperator.FunctionParametersExpand }
            and not ScriptNamedArgument { Name: null } and not ScriptNamedArgument { Value: null })
            ? new DirectCall(call, name)
            : null;

    // What the name means to every page; contexts of several threads share it.
    private sealed record Meaning(IScriptObject Among, TemplateFunction Function);
}
