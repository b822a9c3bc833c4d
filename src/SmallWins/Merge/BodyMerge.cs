using SmallWins.Parse;
using SmallWins.Read;

namespace SmallWins.Merge;

/// <summary>Joins the words below the front matter: wins, headings, paragraphs.</summary>
internal static class BodyMerge
{
    private const int LongestName = 50;

    /// <summary>Joins them; null where a version is nested too deeply to be read.</summary>
    public static IEnumerable<JoinedText>? Join(Version ancestor, Version ours, Version theirs, Joining joining)
    {
        if (Piece.Normal(ours.Body) == Piece.Normal(theirs.Body) || Piece.Normal(ancestor.Body) == Piece.Normal(theirs.Body))
        {
            return [new JoinedText(ours.Body)];
        }

        if (Piece.Normal(ancestor.Body) == Piece.Normal(ours.Body))
        {
            return [new JoinedText(LineEnds.With(joining.LineEnd, theirs.Body))];
        }

        if (Piece.OfBody(ours, joining.Words) is not { } mine || Piece.OfBody(theirs, joining.Words) is not { } other)
        {
            return null;
        }

        var before = Piece.OfBody(ancestor, joining.Words)?.Pieces ?? [];
        var pieces = BodyLayout.Fitted(SequenceMerge.Join(before, mine.Pieces, other.Pieces, joining.LineEnd));
        var lead = mine.Pieces.IsEmpty ? LineEnds.With(joining.LineEnd, other.Lead) : mine.Lead;
        foreach (var isSpaced in new[] { false, true })
        {
            // The reading of the result is the judge: Markdown may take two things for one that stand side by side.
            var layout = new BodyLayout(before, mine.Pieces, other.Pieces, joining.LineEnd, isSpaced);
            var texts = Texts(pieces, layout, joining);
            if (SaysWhatIsMeant(texts, pieces, joining))
            {
                return texts.Prepend(new JoinedText(lead));
            }
        }

        return JoinedText.OfTwo(ours.Body, theirs.Body, "the text", joining);
    }

    private static List<JoinedText> Texts(List<JoinedPiece> pieces, BodyLayout layout, Joining joining)
    {
        var texts = new List<JoinedText>();
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            var next = i + 1 < pieces.Count ? pieces[i + 1] : null;
            var text = layout.Text(piece, next);
            texts.Add(piece.IsConflict
                ? new JoinedText(text, LineEnds.With(joining.LineEnd, piece.Theirs!.Text), NameOf(piece.Piece))
                : new JoinedText(text));
            texts.Add(new JoinedText(layout.Gap(piece, next)));
        }

        return texts;
    }

    private static bool SaysWhatIsMeant(List<JoinedText> texts, List<JoinedPiece> pieces, Joining joining)
    {
        return Says(texts.Select(text => text.Text), piece => piece.Piece)
            && (!pieces.Exists(piece => piece.IsConflict)
                || Says(texts.Select(text => text.TextOfTheirs), piece => piece.IsConflict ? piece.Theirs! : piece.Piece));

        bool Says(IEnumerable<string> text, Func<JoinedPiece, Piece> meant)
        {
            var source = new SourceText("", string.Concat(text));
            return BodyParts.Of(source, 0, joining.Words) is { } parts
                && parts.Length == pieces.Count
                && parts.Zip(pieces).All(pair => IsMeant(Piece.OfBody(pair.First, source.Text, pair.First.End), pair.Second, meant(pair.Second)));
        }
    }

    // Where one side renamed a heading, what stands below it may have become wins, or notes.
    private static bool IsMeant(Piece read, JoinedPiece piece, Piece meant) =>
        read.Key == meant.Key && (read.IsWin == piece.Ours?.IsWin || read.IsWin == piece.Theirs?.IsWin);

    private static string NameOf(Piece piece)
    {
        var words = (piece.Item?.Words ?? piece.Text).Trim().Split('\r', '\n')[0];
        var kind = piece switch
        {
            { IsWin: true } => "the win",
            { Kind: BodyPartKind.Item } => "the list item",
            { Kind: BodyPartKind.Heading } => "the heading",
            { Kind: BodyPartKind.Definition } => "the definition",
            _ => "the passage",
        };
        return $"{kind} “{(words.Length > LongestName ? words[..LongestName] + "…" : words)}”";
    }
}
