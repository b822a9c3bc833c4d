using Scriban;
using Scriban.Syntax;

namespace SmallWins.Render.Templates;

/// <summary>
/// Puts <see cref="DirectCall"/>, <see cref="DirectMember"/>, <see cref="DirectCondition"/> and <see cref="DirectBlock"/> in the place of the calls, members, conditions and blocks of
/// a template that can be.
/// </summary>
internal sealed class DirectNodes : ScriptVisitor
{
    private readonly bool putsBlocks;

    private DirectNodes(bool putsBlocks) => this.putsBlocks = putsBlocks;

    /// <summary>Puts them in.</summary>
    /// <param name="templates">All templates of a theme: a function of one may be called in another.</param>
    public static void PutIn(IReadOnlyList<Template> templates)
    {
        var nodes = new DirectNodes(putsBlocks: !templates.Any(template => template.Page is { } page && WaysOut.OfWrappedAreIn(page)));
        foreach (var template in templates)
        {
            nodes.Visit(template.Page);
        }
    }

    /// <inheritdoc/>
    public override void Visit(ScriptExpressionStatement node)
    {
        base.Visit(node);
        node.Expression = Direct(node.Expression);
    }

    /// <inheritdoc/>
    public override void Visit(ScriptNestedExpression node)
    {
        base.Visit(node);
        node.Expression = Direct(node.Expression);
    }

    /// <inheritdoc/>
    public override void Visit(ScriptIfStatement node)
    {
        base.Visit(node);
        node.Condition = DirectCondition.Of(node.Condition) ?? DirectMember.Of(node.Condition);
    }

    /// <inheritdoc/>
    public override void Visit(ScriptBinaryExpression node)
    {
        base.Visit(node);
        if (DirectCondition.Is(node.Operator))
        {
            (node.Left, node.Right) = (Side(node.Left), Side(node.Right));
        }

        static ScriptExpression? Side(ScriptExpression? side) => DirectCondition.Of(side) ?? DirectMember.Of(side);
    }

    /// <inheritdoc/>
    public override void Visit(ScriptBlockStatement node)
    {
        base.Visit(node);
        if (putsBlocks && !WaysOut.AreIn(node))
        {
            DirectBlock.PutInto(node);
        }
    }

    private static ScriptExpression? Direct(ScriptExpression? expression) => DirectCall.Of(expression) ?? DirectCondition.Of(expression) ?? DirectMember.Of(expression);
}
