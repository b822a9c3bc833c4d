using System.Collections.Immutable;
using SmallWins.Parse;

namespace SmallWins.Merge;

/// <summary>A piece of the joined file.</summary>
/// <param name="Text">Its text; in a conflict, that of our side.</param>
/// <param name="Piece">The piece that it says the same as.</param>
/// <param name="Ours">The piece of our side whose place it has; null where it comes from their side.</param>
/// <param name="Theirs">The piece of their side that it is; null where they do not have it.</param>
/// <param name="IsConflict">Whether both sides edited it, each in its own way.</param>
internal sealed record JoinedPiece(string Text, Piece Piece, Piece? Ours, Piece? Theirs, bool IsConflict = false)
{
    /// <summary>The piece of the ancestor that it was; null where it was added.</summary>
    public Piece? Before { get; init; }

    /// <summary>Whether our side alone has it, and not because theirs took it away.</summary>
    public bool IsOursAlone { get; init; }
}

/// <summary>
/// Joins two versions of a sequence of pieces. The order is ours; what they added stands behind what it stood behind on their side,
/// after what we added there. What one side took away goes, unless the other side edited it.
/// </summary>
internal sealed class SequenceMerge
{
    private readonly ImmutableArray<Piece> ancestor;
    private readonly ImmutableArray<Piece> ours;
    private readonly ImmutableArray<Piece> theirs;
    private readonly Alignment byUs;
    private readonly Alignment byThem;
    private readonly string lineEnd;
    private readonly List<JoinedPiece> joined = [];

    private SequenceMerge(ImmutableArray<Piece> ancestor, ImmutableArray<Piece> ours, ImmutableArray<Piece> theirs, string lineEnd)
    {
        (this.ancestor, this.ours, this.theirs, this.lineEnd) = (ancestor, ours, theirs, lineEnd);
        byUs = Alignment.Of(ancestor, ours);
        byThem = Alignment.Of(ancestor, theirs);
    }

    /// <summary>Joins them.</summary>
    public static List<JoinedPiece> Join(ImmutableArray<Piece> ancestor, ImmutableArray<Piece> ours, ImmutableArray<Piece> theirs, string lineEnd)
    {
        var merge = new SequenceMerge(ancestor, ours, theirs, lineEnd);
        merge.TakeOurs(merge.Counterparts());
        merge.TakeTheirs();
        return merge.joined;
    }

    // Which piece of theirs each of ours is: the same one of the ancestor, the same one that both sides added, or what one side
    // edited to become what the other one has.
    private int[] Counterparts()
    {
        var counterparts = Enumerable.Range(0, ours.Length).Select(i => byUs.ToAncestor(i) is >= 0 and var before ? byThem.ToSide(before) : -1).ToArray();
        var open = Enumerable.Range(0, theirs.Length).Where(i => byThem.ToAncestor(i) < 0).ToList();
        Pair((mine, other) => mine.Key == other.Key);
        Pair(PieceMerge.AreOneThing);
        open = [.. Enumerable.Range(0, theirs.Length).Except(counterparts)];
        Pair((mine, other) => mine.Key == other.Key, ofAnyAge: true);
        return counterparts;

        void Pair(Func<Piece, Piece, bool> areOne, bool ofAnyAge = false)
        {
            for (var i = 0; i < ours.Length; i++)
            {
                var mine = ours[i];
                if ((ofAnyAge || byUs.ToAncestor(i) < 0) && counterparts[i] < 0
                    && open.FindIndex(other => mine.Scope == theirs[other].Scope && areOne(mine, theirs[other])) is >= 0 and var found)
                {
                    counterparts[i] = open[found];
                    open.RemoveAt(found);
                }
            }
        }
    }

    private void TakeOurs(int[] counterparts)
    {
        for (var i = 0; i < ours.Length; i++)
        {
            var mine = ours[i];
            var before = byUs.ToAncestor(i) is >= 0 and var index ? ancestor[index] : null;
            if (counterparts[i] >= 0)
            {
                joined.Add(PieceMerge.Join(before, mine, theirs[counterparts[i]], lineEnd));
            }
            else if (!mine.IsAs(before))
            {
                joined.Add(new JoinedPiece(mine.Text, mine, mine, null) { IsOursAlone = before is null });
            }
        }
    }

    private void TakeTheirs()
    {
        var places = joined.Where(piece => piece.Theirs is not null).ToDictionary(piece => piece.Theirs!);
        JoinedPiece? last = null;
        for (var i = 0; i < theirs.Length; i++)
        {
            var other = theirs[i];
            if (places.TryGetValue(other, out var place))
            {
                last = place;
                continue;
            }

            var before = byThem.ToAncestor(i) is >= 0 and var index ? ancestor[index] : null;
            if (!other.IsAs(before))
            {
                var at = last is null ? 0 : joined.IndexOf(last) + 1;
                while (at < joined.Count && joined[at].IsOursAlone && StandsBehind(other, joined[at].Piece))
                {
                    at++;
                }

                last = new JoinedPiece(LineEnds.With(lineEnd, other.Text), other, null, other);
                joined.Insert(at, last);
            }
        }
    }

    // A section of theirs comes after all that we wrote there; anything else after its like, so that it stays in its section.
    private static bool StandsBehind(Piece other, Piece mine) =>
        other.Kind == BodyPartKind.Heading || (other.Kind == mine.Kind && other.IsWin == mine.IsWin);
}
