using System.Globalization;

namespace SmallWins.Edit;

/// <summary>Finds the file that a day's wins are written in, or would be.</summary>
internal static class DayPath
{
    /// <summary>
    /// The day's file, as a path from the journal's root with forward slashes. Where there are several it is the one that is
    /// named by the date alone, or else the last. Where there is none it is a new one, in a folder like the one of the latest
    /// day before: journals with a folder a year, a month, or none at all go on as they are.
    /// </summary>
    /// <param name="days">The files of all days, as paths from the root, each beginning with a date in its name.</param>
    /// <param name="date">The day.</param>
    public static string Of(IEnumerable<(DateOnly Date, string Path)> days, DateOnly date)
    {
        var all = days.OrderBy(day => day.Date).ThenBy(day => day.Path, StringComparer.Ordinal).ToList();
        var same = all.Where(day => day.Date == date).Select(day => day.Path).ToList();
        if (same.Count > 0)
        {
            return same.Find(path => Path.GetFileNameWithoutExtension(path).Length == "2026-07-14".Length) ?? same[^1];
        }

        var like = all.Count == 0 ? ((DateOnly, string)?)null : all.FindLast(day => day.Date < date) is { Path: not null } before ? before : all[0];
        return like is var (day, path) ? Renamed(path, day, date) : $"days/{date:yyyy}/{date:yyyy-MM-dd}.md";
    }

    private static string Renamed(string path, DateOnly from, DateOnly to)
    {
        string[] forms = ["yyyy", "MM", "yyyy-MM", "yyyy_MM"];
        var parts = path.Split('/');
        var folders = parts[..^1].Select(part => forms.FirstOrDefault(form => Written(from, form) == part) is { } form ? Written(to, form) : part);
        var name = Written(to, parts[^1].StartsWith(Written(from, "yyyy_MM_dd"), StringComparison.Ordinal) ? "yyyy_MM_dd" : "yyyy-MM-dd");
        return string.Join('/', [.. folders, name + ".md"]);
    }

    private static string Written(DateOnly date, string form) => date.ToString(form, CultureInfo.InvariantCulture);
}
