using System.Collections.Immutable;
using SmallWins.Diagnostics;

namespace SmallWins.Language;

/// <summary>
/// What an editor asks of a journal while somebody writes in it. Each answer is computed from a snapshot and nothing else; files are
/// named by their paths from the journal's root, with forward slashes, and one that is not in the journal has no answers.
/// </summary>
public static class JournalLanguage
{
    /// <summary>What may be meant by what is being typed, the likeliest first.</summary>
    public static ImmutableArray<Completion> CompletionsAt(JournalSnapshot journal, string file, TextPosition position) => [.. Completions.At(journal, file, position)];

    /// <summary>What there is to know about the goal, area, tag or key at a place; null for anything else.</summary>
    public static Hover? HoverAt(JournalSnapshot journal, string file, TextPosition position) => Hovers.At(journal, file, position);

    /// <summary>The place that is meant by a goal, an area or a link; null where nothing is meant, or where it is not there.</summary>
    public static SourceSpan? DefinitionAt(JournalSnapshot journal, string file, TextPosition position) => Definitions.At(journal, file, position);

    /// <summary>The places that name the same goal (its steps), area or tag as this one; none where nothing is named.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="file">The file.</param>
    /// <param name="position">The place.</param>
    /// <param name="withDefinition">Whether the goal's own file, or the area's id in the settings, is among them.</param>
    public static ImmutableArray<SourceSpan> ReferencesAt(JournalSnapshot journal, string file, TextPosition position, bool withDefinition) =>
        Definitions.ReferencesAt(journal, file, position, withDefinition);

    /// <summary>The name at a place that can be changed across the journal; null where there is none.</summary>
    public static Renameable? RenameableAt(JournalSnapshot journal, string file, TextPosition position) => Renames.At(journal, file, position);

    /// <summary>The changes that give the name at a place another one, across the journal; null where there is none to be changed.</summary>
    public static Renaming? Rename(JournalSnapshot journal, string file, TextPosition position, string newName) => Renames.Of(journal, file, position, newName);

    /// <summary>The parts of a file, in the order they stand.</summary>
    public static ImmutableArray<Symbol> SymbolsOf(JournalSnapshot journal, string file) => [.. Symbols.Of(journal, file)];

    /// <summary>Changes that settle what stands in some lines of a file.</summary>
    public static ImmutableArray<QuickFix> FixesAt(JournalSnapshot journal, string file, TextPosition from, TextPosition to) => [.. QuickFixes.At(journal, file, from, to)];
}
