using System.Globalization;

namespace SmallWins.Rebuild;

/// <summary>The names of entries of a <see cref="CacheFolder"/> that are kept a year each: <c>2026</c>.</summary>
internal static class EntryOfYear
{
    /// <summary>The name of a year's entry.</summary>
    public static string NameOf(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>The year of an entry; null for one of another name.</summary>
    public static int? YearOf(string name) => name.Length == 4 && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
