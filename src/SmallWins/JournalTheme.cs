using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Render;
using SmallWins.Write;

namespace SmallWins;

/// <summary>The theme of a journal, file by file: what is built in, what is the journal's own, and copies to be changed.</summary>
public sealed class JournalTheme
{
    private readonly string folder;
    private readonly ImmutableArray<ThemeFile> builtIn;
    private readonly ImmutableDictionary<string, ThemeFile> own;

    private JournalTheme(string folder, string name, ImmutableArray<ThemeFile> own)
    {
        this.folder = folder;
        this.own = own.ToImmutableDictionary(file => file.Path);
        Name = name;

        // Phrases are replaced one by one, and fonts are no text; neither gains by being copied.
        builtIn = [.. ThemeFolder.BuiltIn(name).Where(file => IsText(file.Path))];
        Parts =
        [
            .. builtIn.Select(file => new ThemePart(Ejected.NameOf(file.Path), file.Path, StateOf(file))),
            .. own.Where(file => ThemeFolder.BuiltIn(name).All(known => known.Path != file.Path))
                .Select(file => new ThemePart(Ejected.NameOf(file.Path), file.Path, ThemePartState.Added)),
        ];
    }

    /// <summary>The theme's name, such as <c>default</c>.</summary>
    public string Name { get; }

    /// <summary>Its files that can be copied, and those that the journal has added, by path.</summary>
    public ImmutableArray<ThemePart> Parts { get; }

    /// <summary>Reads the theme of a journal.</summary>
    /// <param name="folder">The journal's folder.</param>
    /// <param name="settings">The journal's settings.</param>
    /// <exception cref="IOException">The machine's trouble.</exception>
    public static JournalTheme Of(string folder, Settings settings) => new(folder, settings.Theme, ThemeFolder.Own(folder).Value);

    /// <summary>
    /// The part of a name: its path, with or without its ending, the folder <c>assets</c> or the folder <c>templates</c>; a
    /// partial by its name alone where no page has the same; null where there is none.
    /// </summary>
    public ThemePart? Find(string name)
    {
        name = name.Replace('\\', '/');
        name = name.StartsWith(ThemeFolder.Folder + "/", StringComparison.Ordinal) ? name[(ThemeFolder.Folder.Length + 1)..] : name;
        string[] paths = [name, name + ".sbn", "assets/" + name, "partials/" + name, $"partials/{name}.sbn"];
        return paths.Select(path => Parts.FirstOrDefault(part => part.Path == path)).FirstOrDefault(part => part is not null);
    }

    /// <summary>The names of parts that a slip of the hand may have meant, nearest first.</summary>
    public string? Near(string name) => NearestName.To(name, Parts.Select(part => part.Name));

    /// <summary>The text of the built-in file; null where the journal has added the part itself.</summary>
    public string? Text(ThemePart part) => BuiltIn(part) is { } file ? Encoding.UTF8.GetString(file.Content.Span) : null;

    /// <summary>Copies a built-in file into the journal, to be changed there. What is there already stays as it is.</summary>
    /// <returns>
    /// The copy's path from the journal's root; null where the journal has a file of that path already, has added the part
    /// itself, or has a link there that leads out of it.
    /// </returns>
    /// <exception cref="IOException">The machine's trouble.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public string? Eject(ThemePart part)
    {
        if (part.State != ThemePartState.BuiltIn || BuiltIn(part) is not { } file)
        {
            return null;
        }

        var path = $"{ThemeFolder.Folder}/{part.Path}";
        if (!RealPath.IsWithin(RealPath.Of(Path.Combine(folder, path)), RealPath.Of(folder)))
        {
            return null;
        }

        AtomicFile.Create(Path.Combine(folder, path), Encoding.UTF8.GetBytes(Ejected.Copy(file, Version)));
        return path;
    }

    private static string Version => typeof(JournalTheme).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    private ThemeFile? BuiltIn(ThemePart part) => builtIn.FirstOrDefault(file => file.Path == part.Path);

    private ThemePartState StateOf(ThemeFile file) =>
        !own.TryGetValue(file.Path, out var mine) ? ThemePartState.BuiltIn
        : Ejected.Check(mine) is null ? ThemePartState.Replaced
        : ThemePartState.Behind;

    private static bool IsText(string path) =>
        !path.StartsWith("i18n/", StringComparison.Ordinal) && !path.Contains("/vendor/", StringComparison.Ordinal)
        && Path.GetExtension(path) is ".sbn" or ".css" or ".js" or ".svg";
}

/// <summary>A file of a theme.</summary>
/// <param name="Name">What a command calls it: <c>day</c>, <c>partials/note</c>, <c>assets/style.css</c>.</param>
/// <param name="Path">Its path within the theme, which is also its path within the journal's <c>templates</c>.</param>
/// <param name="State">Whose it is.</param>
public sealed record ThemePart(string Name, string Path, ThemePartState State);

/// <summary>Whose a file of a theme is.</summary>
public enum ThemePartState
{
    /// <summary>The built-in one.</summary>
    BuiltIn,

    /// <summary>The journal's, in the built-in one's place.</summary>
    Replaced,

    /// <summary>The journal's, copied from a built-in one that has changed since.</summary>
    Behind,

    /// <summary>The journal's, and there is no built-in one.</summary>
    Added,
}
