using SmallWins.Diagnostics;
using SmallWins.Parse.FrontMatter;
using SmallWins.Read;

namespace SmallWins.Merge;

/// <summary>Joins front matter key by key.</summary>
internal sealed class FrontMatterMerge
{
    private readonly MatterParts ancestor;
    private readonly MatterParts ours;
    private readonly MatterParts theirs;
    private readonly Joining joining;

    private FrontMatterMerge(MatterParts ancestor, MatterParts ours, MatterParts theirs, Joining joining) =>
        (this.ancestor, this.ours, this.theirs, this.joining) = (ancestor, ours, theirs, joining);

    /// <summary>Joins the front matter of two versions.</summary>
    public static IEnumerable<JoinedText> Join(Version ancestor, Version ours, Version theirs, Joining joining)
    {
        if (Piece.Normal(ours.Matter) == Piece.Normal(theirs.Matter) || Piece.Normal(ancestor.Matter) == Piece.Normal(theirs.Matter))
        {
            return [new JoinedText(ours.Matter)];
        }

        if (Piece.Normal(ancestor.Matter) == Piece.Normal(ours.Matter))
        {
            return [new JoinedText(LineEnds.With(joining.LineEnd, theirs.Matter))];
        }

        if (MatterParts.Of(ours) is { } mine && MatterParts.Of(theirs) is { } other)
        {
            var merge = new FrontMatterMerge(MatterParts.Of(ancestor) ?? new MatterParts("", [], ""), mine, other, joining);
            foreach (var keepsComments in new[] { false, true })
            {
                // A comment may have come to stand at another key. Where one would be gone, each key has to keep its own.
                var entries = merge.Entries(keepsComments);
                var texts = merge.Framed(entries);
                if (merge.SaysWhatIsMeant(texts, entries) && merge.KeepsComments(texts))
                {
                    return texts;
                }
            }
        }

        // Two front matters, one of them not divided into keys, or a result that reads otherwise than meant.
        return ours.Matter.Length > 0 && theirs.Matter.Length > 0
            ? [new JoinedText(ours.Matter, LineEnds.With(joining.LineEnd, theirs.Matter), "the front matter")]
            : JoinedText.OfTwo(ours.Matter, theirs.Matter, "the front matter", joining);
    }

    private List<Entry> Entries(bool keepsComments)
    {
        var entries = new List<Entry>();
        foreach (var mine in ours.Entries)
        {
            var before = Find(ancestor, mine.Key);
            if (Find(theirs, mine.Key) is { } other)
            {
                entries.Add(new Entry(mine.Key, [.. new EntryMerge(before, mine, other, joining, keepsComments).Join()], IsShared: true));
            }
            else if (before?.Plain != mine.Plain)
            {
                entries.Add(new Entry(mine.Key, [new JoinedText(mine.Text)], IsShared: false));
            }
        }

        var last = -1;
        foreach (var other in theirs.Entries)
        {
            var place = entries.FindIndex(entry => AreOne(entry.Key, other.Key));
            if (place >= 0)
            {
                last = place;
            }
            else if (Find(ours, other.Key) is null && Find(ancestor, other.Key)?.Plain != other.Plain)
            {
                do
                {
                    last++;
                }
                while (last < entries.Count && !entries[last].IsShared);
                entries.Insert(last, new Entry(other.Key, [new JoinedText(LineEnds.With(joining.LineEnd, other.Text))], IsShared: true));
            }
        }

        return entries;
    }

    private List<JoinedText> Framed(List<Entry> entries)
    {
        var isGone = entries.Count == 0 && (ours.Opening.Length == 0 || theirs.Opening.Length == 0);
        if (isGone)
        {
            return [];
        }

        var (opening, closing) = ours.Opening.Length > 0
            ? (ours.Opening, ours.Closing)
            : (LineEnds.With(joining.LineEnd, theirs.Opening), LineEnds.With(joining.LineEnd, theirs.Closing));
        return [new JoinedText(opening), .. entries.SelectMany(entry => entry.Texts), new JoinedText(closing)];
    }

    private bool SaysWhatIsMeant(List<JoinedText> texts, List<Entry> entries) =>
        HasTheKeys(texts.Select(text => text.Text), entries)
        && HasTheKeys(texts.Select(text => text.TextOfTheirs), entries);

    private bool KeepsComments(List<JoinedText> texts) => Comments.AreKept(ancestor.Text, ours.Text, theirs.Text, texts);

    private bool HasTheKeys(IEnumerable<string> texts, List<Entry> entries)
    {
        var problems = new List<Diagnostic>();
        var block = FrontMatterBlock.Of(new SourceText("", string.Concat(texts)), joining.Kind.Keys, problems);
        return !problems.Exists(problem => problem.Severity == Severity.Error)
            && block.Keys.Entries.Select(entry => entry.Key.Value).SequenceEqual(entries.Select(entry => entry.Key))
            && block.Keys.Entries.Zip(entries).All(pair => HasTheItems(pair.First.Value, pair.Second));
    }

    // A list that was joined item by item: YAML takes an item that stands too far in for more words of the one above it.
    private static bool HasTheItems(YamlNode value, Entry entry) =>
        entry.Texts.Count < 2 || (value is YamlList list && list.Items.Length == entry.Texts.Count - 1);

    private static MatterEntry? Find(MatterParts parts, string key) => parts.Entries.FirstOrDefault(entry => AreOne(entry.Key, key));

    private static bool AreOne(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);

    private sealed record Entry(string Key, IReadOnlyList<JoinedText> Texts, bool IsShared);
}
