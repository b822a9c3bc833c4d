using System.Collections.Immutable;

namespace SmallWins.Merge;

/// <summary>Which pieces of the ancestor are which of one side: the same, moved, or edited.</summary>
internal sealed class Alignment
{
    // Beyond these sizes the search would take longer than anybody waits for a merge. What is not found counts as taken away and
    // written anew, which loses nothing.
    private const int LargestTable = 4_000_000;
    private const int MostComparisons = 20_000;

    // How much more it counts that a piece stayed as it is than that it was edited.
    private const double Same = 2;
    private const double SameWords = 1.5;

    // Half of a sentence's letters, and a bit: "Drank water" is still seen in "Drank hot water" and not in "Drank tea".
    private const double Alike = 0.6;

    private readonly ImmutableArray<Piece> ancestor;
    private readonly ImmutableArray<Piece> side;
    private readonly int[] toSide;
    private readonly int[] toAncestor;

    private Alignment(ImmutableArray<Piece> ancestor, ImmutableArray<Piece> side)
    {
        (this.ancestor, this.side) = (ancestor, side);
        toSide = Enumerable.Repeat(-1, ancestor.Length).ToArray();
        toAncestor = Enumerable.Repeat(-1, side.Length).ToArray();
    }

    /// <summary>Recognises the pieces of the ancestor in one side.</summary>
    public static Alignment Of(ImmutableArray<Piece> ancestor, ImmutableArray<Piece> side)
    {
        var alignment = new Alignment(ancestor, side);
        alignment.PairInOrder();
        alignment.PairMoved((before, after) => before.Key == after.Key);
        alignment.PairMoved((before, after) => Sameness(before, after, comparesWords: false) > 0);
        alignment.PairMoved((before, after) => Sameness(before, after, comparesWords: true) > 0, MostComparisons);
        return alignment;
    }

    /// <summary>Where a piece of the ancestor is on the side; -1 where it was taken away.</summary>
    public int ToSide(int ancestorIndex) => toSide[ancestorIndex];

    /// <summary>Where a piece of the side was in the ancestor; -1 where it was added.</summary>
    public int ToAncestor(int sideIndex) => toAncestor[sideIndex];

    private void Pair(int before, int after) => (toSide[before], toAncestor[after]) = (after, before);

    // The longest common subsequence, where an edited piece counts for less than one that stayed.
    private void PairInOrder()
    {
        var start = 0;
        while (start < Math.Min(ancestor.Length, side.Length) && ancestor[start].Key == side[start].Key)
        {
            Pair(start, start++);
        }

        var (endBefore, endAfter) = (ancestor.Length, side.Length);
        while (endBefore > start && endAfter > start && ancestor[endBefore - 1].Key == side[endAfter - 1].Key)
        {
            Pair(--endBefore, --endAfter);
        }

        var (rows, columns) = (endBefore - start, endAfter - start);
        if ((long)rows * columns > LargestTable)
        {
            return;
        }

        var comparesWords = rows * columns <= MostComparisons;
        var worth = new double[rows, columns];
        var most = new double[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                worth[i, j] = Sameness(ancestor[start + i], side[start + j], comparesWords);
                most[i, j] = Math.Max(worth[i, j] > 0 ? most[i + 1, j + 1] + worth[i, j] : 0, Math.Max(most[i + 1, j], most[i, j + 1]));
            }
        }

        for (var (i, j) = (0, 0); i < rows && j < columns;)
        {
            if (worth[i, j] > 0 && most[i, j] <= most[i + 1, j + 1] + worth[i, j])
            {
                Pair(start + i++, start + j++);
            }
            else if (most[i + 1, j] >= most[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }

    // How sure it is that one piece became the other, from 0 to Same.
    private static double Sameness(Piece before, Piece after, bool comparesWords)
    {
        if (before.Kind != after.Kind)
        {
            return 0;
        }

        if (before.Label is not null && before.Label != after.Label)
        {
            return 0;
        }

        if (before.Words == after.Words && (before.Words.Length > 0 || before.Details == after.Details))
        {
            return before.Details == after.Details ? Same : SameWords;
        }

        if (before.Label is not null)
        {
            return SameWords;
        }

        var likeness = comparesWords ? Likeness.Of(before.Words, after.Words) : 0;
        return likeness >= Alike ? likeness : 0;
    }

    private void PairMoved(Func<Piece, Piece, bool> areOne, int most = LargestTable)
    {
        foreach (var (before, after) in Open().Take(most))
        {
            if (toSide[before] < 0 && toAncestor[after] < 0 && ancestor[before].Scope == side[after].Scope && areOne(ancestor[before], side[after]))
            {
                Pair(before, after);
            }
        }
    }

    private IEnumerable<(int Before, int After)> Open()
    {
        var after = Enumerable.Range(0, side.Length).Where(i => toAncestor[i] < 0).ToList();
        return Enumerable.Range(0, ancestor.Length).Where(i => toSide[i] < 0).SelectMany(before => after.Select(one => (before, one)));
    }
}
