using System.Collections;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace SmallWins.Render.Templates;

/// <summary>One of Scriban's functions, whose work is counted by what it is given, and which is not begun where it would make a text without end.</summary>
/// <param name="function">The function.</param>
/// <param name="longest">How long a text it may make of what it is given, at most; null where it makes none that is longer.</param>
/// <param name="knowsScribansOnly">Whether it tells what a value is, and knows objects of Scriban's own only.</param>
internal sealed class CountedFunction(IScriptCustomFunction function, Func<TemplateContext, ScriptArray, long>? longest, bool knowsScribansOnly) : IScriptCustomFunction
{
    // A list that is made while it is gone through does not tell how long it is.
    private const int StepsOfASequence = 1000;

    /// <inheritdoc/>
    public int RequiredParameterCount => function.RequiredParameterCount;

    /// <inheritdoc/>
    public int ParameterCount => function.ParameterCount;

    /// <inheritdoc/>
    public ScriptVarParamKind VarParamKind => function.VarParamKind;

    /// <inheritdoc/>
    public Type ReturnType => function.ReturnType;

    /// <inheritdoc/>
    public ScriptParameterInfo GetParameterInfo(int index) => function.GetParameterInfo(index);

    /// <inheritdoc/>
    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        Count(context, arguments);
        if (knowsScribansOnly)
        {
            for (var at = 0; at < arguments.Count; at++)
            {
                arguments[at] = PageContext.Whole(arguments[at]);
            }
        }

        return function.Invoke(context, callerContext!, arguments, blockStatement);
    }

    /// <inheritdoc/>
    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));

    private void Count(TemplateContext context, ScriptArray arguments)
    {
        var page = (PageContext)context;
        foreach (var argument in arguments)
        {
            page.Spend(argument switch
            {
                string text => text.Length / 16,
                ICollection list => list.Count,
                Html or IScriptObject or null => 0,
                IEnumerable => StepsOfASequence,
                _ => 0,
            });
        }

        if (longest?.Invoke(context, arguments) > TemplateLimits.LongestText)
        {
            throw TooMuchException.Text();
        }
    }
}
