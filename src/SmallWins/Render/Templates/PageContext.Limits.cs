using System.Globalization;
using System.Numerics;
using Scriban.Syntax;

namespace SmallWins.Render.Templates;

/// <content>What a page's templates may ask for, counted in steps and not in seconds: every machine stops at the same place.</content>
internal sealed partial class PageContext
{
    private const int MostBits = 64 * 1024;

    // So many characters are written in a step.
    private const int StepLength = 16;

    private long steps;

    /// <summary>Counts some steps of a page.</summary>
    /// <exception cref="TooMuchException">There are more than a page is given.</exception>
    public void Spend(long more)
    {
        steps += more;
        if (steps > TemplateLimits.MostSteps)
        {
            throw TooMuchException.Steps();
        }
    }

    /// <inheritdoc/>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        Spend(scriptNode is ScriptRawStatement raw ? 1 + (raw.Text.Length / StepLength) : 1);
        var value = scriptNode is ScriptBinaryExpression { Operator: ScriptBinaryOperator.Multiply, Left: { } left, Right: { } right } product
            ? Product(product, Evaluate(left), Evaluate(right))
            : base.Evaluate(scriptNode, aliasReturnedFunction);
        return value switch
        {
            string text when scriptNode is DirectCall or ScriptFunctionCall or ScriptPipeCall or ScriptBinaryExpression or ScriptInterpolatedExpression => Counted(text),
            BigInteger number when number.GetBitLength() > MostBits => throw TooMuchException.Text(),
            _ => value,
        };
    }

    /// <inheritdoc/>
    public override string? ObjectToString(object? value, bool nested = false) =>
        base.ObjectToString(Whole(value), nested) is { } text ? nested || value is not string ? Counted(text) : text : null;

    /// <summary>A text that was made, with what it costs counted.</summary>
    /// <exception cref="TooMuchException">It is longer than a text may be.</exception>
    public string Counted(string text)
    {
        if (text.Length > TemplateLimits.LongestText)
        {
            throw TooMuchException.Text();
        }

        SpendOnText(text.Length);
        return text;
    }

    /// <summary>Counts what a text of some length costs to make.</summary>
    public void SpendOnText(int length) => Spend(length / 4);

    // A text times a number is the text so many times.
    private object? Product(ScriptBinaryExpression product, object? left, object? right)
    {
        var (text, times) = left is string ? (left, right) : (right, left);
        if (text is string written && times is int or long or double or float or decimal or BigInteger
            && written.Length * Convert.ToDouble(times is BigInteger big ? (double)big : times, CultureInfo.InvariantCulture) > TemplateLimits.LongestText)
        {
            throw TooMuchException.Text();
        }

        return ScriptBinaryExpression.Evaluate(this, product.Span, ScriptBinaryOperator.Multiply, product.Left!.Span, left, product.Right!.Span, right);
    }
}
