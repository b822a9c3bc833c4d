using System.Collections.Immutable;
using Markdig.Syntax;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Parse.FrontMatter;
using SmallWins.Parse.Markdown;
using SmallWins.Read;

namespace SmallWins.Parse;

/// <summary>Reads <c>wins:</c> of a day's front matter: texts that are read like list items, or mappings.</summary>
/// <param name="source">The day's file.</param>
/// <param name="date">The day.</param>
/// <param name="definitions">The definitions of the body, which these wins may use too.</param>
/// <param name="vocabulary">The areas and goals of the journal.</param>
/// <param name="problems">Takes what is met.</param>
/// <param name="marks">Takes the marks of words.</param>
internal sealed class FrontMatterWins(
    SourceText source, DateOnly date, Definitions definitions, Vocabulary vocabulary, List<Diagnostic> problems, List<PlacedMark> marks)
{
    private static readonly string[] Keys = ["text", "area", "tags", "goal", "time", "star", "private", "photo", "details"];

    private readonly ImmutableArray<Win>.Builder wins = ImmutableArray.CreateBuilder<Win>();
    private readonly List<Reference> references = [];

    /// <summary>Reads them.</summary>
    /// <param name="value">The value of <c>wins</c>; null for none.</param>
    /// <returns>The wins, not yet numbered, and what they refer to.</returns>
    public (ImmutableArray<Win> Wins, List<Reference> References) Read(YamlNode? value)
    {
        ImmutableArray<YamlNode> items = value switch
        {
            null => [],
            YamlList list => list.Items,
            var one => [one],
        };
        foreach (var node in items)
        {
            var win = node switch
            {
                YamlText text => OfText(text),
                YamlMap map => OfMap(map),
                _ => null,
            };
            if (win is not null)
            {
                wins.Add(win with { Source = source.Span(node.Start, node.Length) });
            }
            else if (node is YamlText)
            {
                problems.Add(source.Problem(Problems.EmptyWin, node.Start, node.Length));
            }
            else
            {
                problems.Add(source.Problem(Problems.NotAWin, node.Start, node.Length));
            }
        }

        return (wins.ToImmutable(), references);
    }

    private Win? OfText(YamlText written)
    {
        if (written.IsNothing)
        {
            return null;
        }

        var text = Markdown(written);
        if (text.Parse(problems) is not { } document)
        {
            return null;
        }

        references.AddRange(References.In(document, text, []));
        var item = new WinItem(date, text, [], definitions, vocabulary, problems, marks);
        return document.FirstOrDefault(block => block is not LinkReferenceDefinitionGroup) is LeafBlock { Inline: not null } first
            ? item.Read(first, text.Markdown.Length)
            : null;
    }

    private Win? OfMap(YamlMap map)
    {
        var fields = new Fields(source, map, problems);
        fields.CheckSlips(Keys);
        var win = fields.Filled("text") is YamlText text ? OfText(text) : null;
        var area = DayMatter.AreaOf(fields, vocabulary);
        var tags = DayMatter.TagsOf(fields);
        var goals = GoalsOf(fields);
        var time = TimeOf(fields);
        var star = fields.Flag("star") ?? false;
        var isPrivate = fields.IsPrivate("private") | tags.Contains("private", StringComparer.OrdinalIgnoreCase);
        var details = DetailsOf(fields, win?.Details);
        string[] further = area is not null && win?.Area is { } other && other != area ? [other] : [];
        return win is null ? null : win with
        {
            Area = area ?? win.Area,
            Tags = [.. win.Tags.Concat(further).Concat(tags).Where(tag => !tag.Equals("private", StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase)],
            Goals = [.. win.Goals.Concat(goals).Distinct()],
            Time = time ?? win.Time,
            Star = star || win.Star,
            Private = isPrivate || win.Private,
            Details = new Passage(details, source.File, definitions.For(details)),
        };
    }

    private List<string> GoalsOf(Fields fields)
    {
        var goals = new List<string>();
        foreach (var node in Listed(fields.Filled("goal")))
        {
            var word = (node as YamlText)?.Value.Trim().TrimStart('@');
            if (word is not null && vocabulary.Goal(word) is { } goal)
            {
                goals.Add(goal);
            }
            else if (word is null)
            {
                fields.Add(at => Problems.UnusableValue(at, "goal", "the id of a goal"), node);
            }
            else
            {
                fields.Add(at => Problems.UnknownGoal(at, word, vocabulary.NearGoal(word)), node);
            }
        }

        return goals;
    }

    private static TimeOnly? TimeOf(Fields fields)
    {
        if (fields.Filled("time") is not { } value)
        {
            return null;
        }

        var time = value is YamlText text ? Words.Time(text.Value) : null;
        if (time is null)
        {
            fields.Add(Problems.NotATimeOfDay, value);
        }

        return time;
    }

    /// <summary>The details: what followed the text's first line, then <c>details</c>, then the photos as pictures.</summary>
    private string DetailsOf(Fields fields, Passage? below)
    {
        var parts = new List<string>();
        if (below is { IsEmpty: false })
        {
            parts.Add(below.Markdown);
        }

        if (fields.Filled("details") is YamlText written)
        {
            var text = Markdown(written);
            if (text.Parse(problems) is { } document)
            {
                references.AddRange(References.In(document, text, []));
                parts.Add(Excerpts.Trimmed(written.Value));
            }
        }
        else if (fields.Value("details") is { } other and not YamlText)
        {
            fields.Add(at => Problems.UnusableValue(at, "details", "a text"), other);
        }

        foreach (var node in Listed(fields.Filled("photo")))
        {
            if (node is not YamlText { Value: var path } || string.IsNullOrWhiteSpace(path) || path.AsSpan().IndexOfAny("<>\r\n") >= 0)
            {
                fields.Add(at => Problems.UnusableValue(at, "photo", "the path of a picture"), node);
                continue;
            }

            var span = fields.Span(node);
            parts.Add($"![](<{path.Trim()}>)");
            if (!JournalPath.IsAddress(path.Trim()))
            {
                references.Add(new Reference(path.Trim(), ReferenceKind.Picture, span, source.Line(span)));
            }
        }

        return string.Join("\n\n", parts);
    }

    /// <summary>A text of YAML as Markdown; where quotes and folding change nothing, its characters keep their places.</summary>
    private MarkdownText Markdown(YamlText written)
    {
        var start = written.Start + (written.IsPlain ? 0 : 1);
        var isVerbatim = string.CompareOrdinal(source.Text, start, written.Value, 0, written.Value.Length) == 0;
        return isVerbatim ? new(source, start, written.Value) : new(source, written.Start, written.Value, written.Length);
    }

    private static ImmutableArray<YamlNode> Listed(YamlNode? value) => value switch
    {
        null => [],
        YamlList list => list.Items,
        var one => [one],
    };
}
