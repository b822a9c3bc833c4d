using System.Collections.Immutable;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Parse.FrontMatter;
using SmallWins.Read;

namespace SmallWins.Parse;

/// <summary>One file of a day, read; a day may have several.</summary>
/// <param name="Source">The file.</param>
/// <param name="Date">The date in its name.</param>
/// <param name="Keys">Its front matter.</param>
/// <param name="Matter">What that means.</param>
/// <param name="Wins">Its wins in order, those of the front matter first; not yet numbered.</param>
/// <param name="Notes">Its notes; empty for none.</param>
/// <param name="Intentions">Its unticked tasks, in order.</param>
/// <param name="References">What it refers to.</param>
/// <param name="Marks">The words that bear a mark, in its wins and intentions.</param>
/// <param name="Headings">Its headings in order.</param>
internal sealed record DayFile(
    SourceText Source,
    DateOnly Date,
    YamlMap Keys,
    DayMatter Matter,
    ImmutableArray<Win> Wins,
    Passage Notes,
    ImmutableArray<Intention> Intentions,
    ImmutableArray<Reference> References,
    ImmutableArray<PlacedMark> Marks,
    ImmutableArray<DayHeading> Headings)
{
    private Checked<Day>? whole;

    /// <summary>The day that the file makes where it is the only one of its date; made once, however often the journal is read.</summary>
    public Checked<Day> Whole => whole ??= DayMerge.Join([this]);
}
