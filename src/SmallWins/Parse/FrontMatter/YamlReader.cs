using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SmallWins.Diagnostics;
using SmallWins.Read;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SmallWins.Parse.FrontMatter;

/// <summary>
/// Reads the plain part of YAML that people write by hand: texts, lists and mappings. Offsets are the file's own, so that
/// each value can be pointed at.
/// </summary>
internal sealed partial class YamlReader
{
    private const int LargestKilobytes = 64;
    private const int Deepest = 16;

    // A placeholder such as {{date}} means something else in YAML; its characters are moved here and back.
    private const char PrivateUse = '\uE100';

    private readonly SourceText source;
    private readonly int offset;
    private readonly List<Diagnostic> problems;
    private readonly bool hasPlaceholders;
    private readonly Parser parser;

    // What is said instead of the parser's own words where the YAML is sound and not wanted.
    private Func<SourceSpan, Diagnostic>? refusal;

    private YamlReader(SourceText source, int offset, string yaml, List<Diagnostic> problems)
    {
        this.source = source;
        this.offset = offset;
        this.problems = problems;
        hasPlaceholders = yaml.Contains("{{", StringComparison.Ordinal);
        parser = new Parser(new StringReader(hasPlaceholders ? Placeholder().Replace(yaml, Hidden) : yaml));
    }

    /// <summary>Reads a part of a file as YAML.</summary>
    /// <param name="source">The file.</param>
    /// <param name="start">The offset of the first character.</param>
    /// <param name="end">The offset after the last one.</param>
    /// <param name="problems">Takes what is met.</param>
    /// <returns>What could be read; null where there is nothing. After a fault it holds what stands before it.</returns>
    public static YamlNode? Read(SourceText source, int start, int end, List<Diagnostic> problems)
    {
        if (end - start > LargestKilobytes * 1024)
        {
            problems.Add(source.Problem(at => Problems.YamlTooLarge(at, LargestKilobytes), start, 0));
            return null;
        }

        return PlainYaml.Read(source.Text, start, end) ?? ReadWithParser(source, start, end, problems);
    }

    /// <summary>The same, with a parser of YAML in every case.</summary>
    internal static YamlNode? ReadWithParser(SourceText source, int start, int end, List<Diagnostic> problems)
    {
        var yaml = source.Text[start..end];
        var tabs = TabInIndentation().Matches(yaml);
        if (tabs.Count > 0)
        {
            problems.AddRange(tabs.Select(tab => source.Problem(Problems.TabInYaml, start + tab.Index, 1)));
            return null;
        }

        return new YamlReader(source, start, yaml, problems).Document();
    }

    private YamlNode? Document()
    {
        // A fault further down does not hide what stands before it.
        var readSoFar = ImmutableArray.CreateBuilder<YamlEntry>();
        YamlNode? root = null;
        try
        {
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
            {
                return null;
            }

            parser.Consume<DocumentStart>();
            root = parser.Accept<MappingStart>(out _) ? Map(1, readSoFar) : Node(1);
            parser.Consume<DocumentEnd>();
            if (parser.Current is DocumentStart second)
            {
                problems.Add(source.Problem(Problems.SecondFrontMatter, Place(second.Start), 3));
            }
        }
        catch (YamlException fault)
        {
            var at = Math.Clamp(Place(fault.Start), offset, source.Text.Length);
            var length = Math.Max(1, (int)(fault.End.Index - fault.Start.Index));
            problems.Add(source.Problem(refusal ?? (span => Problems.InvalidYaml(span, Sentence(fault.Message))), at, refusal is null ? 1 : length));
        }
        catch (InvalidOperationException)
        {
            // The scanner loses its way in some brackets that are never closed, and names no place: it is after what was read last.
            var at = parser.Current is { } last ? Math.Clamp(Place(last.End), offset, source.Text.Length) : offset;
            problems.Add(source.Problem(span => Problems.InvalidYaml(span, "a bracket or a quote may not be closed."), at, 1));
        }

        return root ?? (readSoFar.Count > 0 ? new YamlMap(readSoFar.ToImmutable(), readSoFar[0].Key.Start, readSoFar[^1].Value.End) : null);
    }

