using Scriban;
using Scriban.Syntax;

namespace SmallWins.Render.Templates;

/// <summary>
/// A <c>for</c> whose block is a <see cref="DirectBlock"/>: each time around it is filled in at once, where Scriban would note, guard and undo the same twice. All else is
/// Scriban's.
/// </summary>
internal sealed class DirectLoop : ScriptForStatement
{
    private readonly DirectBlock block;

    private DirectLoop(DirectBlock block) => this.block = block;

    /// <summary>One for a loop, which loses its parts to it; or the statement itself where it is no such loop.</summary>
    public static ScriptStatement Of(ScriptStatement statement)
    {
        // A row of a table is one too, and does more.
        if (statement.GetType() != typeof(ScriptForStatement) || statement is not ScriptForStatement { Body: { } body } loop || DirectBlock.In(body) is not { } block)
        {
            return statement;
        }

        var (variable, iterator, arguments, otherwise) = (loop.Variable, loop.Iterator, loop.NamedArguments, loop.Else);
        (loop.Variable, loop.Iterator, loop.NamedArguments, loop.Body, loop.Else) = (null, null, new(), null, null);
        return new DirectLoop(block) { Span = loop.Span, Variable = variable, Iterator = iterator, NamedArguments = arguments, Body = body, Else = otherwise };
    }

    /// <inheritdoc/>
    protected override object? LoopItem(TemplateContext context, LoopState state)
    {
        var page = (PageContext)context;

        // A step for the block and one for what became of it, as Scriban would count.
        page.Spend(2);
        block.Fill(page);
        return null;
    }
}
