using System.Diagnostics.CodeAnalysis;
using SmallWins.Edit;

namespace SmallWins.Cli;

/// <summary>Finds the journal that a command is about.</summary>
internal static class JournalFinder
{
    /// <summary>
    /// The folder that was named, or else the nearest one with settings, from where the person stands upwards, as git finds its root.
    /// </summary>
    /// <param name="named">The folder or settings file that the command names, or null.</param>
    /// <param name="standing">The folder the command is given in.</param>
    /// <param name="journal">The folder's full path.</param>
    /// <param name="refusal">Why there is none.</param>
    public static bool TryFind(string? named, string standing, [NotNullWhen(true)] out string? journal, [NotNullWhen(false)] out string? refusal)
    {
        journal = named is null ? Above(standing) : Named(Path.GetFullPath(named, standing));
        if (journal is not null)
        {
            refusal = null;
            return true;
        }

        refusal = named is null
            ? $"There is no journal here: no {NewJournal.SettingsFile} in {standing} or a folder above it.\n"
                + "Start one with `smallwins init`, or go to the folder of yours."
            : File.Exists(Path.GetFullPath(named, standing)) ? $"{named} is a file, and a journal is a folder." : $"There is no folder {named}.";
        return false;
    }

    private static string? Named(string path)
    {
        var folder = Path.GetFileName(path) == NewJournal.SettingsFile && File.Exists(path) ? Path.GetDirectoryName(path)! : path;
        return Directory.Exists(folder) ? Path.TrimEndingDirectorySeparator(folder) : null;
    }

    private static string? Above(string standing)
    {
        for (var folder = standing; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, NewJournal.SettingsFile)))
            {
                return folder;
            }
        }

        return null;
    }
}
