using System.Collections.Immutable;
using SmallWins.Diagnostics;

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
        var files = ImmutableArray.CreateBuilder<ThemeFile>();
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var folder = new DirectoryInfo(System.IO.Path.Combine(journalRoot, Folder));
        if (folder.Exists)
        {
            Collect(folder, "", files, problems);
        }

        return new(files.ToImmutable(), problems.ToImmutable());
    }

    private static void Collect(DirectoryInfo folder, string prefix, ImmutableArray<ThemeFile>.Builder files, ImmutableArray<Diagnostic>.Builder problems)
    {
        // A link could bring files from anywhere on the machine into the site.
        if (folder.LinkTarget is not null)
        {
            problems.Add(Problems.TemplateIsLink(SourceSpan.Start($"{Folder}/{prefix}".TrimEnd('/'))));
            return;
        }

        foreach (var entry in folder.EnumerateFileSystemInfos().Where(entry => entry.Name[0] != '.').OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            var path = prefix + entry.Name;
            switch (entry)
            {
                case DirectoryInfo inner:
                    Collect(inner, path + "/", files, problems);
                    break;
                case { LinkTarget: not null }:
                    problems.Add(Problems.TemplateIsLink(SourceSpan.Start($"{Folder}/{path}")));
                    break;
                default:
                    files.Add(new ThemeFile(path, File.ReadAllBytes(entry.FullName), IsOwn: true));
                    break;
            }
        }
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
