using System.Collections.Immutable;

namespace SmallWins.Read;

/// <summary>What a journal's folder holds, sorted by what it is; each list in ordinal order of the paths.</summary>
/// <param name="Root">The folder's full path.</param>
/// <param name="Settings"><c>smallwins.yml</c>, or null where there is none.</param>
/// <param name="Days">The files of days; the name of each begins with a date that the calendar has.</param>
/// <param name="Weeks">The Markdown files of <c>weeks/</c>.</param>
/// <param name="Goals">The Markdown files of <c>goals/</c>.</param>
/// <param name="Others">The paths, from the root and with forward slashes, of everything else: pictures, attachments, other notes.</param>
internal sealed record JournalFiles(
    string Root,
    SourceText? Settings,
    ImmutableArray<SourceText> Days,
    ImmutableArray<SourceText> Weeks,
    ImmutableArray<SourceText> Goals,
    ImmutableArray<string> Others);
