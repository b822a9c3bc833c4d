using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using ImageMagick;
using SmallWins.Tests.Preview;

namespace SmallWins.Tests.Write;

/// <summary>A build over an earlier one: it gives what a build from nothing gives, and makes as little as it can.</summary>
public sealed class BuildAgainTests : IDisposable
{
    private const string Cache = ".smallwins/cache/builds";
    private const string KnownDaysOfIt = ".smallwins/cache/days";
    private const string KnownJarsOfIt = ".smallwins/cache/jars";
    private static readonly DateTimeOffset Noon = new(2026, 7, 18, 12, 0, 0, TimeSpan.Zero);

    private readonly TempFolder folder = new();

    public BuildAgainTests() => PreviewSiteTests.WriteJournal(folder);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void After_any_changes_the_site_is_the_one_that_is_built_from_nothing()
    {
        var number = 0;
        Gen.Int[0, Edits.Length - 1].Array[1, 6].Each(
            chosen =>
            {
                using var journal = new TempFolder();
                PreviewSiteTests.WriteJournal(journal);
                Build(journal);
                foreach (var edit in chosen)
                {
                    Edits[edit](journal, ++number);
                    Build(journal);
                }

                AssertAsFromNothing(journal);
            },
            iter: 25,
            threads: 1);
    }

    [Fact]
    public void Where_nothing_has_changed_nothing_is_made_and_the_same_is_told()
    {
        folder.Write("days/2026/2026-07-15.md", "- Linked to [nowhere](missing.md)\n");
        var first = Build(folder);

        var second = Build(folder);

        Assert.NotEmpty(first.Problems);
        Assert.Equal(first.Problems, second.Problems);
        Assert.Equal(first.Site! with { Changed = 0 }, second.Site);
        Assert.Empty(second.Timings.Pages);
        Assert.Contains(second.Timings.Steps, step => step.Name == "compare with the last build");
    }

    [Fact]
    public void A_word_changed_in_a_day_leaves_the_pages_that_do_not_show_it()
    {
        folder.Write("days/2025/2025-03-03.md", "- Long ago\n");
        Build(folder);
        folder.Write("days/2026/2026-07-16.md", "- Wrote [some notes](../../notes.txt) #garden\n");

        var again = Build(folder);

        Assert.Equal(1, again.Timings.Pages.Single(kind => kind.Name == "day.sbn").Items);
        Assert.Equal(1, again.Timings.Pages.Single(kind => kind.Name == "month.sbn").Items);
        AssertAsFromNothing(folder);
    }

    [Fact]
    public void Marbles_lie_where_they_lay_in_the_last_build()
    {
        Build(folder);
        var jar = folder[KnownJarsOfIt + "/2026"];
        var whole = File.ReadAllBytes(jar);
        Assert.True(File.Exists(folder[KnownJarsOfIt + "/0000"]));

        // What was known is what is shown: that of another year is of the same size, and falls otherwise.
        folder.Write("days/2025/2025-03-03.md", "- One\n- Two\n- Three\n- Four\n- Five\n- Six\n- Seven\n- Eight\n");
        Build(folder);
        var asItFell = folder.Read("_site/jars/2026.html");
        File.Copy(folder[KnownJarsOfIt + "/2025"], jar, overwrite: true);
        folder.Write("days/2026/2026-07-15.md", "- Some more\n");
        Build(folder);
        Assert.NotEqual(FirstMarble(asItFell), FirstMarble(folder.Read("_site/jars/2026.html")));

        File.WriteAllBytes(jar, whole);
        folder.Write("days/2026/2026-07-15.md", "- Some more again\n");
        Build(folder);
        Assert.Equal(FirstMarble(asItFell), FirstMarble(folder.Read("_site/jars/2026.html")));
    }

    // The oldest is drawn last.
    private static string FirstMarble(string page) => Regex.Matches(page, "<use href=\"#m\" x=\"[^\"]+\" y=\"[^\"]+\"", RegexOptions.None, TimeSpan.FromSeconds(5))[^1].Value;

