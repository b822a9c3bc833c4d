using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using SmallWins.Attach;
using SmallWins.Diagnostics;
using SmallWins.Read;
using SmallWins.Render;

namespace SmallWins.Rebuild;

/// <summary>What a site is made from, as hashes (SHA-256, in hexadecimal digits, or half of it): where they are the same, so is the site.</summary>
/// <param name="Frame">Of all that is no day: the program, what is asked for, today, settings, weeks, goals, the theme's own files.</param>
/// <param name="Words">Of each day's text, by its file.</param>
/// <param name="All">Of both.</param>
internal sealed record BuildInputs(string Frame, IReadOnlyDictionary<string, Digest> Words, string All)
{
    // About what a day takes, so that the room need not grow often.
    private const int BytesOfDay = 64;

    /// <summary>The SHA-256 of the texts and of the theme that a site is made from, and of what is asked for. The theme is read for it, and so it comes before the build.</summary>
    /// <param name="options">What is asked for.</param>
    /// <param name="today">The day as of which.</param>
    /// <param name="files">The journal's files, and the problems met in reading them.</param>
    public static BuildInputs Of(BuildOptions options, DateOnly today, Checked<JournalFiles> files)
    {
        var words = OnAllCores.Select(files.Value.Days, day => (day.File, Words: day.Digest)).ToDictionary(day => day.File, day => day.Words, StringComparer.Ordinal);
        var of = new FieldWriter(files.Value.Days.Length * BytesOfDay);
        of.Text(typeof(LastBuild).Module.ModuleVersionId.ToString());
        of.Text(CultureInfo.GetCultureInfo("en").CompareInfo.Version.FullVersion.ToString(CultureInfo.InvariantCulture));
        of.Text(string.Create(CultureInfo.InvariantCulture, $"{today:yyyy-MM-dd} {options.Drafts} {options.Strict}"));
        foreach (var problem in files.Problems)
        {
            of.Text($"{problem.Code} {problem.Span}");
        }

        AddTexts(files.Value.Settings is { } settings ? [settings] : []);
        AddTexts(files.Value.Weeks);
        AddTexts(files.Value.Goals);

        var theme = ThemeFolder.Own(files.Value.Root);
        foreach (var problem in theme.Problems)
        {
            of.Text($"{problem.Code} {problem.Span}");
        }

        foreach (var file in theme.Value)
        {
            of.Text(file.Path);
            of.Text(Hash(file.Content.Span));
        }

        var frame = Hash(of.Written.Span);
        foreach (var day in files.Value.Days)
        {
            of.Text(day.File);
            of.Digest(words[day.File]);
        }

        return new(frame, words, Hash(of.Written.Span));

        void AddTexts(ImmutableArray<SourceText> texts)
        {
            foreach (var text in texts)
            {
                of.Text(text.File);
                of.Text(text.Text);
            }
        }
    }

    /// <summary>The SHA-256 of the names of a journal's other files, and of the lengths and times of those that did not go along, for they may have had a reason.</summary>
    /// <param name="root">The journal's full path.</param>
    /// <param name="others">The files, from there.</param>
    /// <param name="attached">The files that went along, whose contents are compared apart.</param>
    public static string OfOthers(string root, ImmutableArray<string> others, IReadOnlyDictionary<string, string> attached)
    {
        var of = new FieldWriter();
        foreach (var other in others)
        {
            of.Text(other);
            if (!attached.ContainsKey(other))
            {
                var file = new FileInfo(Path.Join(root, other));
                of.Text(string.Create(CultureInfo.InvariantCulture, $"{(file.Exists ? file.Length : -1)} {file.LastWriteTimeUtc.Ticks}"));
            }
        }

        return Hash(of.Written.Span);
    }

    /// <summary>The SHA-256 of each file that goes along; null where one cannot be read.</summary>
    /// <param name="root">The journal's full path.</param>
    /// <param name="attached">What goes along.</param>
    public static ImmutableSortedDictionary<string, string>? OfAttached(string root, Attached attached)
    {
        var hashes = attached.Pictures.Select(picture => KeyValuePair.Create(picture.Source, picture.Content))
            .Concat(OnAllCores.Select(attached.Files, file => KeyValuePair.Create(file.Source, OfFile(root, file.Source))))
            .DistinctBy(file => file.Key)
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
        return hashes.ContainsValue("") ? null : hashes;
    }

    /// <summary>The SHA-256 of one file; empty where it cannot be read.</summary>
    /// <param name="root">The journal's full path.</param>
    /// <param name="path">The file, from there.</param>
    public static string OfFile(string root, string path)
    {
        try
        {
            using var content = File.OpenRead(Path.Join(root, path));
            return Convert.ToHexStringLower(SHA256.HashData(content));
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
