using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using SmallWins.Diagnostics;
using SmallWins.Write;

namespace SmallWins.Rebuild;

/// <summary>
/// What a build was made from and what came of it, kept in the journal's <c>.smallwins/cache/builds</c>, one file for each output folder. Where nothing
/// has changed since, and every file of the site still holds what was written, the next build has nothing to do but to say the same.
/// </summary>
/// <remarks>
/// It may be deleted at any time. What it was made from is compared by content: texts, the theme's own files, pictures and attachments that go along; of files that do not, by name,
/// length and time; a file of the site that was not written to since, as its <see cref="FileStamp"/> tells, holds what was written. The program, the settings of the command and today are part of it.
/// </remarks>
/// <param name="Inputs">The SHA-256 of the texts and of the theme that the site was made from, and of what was asked for.</param>
/// <param name="Files">The site's files, by their paths.</param>
/// <param name="Others">The SHA-256 of the names of all other files, and of the lengths and times of those that did not go along.</param>
/// <param name="Attached">The SHA-256 of each file that went along, by its path from the journal's root.</param>
/// <param name="Site">The SHA-256 of the site's manifest.</param>
/// <param name="Pages">How many pages it has.</param>
/// <param name="Wins">How many wins it shows.</param>
/// <param name="Days">How many days it shows.</param>
/// <param name="Problems">Every problem that was told.</param>
internal sealed partial record LastBuild(
    string Inputs, IReadOnlyDictionary<string, WrittenFile> Files, string Others, ImmutableSortedDictionary<string, string> Attached, string Site, int Pages, int Wins, int Days, ImmutableArray<Diagnostic> Problems)
{
    /// <summary>The build that last wrote to an output folder; null where none is known.</summary>
    /// <param name="root">The journal's full path.</param>
    /// <param name="output">The output folder's full path.</param>
    public static LastBuild? Of(string root, string output) => KeptFields.Read(FolderOf(root), NameOf(output), OfFields);

    /// <summary>Whether a build is known that wrote to any output folder.</summary>
    /// <param name="root">The journal's full path.</param>
    public static bool IsKnown(string root) => Directory.Exists(FolderOf(root).Path);

    /// <summary>Keeps it; where that cannot be, the next build is made from the beginning.</summary>
    /// <inheritdoc cref="Of" path="/param"/>
    public void Keep(string root, string output) => KeptFields.Keep(FolderOf(root), NameOf(output), Fields());

    /// <summary>Whether it was made from the very same.</summary>
    /// <param name="inputs">Texts and theme.</param>
    /// <param name="root">The journal's full path.</param>
    /// <param name="others">The journal's other files, from there.</param>
    public bool WasMadeFrom(BuildInputs inputs, string root, ImmutableArray<string> others) =>
        Inputs == inputs.All
        && Others == BuildInputs.OfOthers(root, others, Attached)
        && OnAllCores.All(Attached, file => BuildInputs.OfFile(root, file.Key) == file.Value);

    /// <summary>Whether the site that stands in a folder is the one that it wrote, with every file as it was written.</summary>
    public bool StandsIn(StagedSite folder) => folder.HashOfEarlier == Site && folder.StandsAsWritten(path => Files.TryGetValue(path, out var file) ? file.Stamp : null);

    private static CacheFolder FolderOf(string root) => CacheFolder.Of(root, "builds", "What the last builds were made from.");

    private static string NameOf(string output) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(output)))[..32];
}

/// <summary>A file of a site.</summary>
/// <param name="Key">What the page was made from, see <see cref="UnchangedPages"/>; null for what is made each time.</param>
/// <param name="Stamp">The stamp it was given.</param>
internal readonly record struct WrittenFile(Digest? Key, FileStamp Stamp);
