using System.Collections.Immutable;
using SmallWins.Parse;

namespace SmallWins.Merge;

/// <summary>
/// How joined pieces stand together: an item that comes over takes on the ways of our list, and the blank lines between two pieces
/// are those of the side that has the two together.
/// </summary>
/// <param name="ancestor">The pieces that both sides began with.</param>
/// <param name="ours">The pieces of our side.</param>
/// <param name="theirs">The pieces of their side.</param>
/// <param name="lineEnd">The line end of what comes over.</param>
/// <param name="isSpaced">Whether a blank line stands wherever our side did not have two pieces together.</param>
internal sealed class BodyLayout(ImmutableArray<Piece> ancestor, ImmutableArray<Piece> ours, ImmutableArray<Piece> theirs, string lineEnd, bool isSpaced)
{
    private readonly Dictionary<Piece, Piece?> afterAncestor = Following(ancestor);
    private readonly Dictionary<Piece, Piece?> afterOurs = Following(ours);
    private readonly Dictionary<Piece, Piece?> afterTheirs = Following(theirs);

    /// <summary>The pieces, with the items of their side as items of the lists that they come into.</summary>
    public static List<JoinedPiece> Fitted(List<JoinedPiece> pieces)
    {
        var fitted = new List<JoinedPiece>();
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            var before = fitted.Count > 0 && AreListmates(fitted[^1], piece) ? ItemText.Of(fitted[^1].Text) : null;
            if (piece.Ours is null && (before ?? FirstOfOurs(pieces, i)) is { } neighbour && ItemText.Of(piece.Text) is { } item)
            {
                var second = fitted.Count > 1 && before is not null ? ItemText.Of(fitted[^2].Text) : null;
                var counts = second?.Number is null || second.Number != before!.Number;
                piece = piece with { Text = item.Joining(neighbour, isAfter: before is not null, counts).ToString() };
            }

            fitted.Add(piece);
        }

        return fitted;
    }

    /// <summary>The text of a piece, closed by a line end where ours does not end with it.</summary>
    public string Text(JoinedPiece piece, JoinedPiece? next) =>
        next is null && piece.Ours is not null && piece.Ours == ours.LastOrDefault() ? piece.Text : LineEnds.Closed(lineEnd, piece.Text);

    /// <summary>The blank lines between a piece and the next one, or the end.</summary>
    public string Gap(JoinedPiece piece, JoinedPiece? next)
    {
        if (next is null)
        {
            return ours.LastOrDefault() is { } last ? last.Gap : LineEnds.With(lineEnd, theirs[^1].Gap);
        }

        if (AreTogether(afterOurs, piece.Ours, next.Ours))
        {
            return Changed(piece, next) ?? piece.Ours!.Gap;
        }

        var gap = ListGap(piece, next) ?? (AreTogether(afterTheirs, piece.Theirs, next.Theirs) ? Over(piece.Theirs!.Gap) : BlockGap(piece, next));
        return isSpaced && gap.Length == 0 ? lineEnd : gap;
    }

    // The item of ours that a list goes on with which begins with items of theirs.
    private static ItemText? FirstOfOurs(List<JoinedPiece> pieces, int from) =>
        pieces.Skip(from + 1).TakeWhile(next => AreListmates(pieces[from], next)).FirstOrDefault(next => next.Ours is not null) is { } first
            ? ItemText.Of(first.Text)
            : null;

    private static bool AreListmates(JoinedPiece a, JoinedPiece b) =>
        a.Piece.Item is not null && b.Piece.Item is not null && a.Piece.Scope == b.Piece.Scope;

    private static Dictionary<Piece, Piece?> Following(ImmutableArray<Piece> pieces) =>
        pieces.Select((piece, i) => (piece, next: i + 1 < pieces.Length ? pieces[i + 1] : null)).ToDictionary(pair => pair.piece, pair => pair.next);

    private static bool AreTogether(Dictionary<Piece, Piece?> following, Piece? piece, Piece? next) =>
        piece is not null && next is not null && following[piece] == next;

    // Where they changed the space between two pieces that we left as they were.
    private string? Changed(JoinedPiece piece, JoinedPiece next) =>
        AreTogether(afterTheirs, piece.Theirs, next.Theirs) && AreTogether(afterAncestor, piece.Before, next.Before)
        && Blank(piece.Before!.Gap) == Blank(piece.Ours!.Gap) && Blank(piece.Theirs!.Gap) != Blank(piece.Ours.Gap)
            ? Over(piece.Theirs.Gap)
            : null;

    // Between the items of a list stands what stands between two items of ours, or else of theirs.
    private string? ListGap(JoinedPiece piece, JoinedPiece next)
    {
        if (!AreListmates(piece, next))
        {
            return null;
        }

        return Inner(ours, afterOurs) ?? (Inner(theirs, afterTheirs) is { } gap ? Over(gap) : "");

        string? Inner(ImmutableArray<Piece> side, Dictionary<Piece, Piece?> following) => side
            .FirstOrDefault(one => one.Kind == BodyPartKind.Item && one.Scope == piece.Piece.Scope && following[one] is { Kind: BodyPartKind.Item } mate && mate.Scope == one.Scope)?.Gap;
    }

    // Two blocks that neither side has together: one blank line, unless ours ends a list at that place without one.
    private string BlockGap(JoinedPiece piece, JoinedPiece next)
    {
        var before = ours.FirstOrDefault(one => next.Ours is not null && afterOurs[one] == next.Ours);
        var gap = before is not null ? before.Gap : piece.Ours?.Gap ?? "";
        return gap.Length > 0 || before?.Kind == piece.Piece.Kind ? gap : lineEnd;
    }

    private string Over(string gap) => LineEnds.With(lineEnd, gap);

    private static int Blank(string gap) => LineEnds.Count(gap);
}
