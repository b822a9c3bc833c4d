using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace SmallWins.Locking;

/// <summary>The one page that is in the clear: it asks for the passphrase, and says nothing of whose site it is or what is in it.</summary>
internal static partial class LockedPage
{
    private const string BeforeHeader = "<script type=\"application/json\" id=\"lock\">";
    private const string AfterHeader = "</script>";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly Lazy<(string Page, string Style, string Script)> Parts = new(() => (Resource("page.html"), Resource("page.css"), Resource("page.js")));

    /// <summary>The words that the page speaks, by the names that its template has for them.</summary>
    public static IEnumerable<string> Words => Place().Matches(Parts.Value.Page).Select(place => place.Groups["word"].Value).Where(word => word.Length > 0).Distinct();

    /// <summary>The page.</summary>
    /// <param name="header">What it says of the key and the contents.</param>
    /// <param name="language">The language of its words, and the direction that they are written in.</param>
    /// <param name="say">The words.</param>
    public static byte[] Of(LockedHeader header, (string Language, string Direction) language, Func<string, string> say)
    {
        var (page, style, script) = Parts.Value;
        return Encoding.UTF8.GetBytes(Place().Replace(page, place => place.Groups["name"].Value switch
        {
            "language" => Encoder.Encode(language.Language),
            "direction" => language.Direction,
            "style-hash" => Hash(style),
            "script-hash" => Hash(script),
            "style" => style,
            "script" => script,
            "header" => BeforeHeader + header.ToJson() + AfterHeader,
            _ => Encoder.Encode(say(place.Groups["word"].Value)),
        }));
    }

    /// <summary>Whether a page is one of a locked site, be its header sound or not.</summary>
    public static bool Is(ReadOnlySpan<byte> page) => page.IndexOf(Encoding.UTF8.GetBytes(BeforeHeader)) >= 0;

    /// <summary>The header of a page; null where there is none that can be understood.</summary>
    public static LockedHeader? HeaderOf(ReadOnlySpan<byte> page)
    {
        var text = Encoding.UTF8.GetString(page);
        var (start, end) = PlaceOfHeader(text);
        return end > start ? LockedHeader.Read(text[start..end]) : null;
    }

    /// <summary>The same page with another header.</summary>
    public static byte[] With(ReadOnlySpan<byte> page, LockedHeader header)
    {
        var text = Encoding.UTF8.GetString(page);
        var (start, end) = PlaceOfHeader(text);
        return Encoding.UTF8.GetBytes(text[..start] + header.ToJson() + text[end..]);
    }

    private static (int Start, int End) PlaceOfHeader(string text)
    {
        var start = text.IndexOf(BeforeHeader, StringComparison.Ordinal) is >= 0 and var at ? at + BeforeHeader.Length : 0;
        return (start, start == 0 ? 0 : text.IndexOf(AfterHeader, start, StringComparison.Ordinal));
    }

    private static string Hash(string text) => "'sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text))) + "'";

    private static string Resource(string name)
    {
        using var stream = typeof(LockedPage).Assembly.GetManifestResourceStream("lock/" + name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd('\n');
    }

    [GeneratedRegex(@"\{\{(?<name>lock\.(?<word>[a-z_]+)|[a-z-]+)\}\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Place();
}
