using System.Collections.Immutable;
using System.Globalization;
using SmallWins.Parse;

namespace SmallWins.Edit;

/// <summary>A win to be written into a journal, in the person's own words.</summary>
public sealed record NewWin
{
    /// <summary>The words; further lines become the details below the win. They may hold marks and Markdown of their own.</summary>
    public required string Text { get; init; }

    /// <summary>The day it belongs to.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The id of an area, or null.</summary>
    public string? Area { get; init; }

    /// <summary>The ids of goals that it is a step towards.</summary>
    public ImmutableArray<string> Goals { get; init; } = [];

    /// <summary>Whether it is a highlight.</summary>
    public bool Star { get; init; }

    /// <summary>Whether it stays out of everything that is shared.</summary>
    public bool Private { get; init; }

    /// <summary>The full path of a picture that belongs to it, or null. One outside the journal is copied into <c>photos/</c>.</summary>
    public string? Photo { get; init; }

    /// <summary>Whether there is a word in it besides the marks that say how it is to be treated: such an item is no win.</summary>
    public bool HasWords => FirstLine(Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Where((word, place) => place > 0 || !TimeOnly.TryParseExact(word, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        .Any(word => word is not ("⭐" or "⭐️") && !word.Equals("#star", StringComparison.OrdinalIgnoreCase) && !word.Equals("#private", StringComparison.OrdinalIgnoreCase));

    /// <summary>The win's lines in a journal, without the list's bullet: its own line first, then its details.</summary>
    /// <param name="vocabulary">The areas of the journal.</param>
    /// <param name="picture">The picture's path from the day's file, or null.</param>
    internal ImmutableArray<string> Lines(Vocabulary vocabulary, string? picture = null)
    {
        var lines = Clean(Text);
        var details = lines.Skip(1).SkipWhile(line => line.Length == 0).Select(WinLineText.EscapeDetail).ToList();
        if (picture is not null)
        {
            details.Add($"![{Path.GetFileNameWithoutExtension(picture).Replace('-', ' ')}]({picture})");
        }

        return [WinLineText.EscapeStart(Marked(vocabulary)), .. details];
    }

    /// <summary>The win's line with its marks, as a person would say it.</summary>
    internal string Marked(Vocabulary vocabulary)
    {
        var line = FirstLine(Text);
        var words = line.Split(' ');
        var before = "";
        List<string> after = [];
        if (Area is { } area)
        {
            // The first area is the win's own: one that the words name already would win over one at the end.
            var named = words.FirstOrDefault(word => word.StartsWith('#') && vocabulary.Area(word[1..]) is not null);
            if (named is null)
            {
                after.Add("#" + area);
            }
            else if (vocabulary.Area(named[1..]) != area)
            {
                before = $"#{area} ";
            }
        }

        after.AddRange(Goals.Select(goal => "@" + goal));
        after.AddRange(Star ? ["⭐"] : []);
        after.AddRange(Private ? ["#private"] : []);
        return string.Join(' ', [before + line, .. after.Where(mark => !words.Contains(mark, StringComparer.OrdinalIgnoreCase))]);
    }

    private static string FirstLine(string text) => Clean(text)[0];

    /// <summary>The lines without what no line of a journal should hold; at least one, and the first and last are not empty unless all are.</summary>
    private static string[] Clean(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Trim().Split('\n')
            .Select(line => string.Concat(line.Replace('\t', ' ').Where(c => !char.IsControl(c))).TrimEnd()).ToArray();
        lines[0] = lines[0].TrimStart();
        return lines;
    }
}
