using System.Collections.Immutable;
using System.Text;
using SmallWins.Locking;

namespace SmallWins.Tests.Locking;

/// <summary>Locked sites of a small journal, on disk.</summary>
public sealed class LockedSiteTests : IDisposable
{
    private const string Passphrase = "stone lantern meadow quiet harbour";
    private static readonly DateOnly Today = new(2026, 7, 20);

    private readonly TempFolder journal = new();

    public LockedSiteTests()
    {
        journal.Write("smallwins.yml", "title: Wunderkammer\nareas: [{ id: gardening, name: Gardening }]\n");
        for (var day = 1; day <= 9; day++)
        {
            journal.Write($"days/2026-07-{day:00}.md", $"- Watered the rhododendron, time {day} #gardening\n");
        }

        journal.Write("days/2026-07-10.md", "- Repotted the xylophone tree #gardening\n  ![the tree](../tree.jpg)\n  [the plan](../plan.txt)\n");
        journal.Write("plan.txt", "The plan for the allotment");
        File.Copy(Directory.EnumerateFiles(Path.Combine(Repository.SampleJournal, "photos"), "*.jpg", SearchOption.AllDirectories).First(), journal["tree.jpg"]);
    }

    private string Site => journal["_site"];

    public void Dispose() => journal.Dispose();

