using System.Collections.Frozen;
using System.Collections.Immutable;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Read;

namespace SmallWins.Render;

/// <summary>Finds the files of a theme: those built in, and those that a journal has in their place.</summary>
internal static class ThemeFolder
{
    /// <summary>The folder that holds them, in a journal and among what is built in.</summary>
    public const string Folder = "templates";
    private const string Default = "default";
    private const string Assets = "assets/";
    private static readonly FrozenDictionary<string, ImmutableArray<ThemeFile>> Themes = ReadThemes();

    /// <summary>
    /// The files of a theme that is built in. A theme other than the default has assets of its own, and where it has no
    /// template or words of its own the default's stand in.
    /// </summary>
    /// <param name="theme">One of <see cref="Settings.Themes"/>.</param>
    public static ImmutableArray<ThemeFile> BuiltIn(string theme = Default) => Themes[theme];

    /// <summary>The files in a journal's own <c>templates</c> folder; none where there is no such folder.</summary>
    /// <param name="journalRoot">The journal's folder.</param>
    public static Checked<ImmutableArray<ThemeFile>> Own(string journalRoot)
    {
        var folder = Path.Join(journalRoot, Folder);
        if (!Directory.Exists(folder))
        {
            return new([], []);
        }

        // A link could bring files from anywhere on the machine into the site.
        if (!RealPath.IsWithin(RealPath.Of(folder), RealPath.Of(journalRoot)))
        {
            return new([], [Problems.LinkLeadsOut(SourceSpan.Start(Folder))]);
        }

        var found = FolderWalk.Of(folder, excluded: []);
        var files = ImmutableArray.CreateBuilder<ThemeFile>();
        var problems = found.Problems.ToBuilder();
        foreach (var path in found.Value)
        {
            try
            {
                files.Add(new ThemeFile(path, File.ReadAllBytes(Path.Join(folder, path)), path, IsOwn: true));
            }
            catch (UnauthorizedAccessException)
            {
                problems.Add(Problems.Unreadable(SourceSpan.Start(path), "permission denied."));
            }
        }

        return new(files.ToImmutable(), [.. problems.Select(problem => problem with { Span = problem.Span with { File = $"{Folder}/{problem.Span.File}" } })]);
    }

    private static FrozenDictionary<string, ImmutableArray<ThemeFile>> ReadThemes()
    {
        var assembly = typeof(ThemeFolder).Assembly;
        var embedded = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder + "/", StringComparison.Ordinal))
            .ToDictionary(name => name[(Folder.Length + 1)..].Replace('\\', '/'), name => Bytes(assembly.GetManifestResourceStream(name)!));
        return Settings.Themes.ToFrozenDictionary(theme => theme, theme => FilesOf(theme, embedded));
    }

    private static ImmutableArray<ThemeFile> FilesOf(string theme, Dictionary<string, ReadOnlyMemory<byte>> embedded)
    {
        const string Others = "themes/";
        var files = embedded
            .Where(file => !file.Key.StartsWith(Others, StringComparison.Ordinal) && (theme == Default || !file.Key.StartsWith(Assets, StringComparison.Ordinal)))
            .ToDictionary(file => file.Key, file => new ThemeFile(file.Key, file.Value, file.Key, IsOwn: false));
        var folder = $"{Others}{theme}/";
        foreach (var (source, content) in embedded.Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal)))
        {
            var path = source[folder.Length..];
            files[path] = new ThemeFile(path, content, source, IsOwn: false);
        }

        return [.. files.Values.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    private static ReadOnlyMemory<byte> Bytes(Stream resource)
    {
        using var stream = resource;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
