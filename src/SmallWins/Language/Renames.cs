using System.Text;
using SmallWins.Attach;
using SmallWins.Diagnostics;
using SmallWins.Parse;
using SmallWins.Read;

namespace SmallWins.Language;

/// <summary>Gives an area's word, a tag or a goal another name, in every place that has it, and changes no other character.</summary>
internal static class Renames
{
    /// <summary>The name at a place that can be changed, or null.</summary>
    public static Renameable? At(JournalSnapshot journal, string file, TextPosition position) =>
        Named.At(journal, file, position) is { } named && (named.Kind == MentionKind.Word ? !IsSwitch(named.Name) : named.Goal(journal) is not null)
            ? new Renameable(named.Name, named.Span)
            : null;

    /// <summary>What has to change so that the name at a place becomes another; null where there is none.</summary>
    public static Renaming? Of(JournalSnapshot journal, string file, TextPosition position, string newName)
    {
        if (At(journal, file, position) is null || Named.At(journal, file, position) is not { } named)
        {
            return null;
        }

        var goal = named.Goal(journal);
        var name = newName.Trim().TrimStart(named.Kind == MentionKind.Goal ? '@' : '#').Normalize(NormalizationForm.FormC);
        if ((goal is null ? WhyNoWord(journal, named, name) : WhyNoGoal(journal, goal, name)) is { } refusal)
        {
            return new Renaming([], Refusal: refusal);
        }

        var mentions = journal.Mentioned.Where(named.HasSameName).ToList();
        if (mentions.Find(mention => !mention.IsExact) is { } hidden)
        {
            return new Renaming([], Refusal: $"At {hidden.Span} the name stands in a text with escapes or line folds. Write that one without them first.");
        }

        var moved = goal is null || goal.Id == name ? null : new MovedFile(goal.Source.File, $"goals/{name}{Path.GetExtension(goal.Source.File)}");
        var links = moved is null ? [] : journal.References.Where(reference => Definitions.FileOf(journal, reference) == moved.From).ToList();
        if (links.Find(link => ReferencedFiles.TargetIn(link) is null) is { } elsewhere)
        {
            return new Renaming([], Refusal: $"At {elsewhere.Span} a link leads to {moved!.From}, and its address stands elsewhere. Write the address into the link first.");
        }

        var edits = mentions
            .Where(mention => mention.Source.Text[mention.Range.Start..mention.Range.End] != name)
            .Select(mention => new TextEdit(mention.Span, name))
            .Concat(links.Select(link => new TextEdit(NameIn(link), name)))
            .OrderBy(edit => edit.Span.File, StringComparer.Ordinal).ThenBy(edit => edit.Span.Line).ThenBy(edit => edit.Span.Column);
        return new Renaming([.. edits], moved);
    }

    // The characters of a link's target that are the file's name: what leads to its folder stays, and so do an ending and what follows it.
    private static SourceSpan NameIn(Reference link)
    {
        var path = JournalPath.WithoutFragment(link.Target);
        var start = path.LastIndexOfAny(['/', '\\']) + 1;
        var target = ReferencedFiles.TargetIn(link)!.Value;
        return target with { Column = target.Column + start, Length = path.Length - start - Path.GetExtension(path).Length };
    }

    private static string? WhyNoWord(JournalSnapshot journal, Named named, string name)
    {
        if (!IsWord(name, Marks.IsTagSign))
        {
            return $"`{name}` cannot be a tag: it takes letters, digits, -, _ and /, with a letter among them, and ends with a letter or digit.";
        }

        if (IsSwitch(name) || IsNothing(name))
        {
            return $"`{name}` has a meaning of its own. Choose another word.";
        }

        if (name.Equals(named.Name, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (journal.Vocabulary.Area(name) is { } other)
        {
            return $"`{name}` already belongs to the area `{other}`. Choose another word.";
        }

        if (named.Area(journal) is null)
        {
            // Two tags may become one: that is what many such changes are made for.
            return null;
        }

        return !Marks.IsId(name) ? $"`{name}` cannot be an area: it takes letters, digits, - and _."
            : journal.Mentioned.Any(mention => mention.Kind == MentionKind.Word && mention.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                ? $"`#{name}` is a tag already, and its wins would move into the area. Rename the tag first, or choose another word."
            : null;
    }

    private static string? WhyNoGoal(JournalSnapshot journal, GoalFile goal, string name)
    {
        if (!IsWord(name, Marks.IsIdSign))
        {
            return $"`{name}` cannot be a goal's id: it takes letters, digits, - and _, with a letter among them, and ends with a letter or digit.";
        }

        if (IsNothing(name))
        {
            return $"`{name}` has a meaning of its own. Choose another word.";
        }

        if (name.Equals(goal.Id, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (journal.Vocabulary.Goal(name) is { } other)
        {
            return $"There is a goal `{other}` already. Choose another word.";
        }

        return journal.Mentioned.FirstOrDefault(mention => mention.Kind == MentionKind.Goal && mention.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } text
            ? $"`@{name}` stands at {text.Span} already, and would become a step. Choose another word."
            : null;
    }

    // What can be read back as a mark, and as an id or an item of front matter.
    private static bool IsWord(string name, Func<char, bool> isSign) =>
        name.Length > 0 && name.All(isSign) && name.Any(char.IsLetter) && char.IsLetterOrDigit(name[0]) && name[^1] is not ('-' or '_' or '/');

    private static bool IsSwitch(string name) => name.Equals("star", StringComparison.OrdinalIgnoreCase) || name.Equals("private", StringComparison.OrdinalIgnoreCase);

    private static bool IsNothing(string name) => name.Equals("null", StringComparison.OrdinalIgnoreCase);
}
