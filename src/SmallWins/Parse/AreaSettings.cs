using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Parse.FrontMatter;

namespace SmallWins.Parse;

/// <summary>Reads <c>areas:</c> of the settings.</summary>
internal static partial class AreaSettings
{
    private static readonly string[] Keys = ["id", "name", "color", "aliases"];
    private static readonly string[] Reserved = ["star", "private"];

    /// <summary>The areas in their order, each with a colour: its own, or the next of the palette that none has chosen.</summary>
    public static ImmutableArray<Area> Read(SettingFields settings)
    {
        var owners = new Dictionary<string, (string Area, SourceSpan At)>(StringComparer.OrdinalIgnoreCase);
        var areas = new List<(string Id, string Name, string? Color, ImmutableArray<string> Aliases)>();
        foreach (var (fields, at) in settings.Maps("areas", "areas of the form { id: health, name: Health, color: green }", Keys))
        {
            if (fields.Word("id") is not { } id)
            {
                settings.Add(span => Problems.MissingSetting(span, "id", "area"), at);
                continue;
            }

            if (!Claim(fields, owners, id, id.Value))
            {
                continue;
            }

            var aliases = (fields.Texts("aliases") ?? []).Where(alias => Claim(fields, owners, alias, id.Value)).Select(alias => alias.Value);
            areas.Add((id.Value, fields.Text("name") is { Length: > 0 } name ? name : Capitalised(id.Value), Color(fields), [.. aliases]));
        }

        var free = new Queue<string>(Area.Palette.Where(color => areas.All(area => area.Color != color)));
        return [.. areas.Select((area, i) => new Area(area.Id, area.Name, area.Color ?? Next(i), area.Aliases))];

        string Next(int index) => free.TryDequeue(out var color) ? color : Area.Palette[index % Area.Palette.Length];
    }

    private static bool Claim(SettingFields fields, Dictionary<string, (string Area, SourceSpan At)> owners, YamlText word, string area)
    {
        if (!Marks.IsId(word.Value))
        {
            fields.Add(at => Problems.InvalidId(at, word.Value), word);
            return false;
        }

        if (Reserved.Contains(word.Value, StringComparer.OrdinalIgnoreCase))
        {
            fields.Add(at => Problems.ReservedWord(at, word.Value), word);
            return false;
        }

        if (!owners.TryAdd(word.Value, (area, fields.Span(word))))
        {
            var (owner, first) = owners[word.Value];
            fields.Add(at => Problems.WordClaimedTwice(at, word.Value, owner, first), word);
            return false;
        }

        return true;
    }

    private static string? Color(SettingFields fields)
    {
        if (fields.Word("color") is not { } color)
        {
            if (fields.KeyBeforeComment("color") is { } key)
            {
                fields.Add(Problems.ColorInComment, key);
            }

            return null;
        }

        if (Hex().IsMatch(color.Value) || Area.Palette.Contains(color.Value))
        {
            return color.Value;
        }

        var palette = string.Join(", ", Area.Palette);
        fields.Add(at => Problems.UnknownColor(at, color.Value, NearestName.To(color.Value, Area.Palette), palette), color);
        return null;
    }

    private static string Capitalised(string id) => char.ToUpperInvariant(id[0]) + id[1..];

    [GeneratedRegex("^#[0-9A-Fa-f]{6}$")]
    private static partial Regex Hex();
}