    [Fact]
    public void There_is_one_page_and_blobs_and_nothing_of_the_journal_in_the_clear()
    {
        Locked();

        var files = Files();
        Assert.Equal([".smallwins-lock", ".smallwins-manifest", "index.html"], files.Keys.Where(path => !path.StartsWith("b/", StringComparison.Ordinal)));
        Assert.All(files.Keys.Where(path => path.StartsWith("b/", StringComparison.Ordinal)), path => Assert.True(LockedFormat.IsBlob(path)));
        // None of them so short that base64 could come to hold it by chance.
        string[] words = ["Wunderkammer", "rhododendron", "xylophone", "Gardening", "gardening", "allotment", "2026-07", "tree.jpg", ".html", Passphrase];
        foreach (var (path, content) in files.Where(file => LockedFormat.IsBlob(file.Key)))
        {
            Assert.All(words, word => Assert.DoesNotContain(word, path + Encoding.UTF8.GetString(content), StringComparison.Ordinal));
        }

        Assert.All(words.Where(word => word != ".html").Append("2026"), word => Assert.DoesNotContain(word, Encoding.UTF8.GetString(files["index.html"]), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_number_of_blobs_and_their_lengths_are_rounded_up()
    {
        Locked();

        var blobs = Directory.GetFiles(Path.Combine(Site, "b"));
        Assert.Equal(Padme.Of(blobs.Length), blobs.Length);
        Assert.All(blobs, blob =>
        {
            var base64 = File.ReadAllText(blob).Split('"')[3];
            var message = Convert.FromBase64String(base64).Length - LockedFormat.TagLength;
            Assert.Equal(Padme.Of(message), message);
        });
    }

    [Fact]
    public void The_same_journal_is_the_same_bytes_again_and_nothing_is_written()
    {
        Locked();
        var before = Files();

        var again = Build(Passphrase);

        Assert.Equal(0, again.Site!.Changed + again.Site.Removed);
        Assert.Equal(before, Files());
    }

    [Fact]
    public void Another_day_changes_what_an_open_site_would_change_and_the_contents_and_the_page()
    {
        using var open = new TempFolder();
        Locked();
        Run(null, open.Path);
        var before = Files();
        journal.Write("days/2026-07-12.md", "- Sat in the shade\n");

        var changed = Build(Passphrase).Site!;
        var openly = Run(null, open.Path).Site!;

        Assert.InRange(changed.Changed, 1, openly.Changed + 5);
        Assert.Contains(before.Keys, path => LockedFormat.IsBlob(path) && Files().ContainsKey(path));
        Assert.Equal(Opened(open.Path).Select(file => file.Key), Opened(Site, Passphrase).Select(file => file.Key));
    }

    [Fact]
    public async Task Another_language_opens_it_by_the_note_on_the_format()
    {
        using var open = new TempFolder();
        using var opened = new TempFolder();
        Locked();
        Run(null, open.Path);

        await Node.Run("open.mjs", "", Passphrase, Site, opened.Path);

        Assert.Equal(Opened(open.Path), Opened(opened.Path));
    }

    [Fact]
    public void Another_passphrase_is_refused_and_changes_nothing()
    {
        Locked();
        var before = Files();
        journal.Write("days/2026-07-12.md", "- Sat in the shade\n");

        var refused = Build("stone lantern meadow quiet harbor");

        Assert.Null(refused.Site);
        Assert.Equal(["SW3103"], refused.Problems.Select(problem => problem.Code));
        Assert.Equal(before, Files());
    }

    [Fact]
    public void An_open_build_never_takes_the_place_of_a_locked_site_even_where_its_page_is_gone()
    {
        Locked();
        File.Delete(Path.Combine(Site, "index.html"));

        Assert.Contains(Build(null).Problems, problem => problem.Code == "SW3101");
        Assert.DoesNotContain(Files().Keys, path => path.EndsWith(".html", StringComparison.Ordinal));
    }

    [Fact]
    public void An_open_site_that_stood_there_is_gone_whole()
    {
        Assert.NotNull(Build(null).Site);
        Locked();

        Assert.All(Files().Keys, path => Assert.True(path is ".smallwins-lock" or ".smallwins-manifest" or "index.html" || LockedFormat.IsBlob(path), path));
    }

    [Fact]
    public void With_the_setting_a_build_without_a_passphrase_writes_nothing()
    {
        journal.Write("smallwins.yml", "site: { lock: true }\n");

        Assert.Equal(["SW3102"], Build(null).Problems.Select(problem => problem.Code));
        Assert.DoesNotContain(Files().Keys, path => path != ".smallwins-lock");
        Assert.NotNull(Build(Passphrase).Site);
    }

    [Fact]
    public void What_a_host_reads_may_lie_beside_it_and_no_other_file()
    {
        journal.Write("_site/.smallwins-manifest", "");
        journal.Write("_site/CNAME", "wins.example");
        Locked();
        var before = Files();

        journal.Write("_site/old/2026-07-14.html", "Watered the rhododendron");
        var refused = Build(Passphrase);

        Assert.Equal(["SW3105"], refused.Problems.Select(problem => problem.Code));
        Assert.Contains("old/2026-07-14.html", refused.Problems.Single().Message, StringComparison.Ordinal);
        Assert.Equal(before.Count + 1, Files().Count);
    }

    [Fact]
    public void Changing_the_passphrase_changes_one_file_and_the_next_build_goes_on_with_the_new_one()
    {
        Locked();
        var before = Files();

        Assert.Empty(Change(Passphrase, "another meadow"));

        var after = Files();
        Assert.Equal([".smallwins-manifest", "index.html"], after.Where(file => !before[file.Key].AsSpan().SequenceEqual(file.Value)).Select(file => file.Key));
        Assert.Equal(["SW3103"], Build(Passphrase).Problems.Select(problem => problem.Code));
        var next = Build("another meadow").Site!;
        Assert.Equal((0, 0), (next.Changed, next.Removed));
    }

    [Fact]
    public void Changing_it_needs_the_passphrase_of_now()
    {
        Locked();
        var before = Files();

        Assert.Equal(["SW3103"], Change("no", "another meadow").Select(problem => problem.Code));
        Assert.Equal(before, Files());
    }

    [Fact]
    public void A_passphrase_is_not_written_where_its_owner_is() =>
        Assert.DoesNotContain(Passphrase, $"{new BuildOptions { JournalFolder = "a", Now = default, Lock = new SiteLock(Passphrase) }}{new PassphraseChange { JournalFolder = "a", From = Passphrase, To = Passphrase }}", StringComparison.Ordinal);

    [Fact]
    public void A_new_key_leaves_no_blob_of_before()
    {
        Locked();
        var before = Files();

        Assert.NotNull(Run(new SiteLock("another meadow", NewKey: true), Site).Site);

        Assert.DoesNotContain(Files().Keys, path => LockedFormat.IsBlob(path) && before.ContainsKey(path));
    }

    [Fact]
    public void What_does_not_read_back_as_it_was_written_is_found()
    {
        var key = SiteKey.New();
        var site = new LockedSite(key, WrappedKey.Wrap(key, "a", new byte[16], WrappedKey.FewestRounds), header => Encoding.UTF8.GetBytes(header.ToJson()));
        var disk = new Dictionary<string, byte[]>();
        foreach (var path in new[] { "index.html", "days/2026-07-14.html", "assets/style.css" })
        {
            var blob = site.Seal(path, Encoding.UTF8.GetBytes("The words of " + path))!;
            disk[blob.Path] = blob.Content;
        }

        foreach (var (path, content) in site.Rest())
        {
            disk[path] = content;
        }

        Assert.Null(Doubt(disk));
        foreach (var path in disk.Keys)
        {
            // Cut, gone, in the clear, and another blob in its place.
            Assert.Equal(path, Doubt(new(disk) { [path] = disk[path][..^1] }));
            Assert.Equal(path, Doubt(new(disk.Where(file => file.Key != path))));
            Assert.Equal(path, Doubt(new(disk) { [path] = "The words of index.html"u8.ToArray() }));
            Assert.Equal(path, Doubt(new(disk) { [path] = disk.First(file => file.Key != path).Value }));
        }

        Assert.Equal("days/2026-07-14.html", Doubt(new(disk) { ["days/2026-07-14.html"] = "The words"u8.ToArray() }));

        string? Doubt(Dictionary<string, byte[]> files) => site.FirstDoubt(files.Keys, path => files[path]);
    }

    private void Locked() => Assert.True(Build(Passphrase) is { Site.IsLocked: true } built, string.Join('\n', Build(Passphrase).Problems));

    private BuildResult Build(string? passphrase) => Run(passphrase is null ? null : new SiteLock(passphrase), Site);

    private BuildResult Run(SiteLock? locked, string output) => SiteBuild.Run(new BuildOptions
    {
        JournalFolder = journal.Path,
        OutputFolder = output,
        Now = new DateTimeOffset(Today, new TimeOnly(12, 0), TimeSpan.Zero),
        Today = Today,
        Lock = locked,
    });

    private ImmutableArray<SmallWins.Diagnostics.Diagnostic> Change(string from, string to) => SiteLocking.Change(new PassphraseChange { JournalFolder = journal.Path, From = from, To = to });

    private SortedDictionary<string, byte[]> Files() => Directory.Exists(Site) ? Of(Site) : [];

    private static SortedDictionary<string, byte[]> Of(string folder) => new(
        Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes),
        StringComparer.Ordinal);

    // The site's own files, by their paths; those of a locked one by its contents.
    private static SortedDictionary<string, string> Opened(string folder, string? passphrase = null)
    {
        if (passphrase is null)
        {
            return new(Of(folder).Where(file => !file.Key.StartsWith(".smallwins", StringComparison.Ordinal)).ToDictionary(file => file.Key, file => Convert.ToBase64String(file.Value)), StringComparer.Ordinal);
        }

        var files = Of(folder);
        var header = LockedPage.HeaderOf(files["index.html"])!;
        var key = header.Key.Unwrap(passphrase)!;
        using var contents = System.Text.Json.JsonDocument.Parse(Blob.Open(key, header.Contents, files[Blob.PathOf(header.Contents)]));
        return new(contents.RootElement.GetProperty("files").EnumerateObject().ToDictionary(
            file => file.Name, file => file.Value[0].GetString() is { } name ? Convert.ToBase64String(Blob.Open(key, name, files[Blob.PathOf(name)])!) : ""), StringComparer.Ordinal);
    }
}
