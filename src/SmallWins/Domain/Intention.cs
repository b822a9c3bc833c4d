using SmallWins.Diagnostics;

namespace SmallWins.Domain;

/// <summary>
/// Something that a person means to do: an unticked task of a day's file. It belongs to the file and to whoever wrote it, counts
/// nowhere and is shown nowhere on the site; so it is no part of a <see cref="Day"/>, nor of a <see cref="Journal"/>.
/// </summary>
public sealed record Intention
{
    /// <summary>The day in whose file it stands.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Its line as inline Markdown, without the marks that stood at the start or the end.</summary>
    public required Passage Text { get; init; }

    /// <summary>The id of its area, or null. Always the id of one in the settings.</summary>
    public string? Area { get; init; }

    /// <summary>Whether it is marked as private: its own mark, or its file's.</summary>
    public bool Private { get; init; }

    /// <summary>Where it stands in the journal.</summary>
    public required SourceSpan Source { get; init; }
}
