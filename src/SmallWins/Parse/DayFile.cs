using System.Collections.Immutable;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Parse.FrontMatter;
using SmallWins.Read;

namespace SmallWins.Parse;

/// <summary>One file of a day, read; a day may have several.</summary>
internal sealed class DayFile
{
    private readonly Vocabulary vocabulary;
    private DayParts? parts;
    private Checked<Day>? whole;

    /// <summary>Takes a file that was read.</summary>
    /// <param name="source">The file.</param>
    /// <param name="vocabulary">The words it was read with.</param>
    /// <param name="parts">What is in it.</param>
    /// <param name="intentions">Its unticked tasks, in order.</param>
    /// <param name="references">What it refers to.</param>
    public DayFile(SourceText source, Vocabulary vocabulary, DayParts parts, ImmutableArray<Intention> intentions, ImmutableArray<Reference> references)
    {
        (Source, this.vocabulary, this.parts, Date, IsDraft) = (source, vocabulary, parts, DatedName.Of(source.File), parts.Matter.IsDraft);
        (Intentions, References) = (intentions, references);
    }

    /// <summary>Takes a file of which is known what it makes; where more is asked, it is read again.</summary>
    /// <param name="source">The file.</param>
    /// <param name="vocabulary">The words it was read with.</param>
    /// <param name="isDraft">Whether it is kept out of the site.</param>
    /// <param name="whole">The day that it makes where it is the only one of its date.</param>
    /// <param name="intentions">Its unticked tasks, in order.</param>
    /// <param name="references">What it refers to.</param>
    public DayFile(
        SourceText source, Vocabulary vocabulary, bool isDraft, Checked<Day> whole, ImmutableArray<Intention> intentions, ImmutableArray<Reference> references)
    {
        (Source, this.vocabulary, this.whole, Date, IsDraft) = (source, vocabulary, whole, whole.Value.Date, isDraft);
        (Intentions, References) = (intentions, references);
    }

    /// <summary>The file.</summary>
    public SourceText Source { get; }

    /// <summary>The date in its name.</summary>
    public DateOnly Date { get; }

    /// <summary>Whether it is kept out of the site.</summary>
    public bool IsDraft { get; }

    /// <summary>The day that the file makes where it is the only one of its date; made once, however often the journal is read.</summary>
    public Checked<Day> Whole => whole ??= DayMerge.Join([this]);

    /// <summary>Its unticked tasks, in order.</summary>
    public ImmutableArray<Intention> Intentions { get; }

    /// <summary>What it refers to.</summary>
    public ImmutableArray<Reference> References { get; }

    /// <summary>What is in it.</summary>
    public DayParts Parts => parts ??= DayParser.Parse(Source, vocabulary).Value!.Parts;
}

/// <summary>What is in a day's file.</summary>
/// <param name="Keys">Its front matter.</param>
/// <param name="Matter">What that means.</param>
/// <param name="Wins">Its wins in order, those of the front matter first; not yet numbered.</param>
/// <param name="Notes">Its notes; empty for none.</param>
/// <param name="Marks">The words that bear a mark, in its wins and intentions.</param>
/// <param name="Headings">Its headings in order.</param>
internal sealed record DayParts(
    YamlMap Keys, DayMatter Matter, ImmutableArray<Win> Wins, Passage Notes, ImmutableArray<PlacedMark> Marks, ImmutableArray<DayHeading> Headings);
