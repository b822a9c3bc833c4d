using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using SmallWins.Attach;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Parse;
using SmallWins.Read;
using SmallWins.Render;
using SmallWins.Render.Jar;

namespace SmallWins;

/// <summary>
/// What earlier passes over one journal made of files that have not changed since, so that the next pass need not make it
/// again. It serves one pass at a time. A build makes one pass, and nothing is kept of it.
/// </summary>
/// <param name="root">The journal's full path.</param>
/// <param name="cache">Pictures made by earlier builds.</param>
/// <param name="keeps">Whether there will be another pass.</param>
internal sealed class JournalMemory(string root, PictureCache cache, bool keeps)
{
    private readonly ConcurrentDictionary<string, Checked<SourceText?>> texts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Checked<AttachedFile?>> named = new(StringComparer.Ordinal);
    private ImmutableDictionary<string, string> links = ImmutableDictionary<string, string>.Empty;
    private (ImmutableArray<string> Excluded, Checked<ImmutableArray<string>> Found)? walk;
    private (Settings Settings, Checked<Theme> Loaded)? theme;

    /// <summary>The journal's pictures.</summary>
    public Pictures Pictures { get; } = new(root, cache);

    /// <summary>Where the marbles of the site's jars lie.</summary>
    public Piles Piles { get; init; } = new();

    /// <summary>The journal's files as the last pass parsed them; null before the first.</summary>
    public ParsedFiles? Parsed { get; set => field = keeps ? value : null; }

    /// <summary>Reads the journal: what is known to have changed, and what was not read before.</summary>
    /// <param name="excluded">Full paths of folders that are not part of it.</param>
    public Checked<JournalFiles> Read(ImmutableArray<string> excluded)
    {
        if (walk is not { } walked || !walked.Excluded.SequenceEqual(excluded))
        {
            walked = (excluded, FolderWalk.Of(root, excluded));
            walk = walked;
            links = keeps ? walked.Found.Value.Where(IsLink).ToImmutableDictionary(path => path, TargetOf) : links;
            var there = walked.Found.Value.ToHashSet(StringComparer.Ordinal);
            Forget(path => !there.Contains(path));
        }

        if (keeps)
        {
            return JournalFolder.Read(root, walked.Found, file => texts.GetOrAdd(file, ReadText));
        }

        var room = new TextRoom();
        return JournalFolder.Read(root, walked.Found, file => TextFile.ReadFound(Path.Join(root, file), file, room));
    }

    /// <summary>A file that goes along, named by what it holds.</summary>
    public Checked<AttachedFile?> Named(string path) => named.GetOrAdd(path, path => AttachedFile.Of(root, path));

    /// <summary>The theme; loaded anew when one of its files or what it takes from the settings is another.</summary>
    public Checked<Theme> ThemeOf(Settings settings)
    {
        if (theme is not { } known || !Theme.IsAlike(known.Settings, settings))
        {
            known = (settings, Theme.Load(root, settings));
            theme = known;
        }

        return known.Loaded;
    }

    /// <summary>Lets go of what was made of some files, and of everything in a folder of that path.</summary>
    /// <param name="changed">Paths from the journal's root, with forward slashes; "" for all of it.</param>
    /// <returns>Whether a pass could find anything different now; false where a file was saved as it was.</returns>
    public bool Forget(IEnumerable<string> changed)
    {
        // What a link leads to may have changed under another name; one that leads elsewhere now may lead out of the journal.
        var isChanged = false;
        foreach (var path in changed.Union(links.Keys, StringComparer.Ordinal).ToList())
        {
            isChanged |= path.Length == 0 ? ForgetAll()
                : IsOfTheme(path) ? ForgetTheme()
                : links.TryGetValue(path, out var target) ? target != TargetOf(path) && ForgetBelow(path)
                : IsKnown(path) ? IsOther(path)
                : ForgetBelow(path);
        }

        return isChanged;
    }

    private bool ForgetAll()
    {
        Forget(_ => true);
        walk = null;
        return ForgetTheme();
    }

    private bool ForgetTheme()
    {
        theme = null;
        return true;
    }

    // A file that was there before and is there still needs no walk through the folders.
    private bool IsOther(string path)
    {
        if (!texts.TryGetValue(path, out var before))
        {
            Forget(path.Equals);
            return true;
        }

        var now = ReadText(path);
        if (before.Value is { } old && now.Value is { } text && old.Text == text.Text)
        {
            return false;
        }

        texts[path] = now;
        return true;
    }

    private bool ForgetBelow(string path)
    {
        var isBelow = (string file) => file == path || file.StartsWith(path + "/", StringComparison.Ordinal);
        if (!Path.Exists(Path.Join(root, path)) && walk?.Found.Value.Any(isBelow) != true)
        {
            // It came and went.
            return false;
        }

        Forget(isBelow);
        walk = null;
        return true;
    }

    private void Forget(Func<string, bool> which)
    {
        foreach (var path in texts.Keys.Where(which))
        {
            texts.TryRemove(path, out _);
        }

        foreach (var path in named.Keys.Where(which))
        {
            named.TryRemove(path, out _);
        }

        Pictures.Forget(which);
    }

    private Checked<SourceText?> ReadText(string file) => TextFile.Read(Path.Join(root, file), file);

    private bool IsKnown(string path) => walk?.Found.Value.BinarySearch(path, StringComparer.Ordinal) >= 0 && File.Exists(Path.Join(root, path)) && !IsLink(path);

    private bool IsLink(string path) => new FileInfo(Path.Join(root, path)).LinkTarget is not null;

    // Where a link leads, and which file that is now.
    private string TargetOf(string path) => RealPath.OfFile(Path.Join(root, path)) is { } real && new FileInfo(real) is var file
        ? string.Create(CultureInfo.InvariantCulture, $"{real} {file.LastWriteTimeUtc.Ticks} {file.Length}")
        : "";

    private static bool IsOfTheme(string path) =>
        path == ThemeFolder.Folder || path.StartsWith(ThemeFolder.Folder + "/", StringComparison.Ordinal);
}
