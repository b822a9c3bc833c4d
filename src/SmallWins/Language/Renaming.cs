using System.Collections.Immutable;
using SmallWins.Diagnostics;

namespace SmallWins.Language;

/// <summary>A name that can be changed.</summary>
/// <param name="Name">The name as it stands.</param>
/// <param name="Span">The characters of it.</param>
public sealed record Renameable(string Name, SourceSpan Span);

/// <summary>What has to change for a new name, or why it cannot be.</summary>
/// <param name="Edits">The changes, file by file in their order; none where it is refused.</param>
/// <param name="Moved">The file that gets another name once they are made, or null.</param>
/// <param name="Refusal">A sentence that says why the name cannot be taken, or null.</param>
public sealed record Renaming(ImmutableArray<TextEdit> Edits, MovedFile? Moved = null, string? Refusal = null);

/// <summary>A file that gets another name.</summary>
/// <param name="From">Its path from the journal's root.</param>
/// <param name="To">Its new path.</param>
public sealed record MovedFile(string From, string To);
