using System.Text;
using SmallWins.Parse.FrontMatter;

namespace SmallWins.Merge;

/// <summary>Joins two versions of one key of a front matter.</summary>
/// <param name="before">What both sides began with; null where both added it.</param>
/// <param name="ours">Our version.</param>
/// <param name="theirs">Their version.</param>
/// <param name="joining">What the merge knows.</param>
/// <param name="keepsComments">Whether each comment that is to be kept has to be kept in this very key.</param>
internal sealed class EntryMerge(MatterEntry? before, MatterEntry ours, MatterEntry theirs, Joining joining, bool keepsComments)
{
    // Lists of words by their nature, in whatever kind of file: what either side added belongs to it.
    private static readonly string[] KeysOfWords = ["tags", "aliases"];

    /// <summary>Joins them.</summary>
    public IEnumerable<JoinedText> Join() =>
        Ways().FirstOrDefault(way => !keepsComments || KeepsComments(way)) ?? [new JoinedText(ours.Text, LineEnds.With(joining.LineEnd, theirs.Text), $"`{ours.Key}`")];

    // The likeliest first. Where one would drop a comment, the next may keep it.
    private IEnumerable<List<JoinedText>> Ways()
    {
        var isSame = Says(ours.Value) == Says(theirs.Value);
        if (isSame || before?.Plain == theirs.Plain || IsFilledIn(ours, theirs))
        {
            yield return [new JoinedText(ours.Text)];
        }

        if (isSame || before?.Plain == ours.Plain || IsFilledIn(theirs, ours))
        {
            yield return [new JoinedText(LineEnds.With(joining.LineEnd, theirs.Text))];
        }

        if (Wins() is { } wins)
        {
            yield return wins;
        }

        if (Words(ours, theirs) is { } words)
        {
            yield return [new JoinedText(words)];
        }

        if (Words(theirs, ours) is { } others)
        {
            yield return [new JoinedText(LineEnds.With(joining.LineEnd, others))];
        }
    }

    private bool KeepsComments(List<JoinedText> texts) => Comments.AreKept(
        before?.Text ?? "",
        ours.Text,
        theirs.Text,
        texts);

    // A key that a template left open says less than a value.
    private bool IsFilledIn(MatterEntry entry, MatterEntry other) => other.Value.IsNothing && !entry.Value.IsNothing && before?.Value.IsNothing != false;

    private List<JoinedText>? Wins()
    {
        if (!IsKey("wins") || joining.Kind != FileKind.Day || Items(ours) is not { } mine || Items(theirs) is not { } other)
        {
            return null;
        }

        var old = before is null ? null : Items(before);
        var joined = SequenceMerge.Join([.. old?.Items ?? []], [.. mine.Items], [.. other.Items], joining.LineEnd);
        var isTheirHead = old is { } was ? Piece.Normal(mine.Head) == Piece.Normal(was.Head) : YamlComments.In(mine.Head).Count == 0;
        return
        [
            new JoinedText(isTheirHead ? LineEnds.With(joining.LineEnd, other.Head) : mine.Head),
            .. joined.Select(piece => new JoinedText(
                ReferenceEquals(piece.Piece, piece.Theirs) ? Indented(piece.Text, mine.Indent - other.Indent) : piece.Text,
                piece.IsConflict ? LineEnds.With(joining.LineEnd, Indented(piece.Theirs!.Text, mine.Indent - other.Indent)) : "",
                piece.IsConflict ? $"the win “{piece.Piece.Words.Split('\n')[0]}”" : null)),
        ];
    }

    // The lines of each item of a list that is written one below the other; null for any other value.
    private static (string Head, int Indent, List<Piece> Items)? Items(MatterEntry entry)
    {
        if (entry.Value is not YamlList { Items: { Length: > 0 } nodes })
        {
            return null;
        }

        var text = entry.Text;
        var starts = nodes.Select(node => text.AsSpan(0, node.Start - entry.Start).LastIndexOfAny('\r', '\n') + 1).ToList();
        var leads = nodes.Select((node, i) => text[starts[i]..(node.Start - entry.Start)]).ToList();
        if (starts[0] == 0 || leads.Exists(lead => lead.Trim() != "-"))
        {
            return null;
        }

        var items = nodes.Select((node, i) => Piece.OfYaml(text[starts[i]..(i + 1 < starts.Count ? starts[i + 1] : text.Length)], Says(node))).ToList();
        return (text[..starts[0]], leads[0].IndexOf('-', StringComparison.Ordinal), items);
    }

    private static string Indented(string text, int by) => by == 0 ? text : string.Concat(LineEnds.Lines(text).Select(line =>
        string.IsNullOrWhiteSpace(line) ? line
        : by > 0 ? new string(' ', by) + line
        : line[Math.Min(-by, line.Length - line.TrimStart(' ').Length)..]));

    // The list of one side, with what the other one added and without what it took away.
    private string? Words(MatterEntry kept, MatterEntry taken)
    {
        var isOwn = !joining.Kind.Keys.Contains(ours.Key) && ours.Value is YamlList && theirs.Value is YamlList && joining.Kind == FileKind.Day;
        if (!(isOwn || KeysOfWords.Any(IsKey)) || WordList.Of(kept) is not { } mine || WordList.Of(taken) is not { } other)
        {
            return null;
        }

        var old = before is null ? null : WordList.Of(before);
        var added = other.Words.Where(word => !mine.Has(word) && old?.Has(word) != true).ToList();
        var removed = mine.Words.Where(word => !other.Has(word) && old?.Has(word) == true).ToList();
        return mine.With(added, removed, joining.LineEnd);
    }

    private bool IsKey(string key) => ours.Key.Equals(key, StringComparison.OrdinalIgnoreCase);

    /// <summary>What a value says, without regard to how it is set.</summary>
    private static string Says(YamlNode node)
    {
        var text = new StringBuilder();
        Write(node);
        return text.ToString();

        void Write(YamlNode one)
        {
            switch (one)
            {
                case YamlText words:
                    text.Append(words.IsNothing ? "~" : words.Value.ReplaceLineEndings("\n").Trim());
                    break;
                case YamlList list:
                    foreach (var item in list.Items)
                    {
                        text.Append("\n- ");
                        Write(item);
                    }

                    break;
                case YamlMap map:
                    foreach (var (key, value) in map.Entries)
                    {
                        text.Append('\n').Append(key.Value).Append(": ");
                        Write(value);
                    }

                    break;
            }
        }
    }
}
