using System.Collections.Immutable;
using SmallWins.Diagnostics;
using SmallWins.Domain;

namespace SmallWins.Parse;

/// <summary>Days that are dated after today, which may be a plan or a slip.</summary>
internal static class FutureDays
{
    /// <summary>A note for each file of such a day.</summary>
    public static ImmutableArray<Diagnostic> Check(Journal journal, DateOnly today) =>
        [.. journal.Days.Where(day => day.Date > today)
            .SelectMany(day => day.Files.Select(file => Problems.DayAhead(SourceSpan.Start(file), day.Date)))];
}
