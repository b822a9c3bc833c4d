namespace SmallWins.Merge;

/// <summary>Joins two versions of one piece.</summary>
internal static class PieceMerge
{
    /// <summary>
    /// Whether two pieces that both sides added are one thing: definitions of the same label, or the same words. Of two items with the same
    /// words one has details and the other none: it is one win, which one side told more of.
    /// </summary>
    public static bool AreOneThing(Piece a, Piece b) =>
        a.Kind == b.Kind && (a.Label is null ? a.Words == b.Words && a.Words.Length > 0 && !AreToldApart(a, b) : a.Label == b.Label);

    /// <summary>Joins them.</summary>
    /// <param name="before">What both sides began with; null where both added it.</param>
    /// <param name="ours">Our version.</param>
    /// <param name="theirs">Their version.</param>
    /// <param name="lineEnd">The line end of what comes over from their side.</param>
    public static JoinedPiece Join(Piece? before, Piece ours, Piece theirs, string lineEnd)
    {
        var joined = new JoinedPiece(ours.Text, ours, ours, theirs) { Before = before };
        if (theirs.IsAs(ours) || theirs.IsAs(before))
        {
            return joined;
        }

        if (ours.IsAs(before))
        {
            return joined with { Text = LineEnds.With(lineEnd, InOurList(ours, theirs)), Piece = theirs };
        }

        if (before is null && ours.Item is null && ours.Words == theirs.Words && (ours.Details.Length == 0 || theirs.Details.Length == 0))
        {
            return ours.Details.Length > 0 ? joined : joined with { Text = LineEnds.With(lineEnd, theirs.Text), Piece = theirs };
        }

        return Item(before, ours, theirs, lineEnd) is { } text
            ? joined with { Text = text, Piece = ours.Retold(text) }
            : joined with { IsConflict = true };
    }

    // What we added to the list is set in as ours is: an item that they moved to the left would take it for one nested in itself.
    private static string InOurList(Piece ours, Piece theirs) =>
        (ours.Item, theirs.Item) is ({ } mine, { } other) ? other.With(mine.Indent, other.Sign, other.Space).ToString() : theirs.Text;

    private static bool AreToldApart(Piece a, Piece b) => a.Item is not null && a.Details.Length > 0 && b.Details.Length > 0;

    // An item's bullet, box, line and details are edited apart.
    private static string? Item(Piece? before, Piece ours, Piece theirs, string lineEnd)
    {
        if (ours.Item is not { } mine || theirs.Item is not { } other || (before is not null && before.Item is null))
        {
            return null;
        }

        var old = before?.Item;
        var words = ours.Words == theirs.Words ? mine.Words
            : Chosen(before?.Words, ours.Words, theirs.Words, mine.Words, other.Words) ?? (old is null ? null : WinMarks.United(old.Words, mine.Words, other.Words));
        var details = Details();
        if (words is null || details is null)
        {
            return null;
        }

        var sign = Chosen(old?.Sign, mine.Sign, other.Sign, mine.Sign, other.Sign) ?? mine.Sign;
        var box = Chosen(old?.Box, mine.Box, other.Box, mine.Box, other.Box) ?? (mine.IsUnticked ? other.Box : mine.Box);
        var end = mine.End.Length == 0 && details.Length > 0 ? lineEnd : mine.End;
        var space = mine.Space.Length == 0 ? other.Space : mine.Space;
        return (mine with { Box = box, Words = words, Details = details, End = end }).With(mine.Indent, sign, space).ToString();

        string? Details()
        {
            if (before is null)
            {
                return ours.Details.Length > 0 ? mine.Details : theirs.Details.Length > 0 ? Theirs() : mine.Details;
            }

            return ours.Details == theirs.Details ? mine.Details : Chosen(before.Details, ours.Details, theirs.Details, mine.Details, Theirs());
        }

        string Theirs() => other.Details.Length == 0 ? "" : LineEnds.With(lineEnd, other.With(mine.Indent, mine.Sign, mine.Space.Length == 0 ? other.Space : mine.Space).Details);
    }

    // The side that changed it; null where both did.
    private static string? Chosen(string? before, string ours, string theirs, string ourText, string theirText) =>
        ours == theirs || before == theirs ? ourText : before == ours ? theirText : null;
}
