using Scriban.Syntax;

namespace SmallWins.Render.Templates;

/// <summary>Looks for where <c>break</c>, <c>continue</c> and <c>ret</c> end more than the statement that they are.</summary>
internal sealed class WaysOut : ScriptVisitor
{
    private readonly bool ofWrapped;
    private bool isInFunction;
    private bool isInWrapped;
    private bool isInLoop;
    private bool found;

    private WaysOut(bool ofWrapped) => this.ofWrapped = ofWrapped;

    /// <summary>Whether a block can be left before its end by what is written in it.</summary>
    public static bool AreIn(ScriptBlockStatement block) => Find(block, ofWrapped: false);

    /// <summary>Whether a template has a block to be wrapped that ends the function which is wrapped around it: where that shows it, nothing is seen of a way out.</summary>
    public static bool OfWrappedAreIn(ScriptNode template) => Find(template, ofWrapped: true);

    /// <inheritdoc/>
    public override void Visit(ScriptBreakStatement node) => Leave();

    /// <inheritdoc/>
    public override void Visit(ScriptContinueStatement node) => Leave();

    /// <inheritdoc/>
    public override void Visit(ScriptReturnStatement node) => found |= ofWrapped ? isInWrapped : !isInFunction;

    /// <inheritdoc/>
    public override void Visit(ScriptForStatement node) => Within(() => base.Visit(node), inLoop: true, isInFunction, isInWrapped);

    /// <inheritdoc/>
    public override void Visit(ScriptWhileStatement node) => Within(() => base.Visit(node), inLoop: true, isInFunction, isInWrapped);

    /// <inheritdoc/>
    public override void Visit(ScriptTableRowStatement node) => Within(() => base.Visit(node), inLoop: true, isInFunction, isInWrapped);

    /// <inheritdoc/>
    public override void Visit(ScriptFunction node) => Within(() => base.Visit(node), inLoop: false, inFunction: true, inWrapped: false);

    /// <inheritdoc/>
    public override void Visit(ScriptWrapStatement node) => Within(() => base.Visit(node), inLoop: false, isInFunction, inWrapped: true);

    private static bool Find(ScriptNode node, bool ofWrapped)
    {
        var ways = new WaysOut(ofWrapped);
        ways.Visit(node);
        return ways.found;
    }

    private void Leave() => found |= !isInLoop && (ofWrapped ? isInWrapped : !isInFunction);

    private void Within(Action visit, bool inLoop, bool inFunction, bool inWrapped)
    {
        var before = (isInLoop, isInFunction, isInWrapped);
        (isInLoop, isInFunction, isInWrapped) = (inLoop, inFunction, inWrapped);
        visit();
        (isInLoop, isInFunction, isInWrapped) = before;
    }
}
