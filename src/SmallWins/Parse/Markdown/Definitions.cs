using System.Text;
using System.Text.RegularExpressions;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace SmallWins.Parse.Markdown;

/// <summary>
/// The link and footnote definitions of a file: <c>[label]: target</c> and <c>[^1]: words</c>. A win is shown on pages of
/// its own, so it takes along those that it uses.
/// </summary>
internal sealed partial class Definitions
{
    private readonly Dictionary<string, string> texts = new(StringComparer.OrdinalIgnoreCase);

    private Definitions()
    {
    }

    /// <summary>The lines they take that belong to no list or quotation, in order.</summary>
    public List<TextRange> Lines { get; } = [];

    /// <summary>Gathers the definitions of a file.</summary>
    public static Definitions Of(MarkdownDocument document, string markdown)
    {
        var definitions = new Definitions();
        foreach (var definition in document.OfType<LinkReferenceDefinitionGroup>().SelectMany(group => group.OfType<LinkReferenceDefinition>()))
        {
            var footnote = (definition as FootnoteLinkReferenceDefinition)?.Footnote;
            var range = new TextRange(definition.Span.Start, Math.Max(definition.Span.End, footnote?.Span.End ?? 0) + 1);
            var text = markdown[range.Start..Math.Min(range.End, markdown.Length)].TrimEnd();
            var label = Label().Match(text);
            if (label.Success)
            {
                definitions.texts.TryAdd(Normal(label.Groups["label"].Value), text);
                if (range.Start == 0 || markdown[range.Start - 1] is '\r' or '\n')
                {
                    definitions.Lines.Add(range.WholeLines(markdown));
                }
            }
        }

        definitions.Lines.Sort((a, b) => a.Start.CompareTo(b.Start));
        return definitions;
    }

    /// <summary>What a definition defines, as labels are compared; null where the text begins with none.</summary>
    public static string? LabelOf(string definition) =>
        Label().Match(definition) is { Success: true } label ? Normal(label.Groups["label"].Value).ToUpperInvariant() : null;

    /// <summary>The definitions that a passage uses, and those which these use in turn; empty for most passages.</summary>
    public string For(string passage)
    {
        if (texts.Count == 0)
        {
            return "";
        }

        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var result = new StringBuilder();
        var open = new Queue<string>([passage]);
        while (open.TryDequeue(out var words))
        {
            foreach (Match match in Label().Matches(words))
            {
                var label = Normal(match.Groups["label"].Value);
                if (texts.TryGetValue(label, out var text) && used.Add(label))
                {
                    result.Append(result.Length == 0 ? "" : "\n\n").Append(text);
                    open.Enqueue(text);
                }
            }
        }

        return result.ToString();
    }

    private static string Normal(string label) => string.Join(' ', label.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"\[(?<label>(?:[^\[\]\\]|\\.){1,999})\]", RegexOptions.Singleline)]
    private static partial Regex Label();
}
