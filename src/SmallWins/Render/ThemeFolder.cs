using System.Collections.Immutable;
using SmallWins.Diagnostics;
using SmallWins.Read;

namespace SmallWins.Render;

/// <summary>Finds the files of a theme: those built in, and those that a journal has in their place.</summary>
internal static class ThemeFolder
{
    private const string Folder = "templates";

    /// <summary>The files built into the library.</summary>
    public static ImmutableArray<ThemeFile> BuiltIn { get; } = ReadBuiltIn();

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
        return new(
            [.. found.Value.Select(path => new ThemeFile(path, File.ReadAllBytes(Path.Join(folder, path)), IsOwn: true))],
            [.. found.Problems.Select(problem => problem with { Span = problem.Span with { File = $"{Folder}/{problem.Span.File}" } })]);
    }

    private static ImmutableArray<ThemeFile> ReadBuiltIn()
    {
        var assembly = typeof(ThemeFolder).Assembly;
        var files = ImmutableArray.CreateBuilder<ThemeFile>();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            files.Add(new ThemeFile(name[(Folder.Length + 1)..].Replace('\\', '/'), bytes.ToArray(), IsOwn: false));
        }

        return files.ToImmutable();
    }
}
