using System.Collections.Immutable;
using SmallWins.Parse;

namespace SmallWins.Format;

/// <summary>A kind of file that can be tidied.</summary>
/// <param name="Keys">The keys of its front matter, in the order in which they are documented.</param>
/// <param name="IsDay">Whether it is a day, whose lists are wins; the other kinds are free Markdown.</param>
internal sealed record FileKind(ImmutableArray<string> Keys, bool IsDay = false)
{
    /// <summary>A day.</summary>
    public static FileKind Day { get; } = new(DayMatter.Keys, IsDay: true);

    /// <summary>Words about a week.</summary>
    public static FileKind Week { get; } = new(WeekParser.Keys);

    /// <summary>A goal.</summary>
    public static FileKind Goal { get; } = new(GoalParser.Keys);
}
