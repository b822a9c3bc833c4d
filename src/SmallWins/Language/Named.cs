using SmallWins.Diagnostics;
using SmallWins.Parse;
using SmallWins.Parse.FrontMatter;

namespace SmallWins.Language;

/// <summary>What a cursor is on: an area, a tag or a goal, with the place of its name there.</summary>
/// <param name="Kind">What is named.</param>
/// <param name="Name">The name as it stands there; for a goal's own file, its id.</param>
/// <param name="Span">The characters of it.</param>
internal sealed record Named(MentionKind Kind, string Name, SourceSpan Span)
{
    /// <summary>What is named at a place; null where nothing is. A goal is named by the title in its own file too.</summary>
    public static Named? At(JournalSnapshot journal, string file, TextPosition position)
    {
        if (journal.Files.Text(file) is not { } source)
        {
            return null;
        }

        var offset = source.Offset(position.Line, position.Column);
        if (Mentions.In(journal, file).FirstOrDefault(mention => mention.IsAt(offset)) is { } mention)
        {
            return new Named(mention.Kind, mention.Name, mention.Span);
        }

        return journal.Parsed.Goals.Value.FirstOrDefault(goal => goal.Source.File == file) is { } goal
            && TitleOf(goal) is { } title && title.Key.Start <= offset && offset <= title.Value.End
            ? new Named(MentionKind.Goal, goal.Id, source.Span(title.Value.Start, title.Value.Length))
            : null;
    }

    /// <summary>The id of the area that it means, or null.</summary>
    public string? Area(JournalSnapshot journal) => Kind == MentionKind.Word ? journal.Vocabulary.Area(Name) : null;

    /// <summary>The goal that it means, or null.</summary>
    public GoalFile? Goal(JournalSnapshot journal) => Kind != MentionKind.Goal ? null
        : journal.Parsed.Goals.Value.FirstOrDefault(goal => goal.Id.Equals(Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a mention is of the same area, tag or goal.</summary>
    public bool IsNamedBy(JournalSnapshot journal, Mention mention) => mention.Kind == Kind
        && (HasSameName(mention) || (Area(journal) is { } area && journal.Vocabulary.Area(mention.Name) == area));

    /// <summary>Whether a mention has the same name; case makes no difference.</summary>
    public bool HasSameName(Mention mention) => mention.Kind == Kind && mention.Name.Equals(Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Where a goal's file says what it is called, or else its beginning.</summary>
    public static SourceSpan PlaceOf(GoalFile goal) =>
        TitleOf(goal) is { } title ? goal.Source.Span(title.Value.Start, title.Value.Length) : SourceSpan.Start(goal.Source.File);

    private static YamlEntry? TitleOf(GoalFile goal) => goal.Keys.Entries.FirstOrDefault(entry => entry.Key.Value == "title");
}
