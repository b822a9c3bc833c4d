using System.Collections.Immutable;
using System.Globalization;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Parse.FrontMatter;
using SmallWins.Read;

namespace SmallWins.Parse;

/// <summary>Reads <c>smallwins.yml</c>.</summary>
internal static class SettingsParser
{
    private static readonly string[] Keys =
    [
        "title", "author", "language", "week_starts", "day_starts_at", "time_zone", "streaks", "rest_days", "grace", "areas",
        "doubts", "wins_headings", "site",
    ];

    private static readonly string[] SiteKeys = ["output", "theme", "lock"];
    private static readonly string[] JournalFolders = ["days", "journals", "weeks", "goals", "templates"];

    /// <summary>Reads the settings of a journal's folder: the defaults where there are none, or a link that leads out of it.</summary>
    public static Checked<Settings> InFolder(string root)
    {
        var file = Path.Combine(root, JournalFolder.SettingsFile);
        if (RealPath.OfFile(file) is not { } real || !RealPath.IsWithin(real, RealPath.Of(root)))
        {
            return new(Settings.Default, []);
        }

        var source = TextFile.Read(file, JournalFolder.SettingsFile);
        return source.Value is null ? new(Settings.Default, source.Problems) : Parse(source.Value);
    }

    /// <summary>Reads the settings; a value that cannot be used is a problem, and its default takes its place.</summary>
    public static Checked<Settings> Parse(SourceText source)
    {
        var problems = ConflictMarkers.In(source);
        var root = problems.Count > 0 ? null : YamlReader.Read(source, 0, source.Text.Length, problems);
        if (root is not YamlMap map)
        {
            if (root is { IsNothing: false })
            {
                problems.Add(source.Problem(Problems.NotKeysAndValues, root.Start, root.Length));
            }

            return new(Settings.Default, [.. problems]);
        }

        var fields = new SettingFields(source, map, problems);
        fields.CheckKeys(Keys);
        return new(Read(fields), [.. problems]);
    }

    private static Settings Read(SettingFields fields)
    {
        var defaults = Settings.Default;
        var site = fields.Map("site", SiteKeys);
        return defaults with
        {
            Title = fields.Text("title") ?? defaults.Title,
            Author = fields.Text("author") ?? defaults.Author,
            Language = Language(fields) ?? defaults.Language,
            WeekStarts = WeekStarts(fields) ?? defaults.WeekStarts,
            DayStartsAt = DayStartsAt(fields) ?? defaults.DayStartsAt,
            TimeZone = TimeZone(fields) ?? defaults.TimeZone,
            Streaks = fields.Flag("streaks") ?? defaults.Streaks,
            RestDays = RestDays(fields),
            Grace = fields.Number("grace", 0, 366) ?? defaults.Grace,
            Areas = AreaSettings.Read(fields),
            Doubts = DoubtSettings.Read(fields),
            WinsHeadings = fields.Texts("wins_headings")?.Select(text => text.Value.Trim()).ToImmutableArray() ?? defaults.WinsHeadings,
            Output = (site is null ? null : Output(site)) ?? defaults.Output,
            Lock = site?.Flag("lock") ?? defaults.Lock,
            Theme = (site is null ? null : Theme(site)) ?? defaults.Theme,
        };
    }

    private static string? Theme(SettingFields site)
    {
        if (site.Word("theme") is not { } word || Settings.Themes.Contains(word.Value))
        {
            return site.Text("theme");
        }

        site.Add(at => Problems.UnknownTheme(at, word.Value, NearestName.To(word.Value, Settings.Themes)), word);
        return null;
    }

    private static string? Language(SettingFields fields)
    {
        if (fields.Word("language") is not { } word)
        {
            return null;
        }

        try
        {
            // The empty name is the invariant culture, which is nobody's language.
            if (word.Value.Trim().Length > 0)
            {
                return CultureInfo.GetCultureInfo(word.Value.Trim(), predefinedOnly: true).Name;
            }
        }
        catch (CultureNotFoundException)
        {
            // Said below, as for the empty name.
        }

        var meant = CultureInfo.GetCultures(CultureTypes.NeutralCultures).FirstOrDefault(culture =>
            culture.Name.Length > 0
            && (culture.EnglishName.Equals(word.Value, StringComparison.OrdinalIgnoreCase)
                || culture.NativeName.Equals(word.Value, StringComparison.OrdinalIgnoreCase)))?.Name;
        fields.Add(at => Problems.UnknownLanguage(at, word.Value, meant), word);
        return null;
    }

    private static DayOfWeek? WeekStarts(SettingFields fields)
    {
        if (fields.Word("week_starts") is not { } word)
        {
            return null;
        }

        if (Words.Weekday(word.Value) is DayOfWeek.Monday or DayOfWeek.Sunday)
        {
            return Words.Weekday(word.Value);
        }

        fields.Add(at => Problems.NotAWeekday(at, word.Value, "monday or sunday", NearestName.To(word.Value, ["monday", "sunday"])), word);
        return null;
    }

    private static TimeOnly? DayStartsAt(SettingFields fields)
    {
        if (fields.Word("day_starts_at") is not { } word)
        {
            return null;
        }

        var time = Words.Time(word.Value);
        if (time is null)
        {
            fields.Add(at => Problems.WrongSetting(at, "day_starts_at", "a time of day such as \"04:00\""), word);
        }

        return time;
    }

    private static string? TimeZone(SettingFields fields)
    {
        if (fields.Word("time_zone") is not { } word)
        {
            return null;
        }

        if (word.Value == "local" || TimeZoneInfo.TryFindSystemTimeZoneById(word.Value, out _))
        {
            return word.Value;
        }

        var meant = NearestName.To(word.Value, TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Prepend("local"));
        fields.Add(at => Problems.UnknownTimeZone(at, word.Value, meant), word);
        return null;
    }

    private static ImmutableArray<DayOfWeek> RestDays(SettingFields fields)
    {
        var days = new SortedSet<DayOfWeek>(Comparer<DayOfWeek>.Create((a, b) => (((int)a + 6) % 7).CompareTo(((int)b + 6) % 7)));
        foreach (var text in fields.Texts("rest_days") ?? [])
        {
            foreach (var word in Words.Divided(text.Value))
            {
                if (Words.Weekday(word) is { } day)
                {
                    days.Add(day);
                }
                else
                {
                    // One word of several can be named, and not replaced: the place is that of them all.
                    fields.Add(Problem, text);

                    Diagnostic Problem(SourceSpan at)
                    {
                        var problem = Problems.NotAWeekday(at, word, "a weekday such as sun", Words.NearWeekday(word));
                        return text.Value.Trim() == word ? problem : problem with { Fix = problem.Fix! with { Replacement = null } };
                    }
                }
            }
        }

        return [.. days];
    }

    private static string? Output(SettingFields site)
    {
        if (site.Word("output") is not { } word)
        {
            return null;
        }

        // Both slashes divide on every system, so that a journal means the same everywhere.
        var parts = word.Value.Trim().Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".").ToList();
        var leavesTheJournal = word.Value.Trim() is ['/' or '\\' or '~', ..] or [_, ':', ..] || parts.Contains("..");
        if (!leavesTheJournal && parts.Count > 0 && parts[0] != ".git" && !JournalFolders.Contains(parts[0], StringComparer.OrdinalIgnoreCase))
        {
            return string.Join('/', parts);
        }

        site.Add(at => Problems.OutputOutside(at, word.Value), word);
        return null;
    }
}
