using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace SmallWins.Render.Templates;

/// <summary>A function that templates can call, with at least so many arguments; called without reflection.</summary>
/// <param name="required">How many arguments it needs; what it does with more is its own business.</param>
/// <param name="call">What it does.</param>
internal sealed class TemplateFunction(int required, Func<TemplateContext, ScriptNode?, ScriptArray, object?> call) : IScriptCustomFunction
{
    /// <summary>Whether it fills in a template, which takes some arguments by name.</summary>
    public bool IsInclude { get; init; }

    /// <summary>Whether it keeps the list of its arguments: a template knows it as <c>$</c>.</summary>
    public bool KeepsArguments { get; init; }

    /// <summary>
    /// Writes the text that it gives for another, to a page and without making it first; returns false, and has written nothing, where it has to be called after all. Null where it
    /// is always called.
    /// </summary>
    public Func<string, string, PageOutput, bool>? Write { get; init; }

    /// <inheritdoc/>
    public int RequiredParameterCount => required;

    /// <inheritdoc/>
    public int ParameterCount => required;

    /// <inheritdoc/>
    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    /// <inheritdoc/>
    public Type ReturnType => typeof(object);

    /// <inheritdoc/>
    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "value");

    /// <inheritdoc/>
    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        arguments.Count >= required
            ? call(context, callerContext, arguments)
            : throw new ScriptRuntimeException(callerContext?.Span ?? context.CurrentSpan, $"this function needs {required} argument(s)");

    /// <inheritdoc/>
    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
}