    [Fact]
    public void A_word_changed_in_a_day_is_seen_on_the_same_day_of_other_years()
    {
        folder.Write("days/2025/2025-07-16.md", "- A year before\n");
        Build(folder);
        folder.Write("days/2025/2025-07-16.md", "- One year before\n");

        Build(folder);

        Assert.Contains("One year before", folder.Read("_site/days/2026-07-16.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("days/2026-07-14.html", false)]
    [InlineData("days/2026-07-14.html", true)]
    [InlineData("index.html", false)]
    [InlineData("robots.txt", false)]
    public void A_file_of_the_site_that_came_to_harm_is_mended(string file, bool isAnotherDayChanged)
    {
        Build(folder);
        var whole = folder.Read("_site/" + file);
        folder.Write("_site/" + file, whole + " ");
        if (isAnotherDayChanged)
        {
            folder.Write("days/2026/2026-07-16.md", "- Wrote [some notes](../../notes.txt) #garden\n");
        }

        Build(folder);

        Assert.Equal(whole, folder.Read("_site/" + file));
    }

    [Fact]
    public void A_page_is_read_only_where_its_length_and_time_leave_a_doubt()
    {
        Build(folder);
        var page = folder["_site/days/2026-07-14.html"];
        var (whole, written) = (File.ReadAllText(page), File.GetLastWriteTimeUtc(page));
        var manifest = folder["_site/.smallwins-manifest"];
        var other = whole.Replace("water", "xxxxx", StringComparison.Ordinal);
        Write(other, written);

        // Long before the site was whole, and not written to since: that is not read.
        File.SetLastWriteTimeUtc(manifest, written.AddSeconds(3));
        Build(folder);
        Assert.Equal(other, File.ReadAllText(page));

        // In the same moment as the site was whole: it may have been written to afterwards.
        File.SetLastWriteTimeUtc(manifest, written);
        Build(folder);
        Assert.Equal(whole, File.ReadAllText(page));

        // Of another time.
        Write(other, written.AddMinutes(-1));
        File.SetLastWriteTimeUtc(manifest, written.AddSeconds(3));
        Build(folder);
        Assert.Equal(whole, File.ReadAllText(page));

        void Write(string text, DateTime time)
        {
            File.WriteAllText(page, text);
            File.SetLastWriteTimeUtc(page, time);
        }
    }

    [Fact]
    public void A_page_that_was_written_before_the_machine_was_started_is_read()
    {
        Build(folder);
        var page = folder["_site/days/2026-07-14.html"];
        var whole = File.ReadAllText(page);
        var longAgo = new DateTime(2001, 7, 18, 12, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(page, longAgo);
        folder.Write("days/2026/2026-07-16.md", "- Wrote [some notes](../../notes.txt) #garden\n");
        Build(folder);
        File.WriteAllText(page, new string('\0', Encoding.UTF8.GetByteCount(whole)));
        File.SetLastWriteTimeUtc(page, longAgo);
        File.SetLastWriteTimeUtc(folder["_site/.smallwins-manifest"], longAgo.AddDays(1));

        Build(folder);

        Assert.Equal(whole, File.ReadAllText(page));
    }

    [Fact]
    public void Of_a_day_that_is_gone_the_next_build_knows_nothing()
    {
        folder.Write("days/2026/2026-07-17.md", "- Zanzibar\n");
        folder.Write("days/1987/1987-07-17.md", "- Quagga\n");
        Build(folder);
        Assert.True(IsKnown("Zanzibar"));
        Assert.True(IsKnown("Quagga"));
        folder.Write(KnownDaysOfIt + "/2026.abc.new", "half of Zanzibar");
        File.SetLastWriteTimeUtc(folder[KnownDaysOfIt + "/2026.abc.new"], Noon.UtcDateTime.AddDays(-1));
        File.Delete(folder["days/2026/2026-07-17.md"]);
        File.Delete(folder["days/1987/1987-07-17.md"]);

        Build(folder);

        Assert.False(IsKnown("Zanzibar"));
        Assert.False(IsKnown("Quagga"));
        AssertAsFromNothing(folder);

        bool IsKnown(string word) => Directory.EnumerateFiles(folder[KnownDaysOfIt]).Any(file => File.ReadAllText(file, Encoding.ASCII).Contains(word, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_tidied_away_where_a_link_leads()
    {
        Directory.CreateDirectory(folder[".smallwins/cache"]);
        folder.Write("letters/1987", "Dear Ada");
        folder.Write("letters/draft.new", "Dear Grace");
        File.SetLastWriteTimeUtc(folder["letters/draft.new"], Noon.UtcDateTime.AddDays(-1));
        Directory.CreateSymbolicLink(folder[KnownDaysOfIt], folder["letters"]);

        Build(folder);

        Assert.Equal("Dear Ada", folder.Read("letters/1987"));
        Assert.Equal("Dear Grace", folder.Read("letters/draft.new"));
    }

    [Fact]
    public void A_file_that_could_not_be_read_in_between_is_read_as_it_is_then()
    {
        folder.Write("days/2026/2026-07-17.md", "- One\n");
        Build(folder);
        folder.Write("days/2026/2026-07-17.md", "<<<<<<< ours\n- One\n=======\n- Two\n>>>>>>> theirs\n");
        Assert.Null(Build(folder).Site);
        Assert.Null(Build(folder).Site);
        folder.Write("days/2026/2026-07-17.md", "- Two\n");

        Build(folder);

        AssertAsFromNothing(folder);
    }

    [Theory]
    [InlineData("cut short")]
    [InlineData("a byte changed")]
    [InlineData("empty")]
    [InlineData("gone")]
    [InlineData("a link")]
    public void What_is_known_of_days_is_not_believed_where_it_came_to_harm(string harm)
    {
        Build(folder);
        Harm(folder[KnownDaysOfIt + "/2026"], harm);
        folder.Write("days/2026/2026-07-16.md", "- Swam\n");

        Build(folder);

        Assert.True(File.Exists(folder[KnownDaysOfIt + "/2026"]));
        AssertAsFromNothing(folder);
    }

    [Theory]
    [InlineData("cut short")]
    [InlineData("a byte changed")]
    [InlineData("empty")]
    [InlineData("gone")]
    [InlineData("a link")]
    public void What_is_kept_of_the_last_build_is_not_believed_where_it_came_to_harm(string harm)
    {
        Build(folder);
        Harm(Directory.GetFiles(folder[Cache]).Single(file => Path.GetFileName(file) != ".gitignore"), harm);

        var again = Build(folder);

        Assert.DoesNotContain(again.Timings.Steps, step => step.Name == "compare with the last build");
        Assert.Equal(again.Site!.Pages, again.Timings.Pages.Sum(kind => kind.Items));
        Assert.Equal(0, again.Site.Changed);
    }

    private void Harm(string entry, string harm)
    {
        var bytes = File.ReadAllBytes(entry);
        File.Delete(entry);
        switch (harm)
        {
            case "cut short":
                File.WriteAllBytes(entry, bytes[..^20]);
                break;
            case "a byte changed":
                bytes[^2]++;
                File.WriteAllBytes(entry, bytes);
                break;
            case "empty":
                File.WriteAllBytes(entry, []);
                break;
            case "a link":
                File.WriteAllBytes(folder["elsewhere"], bytes);
                File.CreateSymbolicLink(entry, folder["elsewhere"]);
                break;
        }
    }

    [Fact]
    public void What_is_kept_says_nothing_of_a_folder_that_another_build_has_written_to()
    {
        Build(folder);
        using var elsewhere = new TempFolder();
        Directory.Move(folder["_site"], elsewhere["site"]);
        folder.Write("days/2026/2026-07-16.md", "- Swam\n");
        Build(folder);
        folder.Write("days/2026/2026-07-16.md", "- Wrote [a note](../../notes.txt) #garden\n");
        Directory.Delete(folder["_site"], recursive: true);
        Directory.Move(elsewhere["site"], folder["_site"]);

        Build(folder);

        AssertAsFromNothing(folder);
    }

    [Fact]
    public void A_picture_of_another_content_is_seen_whatever_its_time_says()
    {
        Paint(MagickColors.SeaGreen);
        Build(folder);
        var time = File.GetLastWriteTimeUtc(folder["photos/door.png"]);
        Paint(MagickColors.SlateGray);
        File.SetLastWriteTimeUtc(folder["photos/door.png"], time);

        Build(folder);

        AssertAsFromNothing(folder);
    }

    [Fact]
    public void Where_the_last_day_with_a_photo_shows_none_any_more_no_menu_leads_to_the_photos()
    {
        Paint(MagickColors.SeaGreen);
        folder.Write("weeks/2026-W29.md", "![the door](../photos/door.png)\n");
        folder.Write("days/2026/2026-07-14.md", "- Painted\n\n![the door](../../photos/door.png)\n");
        Build(folder);
        Assert.True(File.Exists(folder["_site/photos.html"]));
        folder.Write("days/2026/2026-07-14.md", "- Painted\n\nThe door.\n");

        Build(folder);

        Assert.False(File.Exists(folder["_site/photos.html"]));
        AssertAsFromNothing(folder);
    }

    [Fact]
    public void A_page_that_names_the_file_of_all_words_follows_it()
    {
        folder.Write("templates/partials/nav-more.sbn", "<p data-wins=\"{{ url site.paths.wins }}\"></p>\n");
        Build(folder);
        folder.Write("days/2026/2026-07-16.md", "- Swam #garden\n");

        Build(folder);

        AssertAsFromNothing(folder);
    }

    [Fact]
    public void On_another_day_all_of_it_is_made_anew()
    {
        Build(folder);

        var next = SiteBuild.Run(Options(folder) with { Now = Noon.AddDays(1) }, cancel: TestContext.Current.CancellationToken);

        Assert.Equal(next.Site!.Pages, next.Timings.Pages.Sum(kind => kind.Items));
    }

    // Those of the site in memory, and two in which but the words of a day change.
    private static Func<TempFolder, int, string[]>[] Edits { get; } =
    [
        .. PreviewSiteTests.Edits,
        (journal, n) => Words(journal, "days/2026/2026-07-14.md", $"- One glass of water {n} @water #health\n- Painted the door\n"),
        (journal, n) => Words(journal, "days/2025/2025-07-14.md", $"- A year before, {n}\n"),
    ];

    private static string[] Words(TempFolder journal, string path, string text)
    {
        journal.Write(path, text);
        return [path];
    }

    private void Paint(MagickColor color)
    {
        using var picture = new MagickImage(color, 40, 40);
        picture.Write(folder["photos/door.png"], MagickFormat.Png24);
    }

    private static BuildOptions Options(TempFolder journal) => new() { JournalFolder = journal.Path, Now = Noon, MachineStart = Noon.AddDays(-1) };

    private static BuildResult Build(TempFolder journal) => SiteBuild.Run(Options(journal), cancel: TestContext.Current.CancellationToken);

    private static void AssertAsFromNothing(TempFolder journal)
    {
        Directory.Delete(journal[KnownDaysOfIt], recursive: true);
        Directory.Delete(journal[KnownJarsOfIt], recursive: true);
        using var fresh = new TempFolder();
        var whole = SiteBuild.Run(Options(journal) with { OutputFolder = fresh["site"] }, cancel: TestContext.Current.CancellationToken);
        if (whole.Site is null)
        {
            return;
        }

        var files = fresh.Files();
        Assert.Equal(files.Select(file => file["site/".Length..]), Directory.EnumerateFiles(journal["_site"], "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(journal["_site"], file).Replace('\\', '/')).Order(StringComparer.Ordinal));
        Assert.All(files, file => Assert.True(File.ReadAllBytes(fresh[file]).AsSpan().SequenceEqual(File.ReadAllBytes(journal["_site" + file["site".Length..]])), file));
    }
}
