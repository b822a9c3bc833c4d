using System.Collections.Immutable;
using Scriban;
using Scriban.Syntax;

namespace SmallWins.Render.Templates;

/// <summary>
/// The statements of a block, one after the other: text, values and conditions, of which pages have millions. Scriban notes for each of them where it is and guards it
/// against what may go wrong; here that is done once for the block. What it does is the same.
/// </summary>
internal sealed class DirectBlock : ScriptStatement
{
    private readonly ScriptBlockStatement block;
    private readonly ImmutableArray<DirectStep> steps;

    private DirectBlock(ScriptBlockStatement block) =>
        (this.block, Span, steps) = (block, block.Span, [.. block.Statements.Select(DirectStep.Of)]);

    /// <summary>Makes one of a block's statements, which becomes the only one of them.</summary>
    /// <remarks>
    /// The block must have no <see cref="WaysOut"/>: only Scriban knows when one was taken. And it must be of a template that is written out: what one would be worth as a
    /// value, which only <c>object.eval_template</c> asks, is not worked out. Templates do not have that function.
    /// </remarks>
    public static void PutInto(ScriptBlockStatement block)
    {
        var whole = new ScriptBlockStatement { Span = block.Span };

        // Marks of white space have done their work.
        ScriptStatement[] statements = [.. block.Statements.Where(statement => !statement.CanSkipEvaluation)];
        block.Statements.Clear();
        whole.Statements.AddRange(statements.Select(DirectLoop.Of));
        block.Statements.Add(new DirectBlock(whole));
    }

    /// <summary>What was made of a block's statements; null where they are as they were.</summary>
    public static DirectBlock? In(ScriptBlockStatement block) => block.Statements is [DirectBlock direct] ? direct : null;

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context)
    {
        Fill((PageContext)context);
        return null;
    }

    /// <summary>Writes what the block writes.</summary>
    /// <exception cref="ScriptRuntimeException">A template asks for something that is not there.</exception>
    public void Fill(PageContext context)
    {
        context.CheckAbort();
        DirectStep? current = null;
        try
        {
            foreach (var step in steps)
            {
                current = step;
                step.Fill(context);
            }
        }
        catch (Exception trouble) when (trouble is not ScriptRuntimeException)
        {
            throw new ScriptRuntimeException(current!.Span, trouble.Message, trouble);
        }
    }

    /// <inheritdoc/>
    public override void PrintTo(ScriptPrinter printer) => block.PrintTo(printer);

    /// <inheritdoc/>
    public override void Accept(ScriptVisitor visitor) => block.Accept(visitor);

    /// <inheritdoc/>
    public override TResult Accept<TResult>(ScriptVisitor<TResult> visitor) => block.Accept(visitor);
}