    private YamlNode Node(int depth)
    {
        Require(depth <= Deepest, parser.Current!, at => Problems.YamlTooDeep(at, Deepest));
        switch (parser.Current)
        {
            case Scalar scalar:
                RequirePlainNode(scalar);
                parser.MoveNext();
                return Text(scalar);
            case SequenceStart list:
                RequirePlainNode(list);
                return List(depth);
            case MappingStart map:
                RequirePlainNode(map);
                return Map(depth, ImmutableArray.CreateBuilder<YamlEntry>());
            default:
                Require(false, parser.Current!, Problems.YamlReference);
                throw new InvalidOperationException("Not reached: the requirement above does not hold.");
        }
    }

    private YamlList List(int depth)
    {
        var start = parser.Consume<SequenceStart>();
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!parser.Accept<SequenceEnd>(out _))
        {
            items.Add(Node(depth + 1));
        }

        var end = parser.Consume<SequenceEnd>();
        return new YamlList(items.ToImmutable(), Place(start.Start), Place(end.End));
    }

    private YamlMap Map(int depth, ImmutableArray<YamlEntry>.Builder entries)
    {
        var start = parser.Consume<MappingStart>();
        RequirePlainNode(start);
        var seen = new Dictionary<string, YamlText>(StringComparer.Ordinal);
        while (!parser.Accept<MappingEnd>(out _))
        {
            Require(parser.Current is Scalar, parser.Current!, Problems.NotKeysAndValues);
            var key = (YamlText)Node(depth);
            var value = Node(depth + 1);
            if (seen.TryGetValue(key.Value, out var first))
            {
                var firstAt = source.Span(first.Start, first.Length);
                problems.Add(source.Problem(at => Problems.DuplicateKey(at, key.Value, firstAt), key.Start, key.Length));
            }
            else
            {
                seen.Add(key.Value, key);
                entries.Add(new YamlEntry(key, value));
            }
        }

        var end = parser.Consume<MappingEnd>();
        return new YamlMap(entries.ToImmutable(), Place(start.Start), Place(end.End));
    }

    private YamlText Text(Scalar scalar) =>
        new(Shown(scalar.Value), scalar.Style == ScalarStyle.Plain, Place(scalar.Start), Place(scalar.End));

    private void RequirePlainNode(NodeEvent node) => Require(node.Anchor.IsEmpty && node.Tag.IsEmpty, node, Problems.YamlReference);

    private void Require(bool holds, ParsingEvent at, Func<SourceSpan, Diagnostic> problem)
    {
        if (!holds)
        {
            refusal = problem;
            throw new YamlException(at.Start, at.End, "YAML, but of a kind that is not read here.");
        }
    }

    private int Place(Mark mark) => offset + (int)mark.Index;

    private string Shown(string value) => hasPlaceholders
        ? string.Create(value.Length, value, static (shown, value) =>
        {
            for (var i = 0; i < shown.Length; i++)
            {
                shown[i] = value[i] is >= PrivateUse and < (char)(PrivateUse + 128) ? (char)(value[i] - PrivateUse) : value[i];
            }
        })
        : value;

    private static string Hidden(Match placeholder) =>
        string.Concat(placeholder.Value.Select(c => c is > ' ' and < (char)127 ? (char)(c + PrivateUse) : c));

    /// <summary>The parser's reason as the rest of a sentence: "While scanning X, found Y." becomes "found Y while scanning X."</summary>
    private static string Sentence(string message)
    {
        var text = message.TrimEnd('.');
        var comma = text.IndexOf(", ", StringComparison.Ordinal);
        return comma > 0 && text.StartsWith("While ", StringComparison.Ordinal)
            ? $"{text[(comma + 2)..]} while {text[6..comma]}."
            : text + ".";
    }

    // A line of brackets that never close is looked through once, not once from each of them.
    [GeneratedRegex(@"\{\{[^\r\n]{0,200}?\}\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"(?<=(^|[\r\n]) *)\t(?=[ \t]*[^ \t\r\n])", RegexOptions.ExplicitCapture)]
    private static partial Regex TabInIndentation();
}
