using System.Collections.Immutable;
using SmallWins.Diagnostics;
using SmallWins.Read;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SmallWins.Parse;

/// <summary>A phrase of the site in one language: as one text, in the forms that go with numbers, or as a list.</summary>
/// <param name="Forms">The text by form (<c>one</c>, <c>other</c>, a number's own <c>0</c>); a phrase of one text has it under <c>other</c>.</param>
/// <param name="Items">The items of a list; empty for a phrase.</param>
/// <param name="Offset">Where it stands in its file.</param>
internal sealed record SitePhrase(ImmutableDictionary<string, string> Forms, ImmutableArray<string> Items, int Offset);

/// <summary>
/// Reads the site's own words in one language: a YAML mapping of keys to a text, to a mapping of forms to texts, or to a list.
/// </summary>
internal static class WordsFile
{
    /// <summary>Reads a file of words; what it cannot use is left out and said.</summary>
    public static Checked<ImmutableDictionary<string, SitePhrase>> Parse(SourceText source)
    {
        var phrases = ImmutableDictionary.CreateBuilder<string, SitePhrase>();
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        try
        {
            var parser = new Parser(new StringReader(source.Text));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _) || parser.Accept<DocumentEnd>(out _))
            {
                return new(phrases.ToImmutable(), []);
            }

            if (parser.Accept<Scalar>(out var nothing) && nothing.Value.Length == 0)
            {
                return new(phrases.ToImmutable(), []);
            }

            parser.Consume<MappingStart>();
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var key = parser.Consume<Scalar>();
                var offset = (int)key.Start.Index;
                var phrase = ReadPhrase(parser, offset);
                if (!phrases.TryAdd(key.Value, phrase))
                {
                    problems.Add(source.Problem(span => Problems.WordTwice(span, key.Value), offset, key.Value.Length));
                }
            }
        }
        catch (YamlException trouble)
        {
            problems.Add(source.Problem(span => Problems.WordsUnreadable(span, trouble.Message), (int)trouble.Start.Index, 1));
        }

        return new(phrases.ToImmutable(), problems.ToImmutable());
    }

    private static SitePhrase ReadPhrase(Parser parser, int offset)
    {
        var forms = ImmutableDictionary.CreateBuilder<string, string>();
        var items = ImmutableArray.CreateBuilder<string>();
        if (parser.TryConsume<MappingStart>(out _))
        {
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var form = parser.Consume<Scalar>();
                forms[form.Value] = parser.Consume<Scalar>().Value;
            }
        }
        else if (parser.TryConsume<SequenceStart>(out _))
        {
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(parser.Consume<Scalar>().Value);
            }
        }
        else
        {
            forms["other"] = parser.Consume<Scalar>().Value;
        }

        return new SitePhrase(forms.ToImmutable(), items.ToImmutable(), offset);
    }
}
