using System.Diagnostics.CodeAnalysis;
using Scriban;
using Scriban.Syntax;
using SmallWins.Render.PageModels;

namespace SmallWins.Render.Templates;

/// <summary>
/// A comparison, or an <c>&amp;&amp;</c> or <c>||</c> of conditions: what stands behind nearly every <c>if</c>. Whole numbers and texts are compared here; whatever else there is to compare, Scriban does
/// as before. A truth value is one of two objects that are there already, and not another one for each answer.
/// </summary>
internal sealed class DirectCondition : ScriptExpression
{
    private readonly ScriptBinaryExpression written;
    private readonly ScriptExpression left;
    private readonly ScriptExpression right;

    private DirectCondition(ScriptBinaryExpression written) => (this.written, left, right, Span) = (written, written.Left!, written.Right!, written.Span);

    /// <summary>The expression as such a one; null where it is none.</summary>
    public static DirectCondition? Of(ScriptExpression? expression) =>
        expression is ScriptBinaryExpression { Left: not null, Right: not null } binary && Is(binary.Operator) ? new(binary) : null;

    /// <summary>Whether an operator compares, or joins conditions.</summary>
    public static bool Is(ScriptBinaryOperator sign) =>
        sign is (>= ScriptBinaryOperator.CompareEqual and <= ScriptBinaryOperator.CompareGreater) or ScriptBinaryOperator.And or ScriptBinaryOperator.Or;

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context)
    {
        var page = (PageContext)context;
        var first = page.ValueOf(left);
        return written.Operator switch
        {
            ScriptBinaryOperator.And => Model.Of(page.ToBool(left.Span, first) && page.ToBool(right.Span, page.ValueOf(right))),
            ScriptBinaryOperator.Or => Model.Of(page.ToBool(left.Span, first) || page.ToBool(right.Span, page.ValueOf(right))),
            var sign => Compared(page, sign, first, page.ValueOf(right)),
        };
    }

    /// <inheritdoc/>
    public override void PrintTo(ScriptPrinter printer) => written.PrintTo(printer);

    /// <inheritdoc/>
    public override void Accept(ScriptVisitor visitor) => written.Accept(visitor);

    /// <inheritdoc/>
    [return: MaybeNull]
    public override TResult Accept<TResult>(ScriptVisitor<TResult> visitor) => written.Accept(visitor);

    private object? Compared(PageContext page, ScriptBinaryOperator sign, object? first, object? second) => (first, second, sign) switch
    {
        (int one, int other, ScriptBinaryOperator.CompareEqual) => Model.Of(one == other),
        (int one, int other, ScriptBinaryOperator.CompareNotEqual) => Model.Of(one != other),
        (int one, int other, ScriptBinaryOperator.CompareLess) => Model.Of(one < other),
        (int one, int other, ScriptBinaryOperator.CompareGreater) => Model.Of(one > other),
        (string one, string other, ScriptBinaryOperator.CompareEqual) => Model.Of(one == other),
        (string one, string other, ScriptBinaryOperator.CompareNotEqual) => Model.Of(one != other),
        _ => ScriptBinaryExpression.Evaluate(page, written.OperatorToken?.Span ?? Span, sign, left.Span, first, right.Span, second),
    };
}
