using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SmallWins.Attach;
using SmallWins.Diagnostics;
using SmallWins.Read;
using SmallWins.Render;

namespace SmallWins;

/// <summary>
/// What a build was made from and what came of it, kept in the journal's <c>.smallwins/cache/builds</c>, one file for each output folder. Where nothing
/// has changed since, and every file of the site still holds what was written, the next build has nothing to do but to say the same.
/// </summary>
/// <remarks>
/// It may be deleted at any time. The first line is the SHA-256 of the rest, and nothing is taken from a file in which the two do not
/// agree. What it was made from is compared by content: texts, the theme's own files, pictures and attachments that go along; of files that do not, by name,
/// length and time. The program, the settings of the command and today are part of it.
/// </remarks>
/// <param name="Inputs">The SHA-256 of the texts and of the theme that the site was made from, and of what was asked for.</param>
/// <param name="Keys">What pages were made from, by their paths; see <see cref="UnchangedPages"/>.</param>
/// <param name="Others">The SHA-256 of the names of all other files, and of the lengths and times of those that did not go along.</param>
/// <param name="Attached">The SHA-256 of each file that went along, by its path from the journal's root.</param>
/// <param name="Site">The SHA-256 of the site's manifest.</param>
/// <param name="Pages">How many pages it has.</param>
/// <param name="Wins">How many wins it shows.</param>
/// <param name="Days">How many days it shows.</param>
/// <param name="Problems">Every problem that was told.</param>
internal sealed record LastBuild(
    string Inputs, IReadOnlyDictionary<string, string> Keys, string Others, ImmutableSortedDictionary<string, string> Attached, string Site, int Pages, int Wins, int Days, ImmutableArray<Diagnostic> Problems)
{
    private const string Folder = ".smallwins/cache/builds";

    /// <summary>The build that last wrote to an output folder; null where none is known.</summary>
    /// <param name="root">The journal's full path.</param>
    /// <param name="output">The output folder's full path.</param>
    public static LastBuild? Of(string root, string output)
    {
        try
        {
            var place = PlaceOf(root, output);
            if (!StaysWithin(root) || new FileInfo(place) is not { Exists: true, LinkTarget: null })
            {
                return null;
            }

            var bytes = File.ReadAllBytes(place).AsSpan();
            var end = bytes.IndexOf((byte)'\n');
            return end == 2 * SHA256.HashSizeInBytes && Encoding.ASCII.GetString(bytes[..end]) == Hash(bytes[(end + 1)..]) ? Read(bytes[(end + 1)..].ToArray()) : null;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Keeps it; where that cannot be, the next build is made from the beginning.</summary>
    /// <inheritdoc cref="Of" path="/param"/>
    public void Keep(string root, string output)
    {
        try
        {
            if (!StaysWithin(root))
            {
                return;
            }

            var place = PlaceOf(root, output);
            var folder = Directory.CreateDirectory(Path.GetDirectoryName(place)!).FullName;
            var ignore = Path.Combine(folder, ".gitignore");
            if (!File.Exists(ignore))
            {
                File.WriteAllText(ignore, "# What the last builds were made from. All of it may be deleted.\n*\n");
            }

            // A name of its own, so that two builds at once do not write into one file; then one move, so that there is never a part.
            var body = ToBytes();
            var beside = $"{place}.{Path.GetRandomFileName()}.new";
            try
            {
                File.WriteAllBytes(beside, [.. Encoding.ASCII.GetBytes(Hash(body) + "\n"), .. body]);
                File.Move(beside, place, overwrite: true);
            }
            finally
            {
                File.Delete(beside);
            }
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            // A journal that may not be written to is built each time.
        }
    }

    /// <summary>The SHA-256 of the texts and of the theme that a site is made from, and of what is asked for. The theme is read for it, and so it comes before the build.</summary>
    /// <param name="options">What is asked for.</param>
    /// <param name="today">The day as of which.</param>
    /// <param name="files">The journal's files, and the problems met in reading them.</param>
    /// <param name="days">What <see cref="UnchangedPages.WordsOf"/> says of the days.</param>
    /// <returns>The hash of all but the days, and the one of all.</returns>
    public static (string Frame, string All) InputsOf(BuildOptions options, DateOnly today, Checked<JournalFiles> files, IReadOnlyDictionary<string, string> days)
    {
        var hash = new Parts();
        hash.Add(typeof(LastBuild).Module.ModuleVersionId.ToString());
        hash.Add(CultureInfo.GetCultureInfo("en").CompareInfo.Version.FullVersion.ToString(CultureInfo.InvariantCulture));
        hash.Add(string.Create(CultureInfo.InvariantCulture, $"{today:yyyy-MM-dd} {options.Drafts} {options.Strict}"));
        foreach (var problem in files.Problems)
        {
            hash.Add($"{problem.Code} {problem.Span}");
        }

        AddTexts(files.Value.Settings is { } settings ? [settings] : []);
        AddTexts(files.Value.Weeks);
        AddTexts(files.Value.Goals);

        var theme = ThemeFolder.Own(files.Value.Root);
        foreach (var problem in theme.Problems)
        {
            hash.Add($"{problem.Code} {problem.Span}");
        }

        foreach (var file in theme.Value)
        {
            hash.Add(file.Path);
            hash.Add(Hash(file.Content.Span));
        }

        var frame = hash.SumSoFar();
        foreach (var day in files.Value.Days)
        {
            hash.Add(day.File);
            hash.Add(days[day.File]);
        }

        return (frame, hash.Sum());

        void AddTexts(ImmutableArray<SourceText> texts)
        {
            foreach (var text in texts)
            {
                hash.Add(text.File);
                hash.Add(text.Text);
            }
        }
    }

    /// <summary>The SHA-256 of the names of a journal's other files, and of the lengths and times of those that did not go along, for they may have had a reason.</summary>
    /// <param name="root">The journal's full path.</param>
    /// <param name="others">The files, from there.</param>
    /// <param name="attached">The files that went along, whose contents are compared apart.</param>
    public static string OthersOf(string root, ImmutableArray<string> others, IReadOnlyDictionary<string, string> attached)
    {
        var hash = new Parts();
        foreach (var other in others)
        {
            hash.Add(other);
            if (!attached.ContainsKey(other))
            {
                var file = new FileInfo(Path.Join(root, other));
                hash.Add(string.Create(CultureInfo.InvariantCulture, $"{(file.Exists ? file.Length : -1)} {file.LastWriteTimeUtc.Ticks}"));
            }
        }

        return hash.Sum();
    }

    /// <summary>The SHA-256 of each file that goes along; null where one cannot be read.</summary>
    /// <param name="root">The journal's full path.</param>
    /// <param name="attached">What goes along.</param>
    public static ImmutableSortedDictionary<string, string>? HashesOf(string root, Attached attached)
    {
        var hashes = attached.Pictures.Select(picture => KeyValuePair.Create(picture.Source, picture.Content))
            .Concat(attached.Files.AsParallel().Select(file => KeyValuePair.Create(file.Source, HashOf(root, file.Source))))
            .DistinctBy(file => file.Key)
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
        return hashes.ContainsValue("") ? null : hashes;
    }

    /// <summary>Whether the files that went along hold what they held.</summary>
    public bool HasSameAttached(string root) => Attached.AsParallel().All(file => HashOf(root, file.Key) == file.Value);

    private static string HashOf(string root, string path)
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

    private static string PlaceOf(string root, string output) =>
        Path.Combine([root, .. Folder.Split('/'), Hash(Encoding.UTF8.GetBytes(output))[..32]]);

    private static bool StaysWithin(string root) => RealPath.IsWithin(RealPath.Of(Path.Combine([root, .. Folder.Split('/')])), RealPath.Of(root));

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static LastBuild Read(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        var all = document.RootElement;
        return new(
            Text(all, "inputs"),
            all.GetProperty("keys").EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetString() ?? throw new FormatException("keys"), StringComparer.Ordinal),
            Text(all, "others"),
            Map(all, "attached"),
            Text(all, "site"),
            all.GetProperty("pages").GetInt32(),
            all.GetProperty("wins").GetInt32(),
            all.GetProperty("days").GetInt32(),
            [.. all.GetProperty("problems").EnumerateArray().Select(ProblemOf)]);
    }

    private static Diagnostic ProblemOf(JsonElement json) => new(
        (Severity)json.GetProperty("severity").GetInt32(),
        Text(json, "code"),
        new(Text(json, "file"), json.GetProperty("line").GetInt32(), json.GetProperty("column").GetInt32(), json.GetProperty("length").GetInt32()),
        Text(json, "message"),
        json.GetProperty("fix") is { ValueKind: JsonValueKind.String } fix ? new Fix(fix.GetString()!, json.GetProperty("replacement").GetString()) : null,
        json.GetProperty("excerpt").GetString());

    private static ImmutableSortedDictionary<string, string> Map(JsonElement json, string name) =>
        json.GetProperty(name).EnumerateObject().ToImmutableSortedDictionary(one => one.Name, one => one.Value.GetString() ?? throw new FormatException(name), StringComparer.Ordinal);

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? throw new FormatException(name);

    private byte[] ToBytes()
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes);
        json.WriteStartObject();
        json.WriteString("inputs", Inputs);
        json.WriteString("others", Others);
        WriteMap("keys", Keys);
        WriteMap("attached", Attached);
        json.WriteString("site", Site);
        json.WriteNumber("pages", Pages);
        json.WriteNumber("wins", Wins);
        json.WriteNumber("days", Days);
        json.WriteStartArray("problems");
        foreach (var problem in Problems)
        {
            json.WriteStartObject();
            json.WriteNumber("severity", (int)problem.Severity);
            json.WriteString("code", problem.Code);
            json.WriteString("file", problem.Span.File);
            json.WriteNumber("line", problem.Span.Line);
            json.WriteNumber("column", problem.Span.Column);
            json.WriteNumber("length", problem.Span.Length);
            json.WriteString("message", problem.Message);
            json.WriteString("fix", problem.Fix?.Sentence);
            json.WriteString("replacement", problem.Fix?.Replacement);
            json.WriteString("excerpt", problem.Excerpt);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenSpan.ToArray();

        void WriteMap(string name, IEnumerable<KeyValuePair<string, string>> map)
        {
            json.WriteStartObject(name);
            foreach (var (key, value) in map)
            {
                json.WriteString(key, value);
            }

            json.WriteEndObject();
        }
    }

    // Each text with its length, so that no two rows of texts look the same.
    private readonly struct Parts()
    {
        private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        public void Add(string text)
        {
            hash.AppendData(BitConverter.GetBytes(text.Length));
            hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
        }

        public string SumSoFar() => Convert.ToHexStringLower(hash.GetCurrentHash());

        public string Sum()
        {
            using (hash)
            {
                return Convert.ToHexStringLower(hash.GetHashAndReset());
            }
        }
    }
}
