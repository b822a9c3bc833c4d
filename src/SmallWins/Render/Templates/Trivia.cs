using Scriban.Syntax;

namespace SmallWins.Render.Templates;

/// <summary>
/// Takes away the room that Scriban makes at each word of a template for the white space and comments around it, whether it is asked to keep those or not: three objects a word,
/// a fifth of all that there is when the journal is read, which the garbage collector would carry from place to place.
/// </summary>
internal sealed class Trivia : ScriptVisitor
{
    private static readonly Trivia Visitor = new();

    private Trivia()
    {
    }

    /// <summary>Takes it away, in a template and all that is in it.</summary>
    public static void Drop(ScriptNode? template) => Visitor.Visit(template);

    /// <inheritdoc/>
    public override void Visit(ScriptNode? node)
    {
        if (node is IScriptTerminal word)
        {
            // Null is what Scriban documents for a template that was read without it.
            word.Trivias = null!;
        }

        base.Visit(node);
    }
}
