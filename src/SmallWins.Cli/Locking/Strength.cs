using System.Globalization;
using System.Security.Cryptography;

namespace SmallWins.Cli.Locking;

/// <summary>How long a passphrase withstands somebody who has the files and guesses.</summary>
/// <param name="Bits">The binary logarithm of how many guesses it takes.</param>
/// <remarks>
/// The estimate is a cautious one: the cheapest way of putting the passphrase together from words, runs of letters that may be words or names, years, sequences and single signs, as zxcvbn does
/// it (Wheeler, USENIX Security 2016). Somebody who knows the person needs fewer guesses than any estimate says.
/// </remarks>
internal sealed record Strength(double Bits)
{
    // A graphics card of 2023 makes about 9 thousand million rounds of PBKDF2-HMAC-SHA-256 in a second (hashcat's benchmark, mode 10900: 9 million hashes of 999 rounds), and a guess takes a million.
    private const double GuessesASecond = 10_000;
    private const double SecondsOfAYear = 31_557_600;
    private const int WordsProposed = 5;

    // Fewer than the 12.9 of a word drawn by chance, since people draw words that they like.
    private const double BitsOfAWord = 11;
    private const double BitsOfAName = 17;
    private const double BitsOfALetter = 4.7;
    private const double BitsOfADigit = 3.32;
    private const double BitsOfASign = 5;
    private const int LongestWord = 20;
    private const int LongestPiece = 40;
    private const int LongestRead = 256;

    private static readonly Lazy<string[]> Words = new(ReadWords);
    private static readonly Lazy<HashSet<string>> Known = new(() => [.. Words.Value]);

    /// <summary>Whether a hundred years of one graphics card, or a year of a hundred, would find it.</summary>
    public bool IsWeak => Seconds < 100 * SecondsOfAYear;

    private double Seconds => Math.Pow(2, Bits) / GuessesASecond;

    /// <summary>Estimates a passphrase.</summary>
    public static Strength Of(string passphrase)
    {
        var text = passphrase.Length > LongestRead ? passphrase[..LongestRead] : passphrase;

        // What is written several times is as good as once.
        for (var period = 1; period <= text.Length / 2; period++)
        {
            if (Enumerable.Range(period, text.Length - period).All(at => text[at] == text[at - period]))
            {
                return new(Cheapest(text[..period]) + 4);
            }
        }

        return new(Cheapest(text));
    }

    /// <summary>Some words drawn by chance, from a list of 7,776: 64 bits of it.</summary>
    public static string Proposal() => string.Join(' ', Enumerable.Range(0, WordsProposed).Select(_ => Words.Value[RandomNumberGenerator.GetInt32(Words.Value.Length)]));

    /// <summary>The time that one graphics card needs, in words.</summary>
    public string Time() => Seconds switch
    {
        < 1 => "less than a second",
        < 100 => Count(Seconds, "second"),
        < 6_000 => Count(Seconds / 60, "minute"),
        < 172_800 => Count(Seconds / 3_600, "hour"),
        < SecondsOfAYear => Count(Seconds / 86_400, "day"),
        < 1_000_000 * SecondsOfAYear => Count(Seconds / SecondsOfAYear, "year"),
        _ => "millions of years",
    };

    private static string Count(double number, string one)
    {
        var whole = Math.Round(number);
        return string.Create(CultureInfo.InvariantCulture, $"about {whole:N0} {one}{(whole == 1 ? "" : "s")}");
    }

    // The cheapest way through the text, piece by piece.
    private static double Cheapest(string text)
    {
        var best = new double[text.Length + 1];
        for (var end = 1; end <= text.Length; end++)
        {
            best[end] = double.PositiveInfinity;
            for (var start = Math.Max(0, end - LongestPiece); start < end; start++)
            {
                best[end] = Math.Min(best[end], best[start] + BitsOf(text[start..end]));
            }
        }

        return best[^1];
    }

    private static double BitsOf(string piece) => piece switch
    {
        [' ' or '-' or '_' or '.' or ','] => 1,
        [var one] => char.IsAsciiDigit(one) ? BitsOfADigit : char.IsLetter(one) ? BitsOfALetter + (char.IsUpper(one) ? 1 : 0) : BitsOfASign,
        _ when IsSequence(piece) => BitsOfASign + 2,
        ['1', '9', _, _] or ['2', '0', _, _] when piece.All(char.IsAsciiDigit) => 7,
        _ when Plain(piece) is { } plain && plain.All(char.IsLetter) => BitsOfWord(piece, plain),
        _ => double.PositiveInfinity,
    };

    private static double BitsOfWord(string piece, string plain)
    {
        var disguise = (piece.Any(char.IsUpper) ? 1 : 0) + (plain.Equals(piece, StringComparison.OrdinalIgnoreCase) ? 0 : 2);
        return plain.Length <= LongestWord && Known.Value.Contains(plain)
            ? BitsOfAWord + disguise
            : plain.Length >= 4 ? BitsOfAName + (2 * Math.Max(0, plain.Length - 8)) + disguise : double.PositiveInfinity;
    }

    // Signs that stand for letters, as in p4ssw0rd.
    private static string? Plain(string piece) => char.IsLetter(piece[0]) || char.IsLetter(piece[^1])
        ? string.Concat(piece.ToLowerInvariant().Select(sign => sign switch { '0' => 'o', '1' => 'l', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't', '!' => 'i', _ => sign }))
        : null;

    private static bool IsSequence(string piece) =>
        piece.Length >= 3 && piece[1] - piece[0] is >= -1 and <= 1 and var step && Enumerable.Range(1, piece.Length - 1).All(at => piece[at] - piece[at - 1] == step);

    private static string[] ReadWords()
    {
        using var stream = typeof(Strength).Assembly.GetManifestResourceStream("words/eff-large-wordlist.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
    }
}
