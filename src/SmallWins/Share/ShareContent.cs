using System.Collections.Immutable;
using SmallWins.Diagnostics;
using SmallWins.Domain;

namespace SmallWins.Share;

/// <summary>What goes into a file for somebody, and what stays out of it and why.</summary>
/// <param name="Choice">What was asked for.</param>
/// <param name="Days">What goes in, by day; a day of which nothing goes in is not among them.</param>
/// <param name="Words">The words about the week, where they go in; otherwise null.</param>
/// <param name="LeftOut">What lies in the days that were asked for and stays out, by date.</param>
public sealed record ShareContent(ShareChoice Choice, ImmutableArray<SharedDay> Days, WeekWords? Words, ImmutableArray<LeftOut> LeftOut)
{
    /// <summary>The wins that go in, in order.</summary>
    public IEnumerable<Win> Wins => Days.SelectMany(day => day.Wins);

    /// <summary>Whether nothing goes in.</summary>
    public bool IsEmpty => Days.IsEmpty && Words is null;

    /// <summary>All passages that go in, as the person wrote them.</summary>
    internal IEnumerable<Passage> Passages =>
        [.. Days.SelectMany(day => day.Wins.SelectMany(win => (Passage[])[win.Text, win.Details]).Concat(day.Notes)), .. Words is null ? [] : (Passage[])[Words.Words]];
}

/// <summary>What goes in of a day.</summary>
/// <param name="Date">The date.</param>
/// <param name="Title">The day's own title where its notes go in, or null.</param>
/// <param name="Wins">Its wins.</param>
/// <param name="Notes">Its story; empty where that was not asked for.</param>
public sealed record SharedDay(DateOnly Date, string? Title, ImmutableArray<Win> Wins, ImmutableArray<Passage> Notes);

/// <summary>Something that stays out.</summary>
/// <param name="Why">Why.</param>
/// <param name="Date">The day it belongs to.</param>
/// <param name="Words">What it is, in plain words; empty for a day's story.</param>
/// <param name="Source">Where it stands in the journal.</param>
public sealed record LeftOut(LeftOutWhy Why, DateOnly Date, string Words, SourceSpan Source);

/// <summary>Why something stays out.</summary>
public enum LeftOutWhy
{
    /// <summary>It is private, by its own mark or its day's.</summary>
    Private,

    /// <summary>It belongs to another area than the one that was asked for, or to none.</summary>
    OtherArea,

    /// <summary>It is no step towards the goal that was asked for.</summary>
    OtherGoal,

    /// <summary>It is the story of a day, or the words about a week.</summary>
    Note,

    /// <summary>It is a picture.</summary>
    Photo,

    /// <summary>It is a draft.</summary>
    Draft,

    /// <summary>It is meant to be done, and not ticked.</summary>
    Open,

    /// <summary>It is dated later than today.</summary>
    ToCome,
}
