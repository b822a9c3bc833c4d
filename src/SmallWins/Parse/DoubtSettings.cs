using System.Collections.Immutable;
using SmallWins.Diagnostics;
using SmallWins.Domain;

namespace SmallWins.Parse;

/// <summary>Reads <c>doubts:</c> of the settings.</summary>
internal static class DoubtSettings
{
    private static readonly string[] Keys = ["id", "says", "tags", "words"];

    /// <summary>The doubts in their order.</summary>
    public static ImmutableArray<Doubt> Read(SettingFields settings)
    {
        var seen = new Dictionary<string, SourceSpan>(StringComparer.OrdinalIgnoreCase);
        var doubts = ImmutableArray.CreateBuilder<Doubt>();
        foreach (var (fields, map) in settings.Maps("doubts", "doubts of the form { id: finish, says: \"I never finish anything\", tags: [done] }", Keys))
        {
            var id = fields.Word("id");
            var says = fields.Text("says");
            if (id is null)
            {
                settings.Add(at => Problems.MissingSetting(at, "id", "doubt"), map);
            }

            if (string.IsNullOrEmpty(says))
            {
                settings.Add(at => Problems.MissingSetting(at, "says", "doubt"), map);
            }

            var tags = (fields.Texts("tags") ?? []).Select(tag => Marks.Tag(tag.Value)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray();
            var words = (fields.Texts("words") ?? []).Select(word => word.Value.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray();
            if (tags.IsEmpty && words.IsEmpty)
            {
                settings.Add(Problems.DoubtWithoutEvidence, map);
            }

            if (id is null || string.IsNullOrEmpty(says))
            {
                continue;
            }

            if (!Marks.IsId(id.Value))
            {
                fields.Add(at => Problems.InvalidId(at, id.Value), id);
            }
            else if (!seen.TryAdd(id.Value, fields.Span(id)))
            {
                fields.Add(at => Problems.WordClaimedTwice(at, id.Value, id.Value, seen[id.Value]), id);
            }
            else
            {
                doubts.Add(new Doubt(id.Value, says, tags, words));
            }
        }

        return doubts.ToImmutable();
    }
}
