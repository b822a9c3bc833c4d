using System.Text;
using Scriban.Parsing;
using Scriban.Syntax;

namespace SmallWins.Render.Templates;

/// <summary>A statement of a <see cref="DirectBlock"/>.</summary>
/// <param name="span">Where it stands, for a problem that does not say so itself.</param>
internal abstract class DirectStep(SourceSpan span)
{
    /// <summary>Where it stands.</summary>
    public SourceSpan Span => span;

    /// <summary>The step that does what a statement does.</summary>
    public static DirectStep Of(ScriptStatement statement) => statement switch
    {
        ScriptRawStatement raw => new Text(raw),
        ScriptExpressionStatement { Expression: { } expression and not ScriptAssignExpression } => new Value(expression),
        ScriptIfStatement { Condition: { } condition, Then: { } then } choice => new If(choice, condition, then),
        _ => new Other(statement),
    };

    /// <summary>Writes what the statement writes.</summary>
    public abstract void Fill(PageContext context);

    // A block that nothing is left from has no other in it that something is, and what is in it is done first.
    private static Block Of(ScriptBlockStatement block) => new(DirectBlock.In(block)!);

    /// <summary>The template's own text.</summary>
    private sealed class Text(ScriptRawStatement raw) : DirectStep(raw.Span)
    {
        private readonly ScriptStringSlice text = raw.Text;
        private readonly byte[] utf8 = Encoding.UTF8.GetBytes(raw.Text.ToString());

        public override void Fill(PageContext context) => context.WriteOwn(text, utf8);
    }

    /// <summary>A value that is written.</summary>
    private sealed class Value(ScriptExpression expression) : DirectStep(expression.Span)
    {
        private readonly DirectCall? link = expression is DirectCall { IsLink: true } call ? call : null;

        public override void Fill(PageContext context)
        {
            context.Spend(1);
            if (link is not null && link.Write(context))
            {
                return;
            }

            var value = context.ValueOf(expression);

            // A block that is wrapped around is given as it stands, to be filled in here.
            context.Write(expression.Span, value is ScriptNode wrapped ? context.Evaluate(wrapped) : value);
        }
    }

    /// <summary>What stands under a condition.</summary>
    private sealed class If(ScriptIfStatement choice, ScriptExpression condition, ScriptBlockStatement then) : DirectStep(condition.Span)
    {
        private readonly Block then = Of(then);

        private readonly DirectStep? otherwise = choice.Else switch
        {
            ScriptElseStatement { Body: { } body } => Of(body),
            { } another => Of(another),
            null => null,
        };

        public override void Fill(PageContext context)
        {
            context.Spend(1);
            (context.ToBool(condition.Span, context.ValueOf(condition)) ? then : otherwise)?.Fill(context);
        }
    }

    /// <summary>The block under a condition.</summary>
    private sealed class Block(DirectBlock block) : DirectStep(block.Span)
    {
        public override void Fill(PageContext context)
        {
            context.Spend(1);
            block.Fill(context);
        }
    }

    /// <summary>What Scriban does best itself: loops, captures, functions.</summary>
    private sealed class Other(ScriptStatement statement) : DirectStep(statement.Span)
    {
        public override void Fill(PageContext context)
        {
            var value = context.Evaluate(statement);
            if (statement.CanOutput && value is not null)
            {
                context.Write(statement.Span, value);
            }
        }
    }
}
