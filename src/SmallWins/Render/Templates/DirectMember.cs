using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using SmallWins.Render.PageModels;

namespace SmallWins.Render.Templates;

/// <summary>
/// The value of a variable, or of something's member, of a variable in the end: <c>$name</c>, <c>win.color</c>, <c>site.paths.home</c>. Pages ask for millions of them,
/// and Scriban finds its way to each through four calls a step. Whatever is not as plain as that (a member that is not there, a function) is left to it, and so are its
/// words about it.
/// </summary>
internal sealed class DirectMember : ScriptExpression
{
    private readonly ScriptExpression written;
    private readonly ScriptVariable variable;
    private readonly ImmutableArray<ScriptVariable> steps;

    private DirectMember(ScriptExpression written, ScriptVariable variable, ImmutableArray<ScriptVariable> steps) =>
        (this.written, this.variable, this.steps, Span) = (written, variable, steps, written.Span);

    /// <summary>The expression as such a one, where it is one; otherwise itself.</summary>
    public static ScriptExpression? Of(ScriptExpression? expression)
    {
        var path = ImmutableArray.CreateBuilder<ScriptVariable>();
        var target = expression;
        while (target is ScriptMemberExpression { Member: { } step, DotToken.TokenType: Scriban.Parsing.TokenType.Dot } within)
        {
            path.Insert(0, step);
            target = within.Target;
        }

        return target is ScriptVariableGlobal or ScriptVariableLocal
            ? new DirectMember(expression!, (ScriptVariable)target, path.ToImmutable())
            : expression;
    }

    // Here and in a step, a thing is asked for its class first: that takes a fraction of asking for an interface, of which a text has a dozen.
    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context)
    {
        var value = variable is ScriptVariableGlobal global ? context.GetValue(global) : context.GetValue(variable);
        foreach (var step in steps)
        {
            if (!TryStep(context, step, ref value))
            {
                return context.GetValue(written);
            }
        }

        return value is not (null or string or Html or Told) and IScriptCustomFunction ? context.GetValue(written) : value;
    }

    private static bool TryStep(TemplateContext context, ScriptVariable step, ref object? value) => value switch
    {
        Told told => told.TryGetValue(context, step.Span, step.Name, out value),
        ScriptObject model => model.TryGetValue(context, step.Span, step.Name, out value),
        IScriptObject other => other.TryGetValue(context, step.Span, step.Name, out value),
        _ => false,
    };

    /// <inheritdoc/>
    public override void PrintTo(ScriptPrinter printer) => written.PrintTo(printer);

    /// <inheritdoc/>
    public override void Accept(ScriptVisitor visitor) => written.Accept(visitor);

    /// <inheritdoc/>
    [return: MaybeNull]
    public override TResult Accept<TResult>(ScriptVisitor<TResult> visitor) => written.Accept(visitor);
}
