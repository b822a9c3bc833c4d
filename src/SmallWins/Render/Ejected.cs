using System.Text;
using System.Text.RegularExpressions;
using SmallWins.Diagnostics;
using SmallWins.Domain;

namespace SmallWins.Render;

/// <summary>
/// Copies of built-in files that a journal has made for itself. The first line of a copy says what it was made from, so that
/// it can be told when the built-in file has moved on since.
/// </summary>
internal static partial class Ejected
{
    /// <summary>A copy of a built-in file, with the line that says what it was made from.</summary>
    /// <param name="file">The built-in file; a text.</param>
    /// <param name="version">The version of SmallWins.</param>
    public static string Copy(ThemeFile file, string version)
    {
        var note = $"Copied from SmallWins {version}: {file.File}, {Fingerprint.Of(file.Content.Span)}";
        var line = Path.GetExtension(file.Path) switch
        {
            ".sbn" => $"{{{{- # {note} -}}}}",
            ".svg" => $"<!-- {note} -->",
            _ => $"/* {note} */",
        };
        return $"{line}\n{Encoding.UTF8.GetString(file.Content.Span)}";
    }

    /// <summary>A note where the built-in file that a journal's file was copied from is another now; otherwise null.</summary>
    public static Diagnostic? Check(ThemeFile own)
    {
        // The line stands first; most files have none, and fonts are no text.
        if (own.Content.Span[..Math.Min(own.Content.Length, 300)].IndexOf("Copied from SmallWins"u8) < 0
            || own.Text().Value is not { } text
            || Note().Match(text.Text.Split('\n')[0]) is not { Success: true } origin)
        {
            return null;
        }

        var print = origin.Groups["print"];
        return BuiltInNow(origin.Groups["file"].Value) switch
        {
            null => text.Problem(span => Problems.TemplateGone(span, origin.Groups["file"].Value), print.Index, print.Length),
            { } now when now == print.Value => null,
            { } now => text.Problem(span => Problems.TemplateMovedOn(span, NameOf(own.Path), origin.Groups["version"].Value, now), print.Index, print.Length),
        };
    }

    /// <summary>The name by which a command knows a file of a theme: <c>day</c>, <c>partials/note</c>, <c>assets/style.css</c>.</summary>
    public static string NameOf(string path) => Theme.IsTemplate(path) ? path[..^".sbn".Length] : path;

    private static string? BuiltInNow(string file) =>
        Settings.Themes.SelectMany(theme => ThemeFolder.BuiltIn(theme)).FirstOrDefault(known => known.File == file) is { } known
            ? Fingerprint.Of(known.Content.Span)
            : null;

    [GeneratedRegex(@"Copied from SmallWins (?<version>\S+): (?<file>templates/\S+), (?<print>[0-9a-f]{8})\b")]
    private static partial Regex Note();
}
