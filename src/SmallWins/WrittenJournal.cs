using System.Collections.Immutable;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Parse;
using SmallWins.Read;

namespace SmallWins;

/// <summary>A journal's files, read.</summary>
internal sealed record FoundJournal(string Root, string Output, DateOnly Today, Settings Settings, Checked<JournalFiles> Files)
{
    public int Count => Files.Value.Days.Length + Files.Value.Weeks.Length + Files.Value.Goals.Length + (Files.Value.Settings is null ? 0 : 1);
}

/// <summary>What a person wrote, read and parsed.</summary>
internal sealed record WrittenJournal
{
    public required string Root { get; init; }

    public required string OutputFolder { get; init; }

    public required DateOnly Today { get; init; }

    public required Journal Journal { get; init; }

    public required ImmutableArray<Intention> Intentions { get; init; }

    public required ImmutableArray<Reference> References { get; init; }

    public required ImmutableArray<Reference> ReferencesOfShown { get; init; }

    public required ImmutableArray<string> OtherFiles { get; init; }

    public required int Files { get; init; }

    public required ImmutableArray<Diagnostic> Problems { get; init; }
}
