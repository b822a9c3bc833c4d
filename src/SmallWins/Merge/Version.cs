using System.Collections.Immutable;
using System.Text;
using SmallWins.Parse;
using SmallWins.Parse.FrontMatter;
using SmallWins.Read;

namespace SmallWins.Merge;

/// <summary>A kind of file that is joined by meaning, and what is known of its front matter.</summary>
/// <param name="Keys">The keys that SmallWins knows in it.</param>
internal sealed record FileKind(ImmutableArray<string> Keys)
{
    /// <summary>A day.</summary>
    public static FileKind Day { get; } = new(DayMatter.Keys);

    /// <summary>The words about a week.</summary>
    public static FileKind Week { get; } = new(WeekParser.Keys);

    /// <summary>A goal.</summary>
    public static FileKind Goal { get; } = new(GoalParser.Keys);
}

/// <summary>One version of a file.</summary>
/// <param name="Source">Its text.</param>
/// <param name="Block">Its front matter.</param>
/// <param name="HasMark">Whether it begins with a byte-order mark.</param>
internal sealed record Version(SourceText Source, FrontMatterBlock Block, bool HasMark)
{
    /// <summary>The text before the body: the front matter with the lines around it.</summary>
    public string Matter => Source.Text[..Block.BodyStart];

    /// <summary>The text after the front matter.</summary>
    public string Body => Source.Text[Block.BodyStart..];
}

/// <summary>What all of a merge needs to know.</summary>
/// <param name="Kind">The kind of file.</param>
/// <param name="Words">The words of the journal.</param>
/// <param name="LineEnd">The line end of what comes over from their side.</param>
/// <param name="Markers">How a conflict is marked.</param>
internal sealed record Joining(FileKind Kind, Vocabulary Words, string LineEnd, MarkerStyle Markers);

/// <summary>A part of the joined text: some text, or two texts that a person has to choose from.</summary>
/// <param name="Text">The text; in a conflict, that of our side.</param>
/// <param name="Theirs">The text of their side in a conflict.</param>
/// <param name="Conflict">What the two sides edited, in a few words; null where all is well.</param>
internal sealed record JoinedText(string Text, string Theirs = "", string? Conflict = null)
{
    /// <summary>The text as it is where their side is chosen in a conflict.</summary>
    public string TextOfTheirs => Conflict is null ? Text : Theirs;

    /// <summary>Whether there is nothing of it.</summary>
    public bool IsEmpty => Text.Length == 0 && Conflict is null;

    /// <summary>
    /// Two texts of which neither is the other: the lines that they begin and end with alike, and a conflict around those between.
    /// </summary>
    public static IEnumerable<JoinedText> OfTwo(string ours, string theirs, string what, Joining joining)
    {
        var mine = LineEnds.Lines(ours).ToList();
        var other = LineEnds.Lines(theirs).ToList();
        var most = Math.Min(mine.Count, other.Count);
        var start = Enumerable.Range(0, most).TakeWhile(i => AreAlike(mine[i], other[i])).Count();
        var end = Enumerable.Range(1, most - start).TakeWhile(i => AreAlike(mine[^i], other[^i])).Count();
        yield return new JoinedText(string.Concat(mine[..start]));
        if (start + end < Math.Max(mine.Count, other.Count))
        {
            yield return new JoinedText(string.Concat(mine[start..^end]), LineEnds.With(joining.LineEnd, string.Concat(other[start..^end])), what);
        }

        yield return new JoinedText(string.Concat(mine[^end..]));

        static bool AreAlike(string a, string b) => a.TrimEnd() == b.TrimEnd();
    }

    /// <summary>The text as it goes into the file, with markers around a conflict.</summary>
    public string Written(Joining joining)
    {
        if (Conflict is null)
        {
            return Text;
        }

        var markers = joining.Markers;
        return new StringBuilder()
            .Append('<', markers.Size).Append(' ').Append(markers.Ours).Append(joining.LineEnd)
            .Append(LineEnds.Closed(joining.LineEnd, Text))
            .Append('=', markers.Size).Append(joining.LineEnd)
            .Append(LineEnds.Closed(joining.LineEnd, Theirs))
            .Append('>', markers.Size).Append(' ').Append(markers.Theirs).Append(joining.LineEnd)
            .ToString();
    }
}
