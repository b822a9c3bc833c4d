using System.Collections.Immutable;
using SmallWins.Diagnostics;
using SmallWins.Parse;
using SmallWins.Read;

namespace SmallWins.Format;

/// <summary>
/// Gives a file its tidy form. Steps propose changes, and the parser is the judge: what would be read differently afterwards is
/// left as it was.
/// </summary>
internal static class Tidied
{
    private static readonly ImmutableArray<Func<Layout, IEnumerable<Change>>> Steps =
        [LineEnds.Unified, MatterOrder.Sorted, Space.InMatter, Space.InBody, Lists.Dashed, Lists.Tightened];

    /// <summary>The tidy text of a file. Tidying that again changes nothing.</summary>
    /// <param name="kind">What the file is.</param>
    /// <param name="source">The file; a day's is named after its date.</param>
    /// <param name="vocabulary">The words of the journal.</param>
    /// <returns>The text; the one it has where an error hides what it means, with the errors.</returns>
    public static Checked<string> Of(FileKind kind, SourceText source, Vocabulary vocabulary)
    {
        var read = Reading.Of(kind, source, vocabulary);
        if (!read.Errors.IsEmpty || Layout.Of(kind, source, vocabulary) is not { } layout)
        {
            return new(source.Text, read.Errors);
        }

        // Most files are tidy, and what they mean needs no comparing.
        var before = new Lazy<string?>(read.Meaning);

        // A change may make room for another one. It is done when a round of all steps finds nothing more to do.
        for (var last = ""; last != layout.Text;)
        {
            last = layout.Text;
            foreach (var step in Steps)
            {
                ImmutableArray<Change> changes = [.. step(layout)];
                if (!changes.IsEmpty && Change.Made(layout.Text, Harmless(layout.Text, [], changes, MeansTheSame)) is var text && text != layout.Text)
                {
                    layout = Layout.Of(kind, new SourceText(source.File, text), vocabulary)!;
                }
            }
        }

        return new(layout.Text, []);

        bool MeansTheSame(string changed) => Reading.Of(kind, new SourceText(source.File, changed), vocabulary).Meaning() == before.Value;
    }

    // Most often all of them are harmless. Where not, halves are tried, so that one that does harm is found quickly and hinders no other.
    private static ImmutableArray<Change> Harmless(string text, ImmutableArray<Change> sure, ImmutableArray<Change> open, Func<string, bool> meansTheSame)
    {
        var all = sure.AddRange(open);
        if (meansTheSame(Change.Made(text, all)))
        {
            return all;
        }

        var half = open.Length / 2;
        return half == 0 ? sure : Harmless(text, Harmless(text, sure, open[..half], meansTheSame), open[half..], meansTheSame);
    }
}
