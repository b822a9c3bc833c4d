using System.Collections.Immutable;

namespace SmallWins.Merge;

/// <summary>The three versions that a merge knows of a file.</summary>
/// <param name="Ancestor">The content that both sides began with; empty where both made the file.</param>
/// <param name="Ours">The content on the side that is merged into.</param>
/// <param name="Theirs">The content on the side that is merged.</param>
public sealed record MergeVersions(ReadOnlyMemory<byte> Ancestor, ReadOnlyMemory<byte> Ours, ReadOnlyMemory<byte> Theirs);

/// <summary>How a conflict is marked, as git tells its drivers.</summary>
/// <param name="Size">How many signs a marker has; git's <c>%L</c>.</param>
/// <param name="Ours">The name of our side; git's <c>%X</c>.</param>
/// <param name="Theirs">The name of their side; git's <c>%Y</c>.</param>
public sealed record MarkerStyle(int Size = 7, string Ours = "ours", string Theirs = "theirs");

/// <summary>Two edits of one thing.</summary>
/// <param name="What">The thing in a few words: <c>the win “Sent the email”</c>, <c>`mood`</c>.</param>
/// <param name="Line">The line of its first marker in the joined file, from 1.</param>
public sealed record MergeConflict(string What, int Line);

/// <summary>What came of joining two versions of a file.</summary>
/// <param name="Content">The joined file.</param>
/// <param name="Conflicts">What a person has to decide; empty where all could be joined.</param>
public sealed record MergedFile(ImmutableArray<byte> Content, ImmutableArray<MergeConflict> Conflicts);
