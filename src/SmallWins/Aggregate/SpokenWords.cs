using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace SmallWins.Aggregate;

/// <summary>
/// A text as its words, in the form in which they are compared: without case, accents and punctuation, so that "e-mail" is
/// "E Mail" and "für" is "fur". An apostrophe within a word is not heard. In scripts that put no space between words, each
/// character stands for itself.
/// </summary>
internal sealed class SpokenWords
{
    private readonly ImmutableArray<(string Word, int Start, int End)> words;

    private SpokenWords(ImmutableArray<(string Word, int Start, int End)> words) => this.words = words;

    /// <summary>Whether there is no word in it.</summary>
    public bool IsEmpty => words.IsEmpty;

    /// <summary>The words, in order.</summary>
    public IEnumerable<string> Each => words.Select(word => word.Word);

    /// <summary>The words of a text.</summary>
    public static SpokenWords Of(string text)
    {
        var found = ImmutableArray.CreateBuilder<(string, int, int)>();
        var word = new StringBuilder();
        var (start, end, at) = (0, 0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            var next = at + rune.Utf16SequenceLength;
            if (Rune.IsLetterOrDigit(rune))
            {
                var alone = StandsAlone(rune);
                if (alone)
                {
                    Finish();
                }

                start = word.Length == 0 ? at : start;
                end = next;
                AppendFolded(word, rune);
                if (alone)
                {
                    Finish();
                }
            }
            else if (IsMark(rune) && word.Length > 0)
            {
                end = next;
            }
            else if (rune.Value is not ('\'' or '’' or 'ʼ'))
            {
                Finish();
            }

            at = next;
        }

        Finish();
        return new SpokenWords(found.ToImmutable());

        void Finish()
        {
            if (word.Length > 0)
            {
                found.Add((word.ToString(), start, end));
                word.Clear();
            }
        }
    }

    /// <summary>Whether all words of a phrase stand here, whole and one after the other. An empty phrase stands nowhere.</summary>
    public bool Contain(SpokenWords phrase) => Places(phrase).Any();

    /// <summary>Where a phrase stands in the text: from the start of its first word to the end of its last.</summary>
    public IEnumerable<Range> Places(SpokenWords phrase)
    {
        var length = phrase.words.Length;
        for (var at = 0; length > 0 && at <= words.Length - length; at++)
        {
            if (StandsAt(at, phrase))
            {
                yield return words[at].Start..words[at + length - 1].End;
            }
        }
    }

    private bool StandsAt(int at, SpokenWords phrase)
    {
        for (var i = 0; i < phrase.words.Length; i++)
        {
            if (words[at + i].Word != phrase.words[i].Word)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static void AppendFolded(StringBuilder word, Rune rune)
    {
        if (rune.IsAscii)
        {
            word.Append(char.ToLowerInvariant((char)rune.Value));
            return;
        }

        // Sharp s has no decomposition, and is written so where it cannot be typed.
        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).ToLowerInvariant().Replace("ß", "ss", StringComparison.Ordinal).EnumerateRunes())
        {
            if (!IsMark(part))
            {
                word.Append(part.ToString());
            }
        }
    }

    private static bool StandsAlone(Rune rune) => !rune.IsAscii && (rune.Value >= 0x20000 || Array.Exists(Unspaced, range =>
        rune.Value >= range.FirstCodePoint && rune.Value < range.FirstCodePoint + range.Length));

    private static readonly UnicodeRange[] Unspaced =
    [
        UnicodeRanges.CjkUnifiedIdeographs, UnicodeRanges.CjkUnifiedIdeographsExtensionA, UnicodeRanges.CjkCompatibilityIdeographs,
        UnicodeRanges.Hiragana, UnicodeRanges.Katakana, UnicodeRanges.Thai, UnicodeRanges.Lao, UnicodeRanges.Khmer, UnicodeRanges.Myanmar,
    ];
}
