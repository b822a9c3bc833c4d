using System.Text;
using CsCheck;
using SmallWins.Diagnostics;
using SmallWins.Preview;

namespace SmallWins.Tests.Preview;

/// <summary>The site in memory, beside the one that a build writes.</summary>
public sealed class PreviewSiteTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 7, 18, 12, 0, 0, TimeSpan.Zero);
    private static readonly string[] Always = ["smallwins.yml", "days/2026/2026-07-14.md", "days/2026/2026-07-16.md", "goals/water.md", "weeks/2026-W29.md"];

    private readonly TempFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private BuildOptions Options => new() { JournalFolder = folder["journal"], Now = Noon };

    [Fact]
    public void Every_file_is_the_one_that_a_build_writes()
    {
        var site = PreviewSite.Open(new BuildOptions { JournalFolder = Repository.SampleJournal, Now = Noon }, cancel: Cancel);

        AssertSameAsBuilt(site, Repository.SampleJournal);
    }

    [Fact]
    public void After_any_changes_the_site_is_the_one_that_is_built_of_the_journal_as_it_is_then()
    {
        var number = 0;
        Gen.Int[0, Edits.Length - 1].Array[1, 6].Each(
            chosen =>
            {
                using var journal = new TempFolder();
                WriteJournal(journal);
                var site = PreviewSite.Open(new BuildOptions { JournalFolder = journal.Path, Now = Noon }, cancel: Cancel);
                foreach (var edit in chosen)
                {
                    site = site.Refresh(Edits[edit](journal, ++number), Noon, Cancel);
                }

                AssertSameAsBuilt(site, journal.Path);
            },
            iter: 12,
            threads: 1);
    }

    [Fact]
    public void Nothing_is_written_to_the_output_folder()
    {
        WriteJournal();
        folder.Write("journal/days/2026/2026-07-17.md", "---\ndraft: true\n---\n- A secret\n");

        var site = PreviewSite.Open(Options with { Drafts = true }, cancel: Cancel).Refresh([""], Noon, Cancel);
        site.Get("index.html");

        Assert.Contains("A secret", Page(site, "days/2026-07-17.html"), StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.OutputFolder));
    }

    [Fact]
    public void A_draft_is_not_shown_unless_it_is_asked_for()
    {
        WriteJournal();
        folder.Write("journal/days/2026/2026-07-17.md", "---\ndraft: true\n---\n- A secret\n");

        Assert.Null(PreviewSite.Open(Options, cancel: Cancel).Get("days/2026-07-17.html"));
    }

    [Fact]
    public void A_save_that_changes_nothing_makes_no_new_site()
    {
        WriteJournal();
        var site = PreviewSite.Open(Options, cancel: Cancel);
        File.SetLastWriteTimeUtc(folder["journal/days/2026/2026-07-14.md"], DateTime.UtcNow);

        Assert.Same(site, site.Refresh(["days/2026/2026-07-14.md"], Noon, Cancel));
        Assert.Same(site, site.Refresh(["days/2026/gone-already.tmp"], Noon, Cancel));
        Assert.Same(site, site.Refresh([], Noon, Cancel));
    }

    [Fact]
    public void A_page_keeps_its_version_until_it_shows_something_else()
    {
        WriteJournal();
        var before = PreviewSite.Open(Options, cancel: Cancel);
        folder.Write("journal/days/2026/2026-07-16.md", "- Swam two lengths\n");

        var after = before.Refresh(["days/2026/2026-07-16.md"], Noon, Cancel);

        Assert.Equal(before.Get("days/2026-07-14.html")!.Version, after.Get("days/2026-07-14.html")!.Version);
        Assert.NotEqual(before.Get("days/2026-07-16.html")!.Version, after.Get("days/2026-07-16.html")!.Version);
        Assert.NotEqual(before.Get("index.html")!.Version, after.Get("index.html")!.Version);
    }

    [Fact]
    public void Another_style_sheet_is_no_other_version_of_a_page()
    {
        WriteJournal();
        var before = PreviewSite.Open(Options, cancel: Cancel);
        folder.Write("journal/templates/assets/style.css", "body { color: teal }\n");

        var after = before.Refresh(["templates/assets/style.css"], Noon, Cancel);

        Assert.Equal(before.Get("index.html")!.Version, after.Get("index.html")!.Version);
        Assert.NotEqual(Assert.Single(before.StyleSheets), Assert.Single(after.StyleSheets));
        Assert.Equal("body{color:teal}", Page(after, Assert.Single(after.StyleSheets)).Replace(" {", "{", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("site:\n  theme: paper\n")]
    [InlineData("language: de\n")]
    [InlineData("areas:\n  - { id: health, name: Health, color: '#aa3344' }\n")]
    public void What_a_theme_takes_from_the_settings_is_seen_at_once(string settings)
    {
        WriteJournal();
        folder.Write("journal/smallwins.yml", "");
        var before = PreviewSite.Open(Options, cancel: Cancel);
        folder.Write("journal/smallwins.yml", settings);

        var after = before.Refresh(["smallwins.yml"], Noon, Cancel);

        Assert.NotEqual(Look(before), Look(after));
        Assert.Equal(Look(PreviewSite.Open(Options, cancel: Cancel)), Look(after));

        static (string, string) Look(PreviewSite site) => (Page(site, Assert.Single(site.StyleSheets)), Page(site, "404.html"));
    }

    [Fact]
    public void While_an_error_stands_the_last_good_site_is_shown()
    {
        WriteJournal();
        var good = PreviewSite.Open(Options, cancel: Cancel);
        var shown = Page(good, "days/2026-07-14.html");
        folder.Write("journal/days/2026/2026-07-14.md", "---\nmood: [4\n---\n- Swam\n");

        var held = good.Refresh(["days/2026/2026-07-14.md"], Noon, Cancel);

        Assert.Contains(held.Problems, problem => problem.Severity == Severity.Error && problem.Span.File == "days/2026/2026-07-14.md");
        Assert.Equal(shown, Page(held, "days/2026-07-14.html"));

        folder.Write("journal/days/2026/2026-07-14.md", "- Swam\n");
        var mended = held.Refresh(["days/2026/2026-07-14.md"], Noon, Cancel);

        Assert.DoesNotContain(mended.Problems, problem => problem.Severity == Severity.Error);
        Assert.Contains("Swam", Page(mended, "days/2026-07-14.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_journal_that_begins_with_an_error_is_there_once_it_is_mended()
    {
        WriteJournal();
        folder.Write("journal/smallwins.yml", "grace: [\n");
        var site = PreviewSite.Open(Options, cancel: Cancel);

        Assert.False(site.IsThere);
        Assert.Null(site.Get("index.html"));

        folder.Write("journal/smallwins.yml", "grace: 2\n");
        Assert.NotNull(site.Refresh(["smallwins.yml"], Noon, Cancel).Get("index.html"));
    }

    [Fact]
    public void A_page_whose_template_cannot_be_filled_in_stays_as_it_was_and_says_why()
    {
        WriteJournal();
        var good = PreviewSite.Open(Options, cancel: Cancel);
        var shown = Page(good, "days/2026-07-14.html");
        folder.Write("journal/templates/day.sbn", "<h1>{{ day.tilte }}</h1>");

        var held = good.Refresh(["templates/day.sbn"], Noon, Cancel).Refresh(["templates/day.sbn"], Noon, Cancel);
        var page = held.Get("days/2026-07-14.html")!;

        Assert.Equal(shown, Encoding.UTF8.GetString(page.Content.Span));
        Assert.Equal("templates/day.sbn", Assert.Single(page.Problems).Span.File);
        Assert.True(held.Get("days/2026-07-16.html")!.Content.IsEmpty);
        Assert.Empty(held.Get("index.html")!.Problems);
    }

    [Fact]
    public void When_the_day_turns_the_site_follows()
    {
        WriteJournal();
        folder.Write("journal/days/2026/2026-07-19.md", "- Slept late\n");
        var site = PreviewSite.Open(Options, cancel: Cancel);
        Assert.Null(site.Get("days/2026-07-19.html"));

        Assert.Same(site, site.Refresh([], Noon.AddHours(15.5), Cancel));
        Assert.NotNull(site.Refresh([], Noon.AddHours(16.5), Cancel).Get("days/2026-07-19.html"));
    }

    [Fact]
    public void A_day_that_is_a_link_follows_what_it_leads_to()
    {
        WriteJournal();
        folder.Write("journal/words/evening.txt", "- Read a chapter\n");
        File.CreateSymbolicLink(folder["journal/days/2026/2026-07-17.md"], folder["journal/words/evening.txt"]);
        var site = PreviewSite.Open(Options, cancel: Cancel);
        folder.Write("journal/words/evening.txt", "- Read two chapters\n");

        Assert.Contains("two chapters", Page(site.Refresh(["words/evening.txt"], Noon, Cancel), "days/2026-07-17.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_is_led_elsewhere_is_read_anew()
    {
        WriteJournal();
        var link = folder["journal/days/2026/2026-07-17.md"];
        var current = folder["journal/words/current.txt"];
        foreach (var (name, words) in new[] { ("one", "- Read a chapter\n"), ("two", "- Sang one song.\n") })
        {
            // Of one length and time, so that the place alone tells them apart.
            File.SetLastWriteTimeUtc(folder.Write($"journal/words/{name}.txt", words), DateTime.UnixEpoch);
        }

        File.CreateSymbolicLink(current, folder["journal/words/one.txt"]);
        File.CreateSymbolicLink(link, current);
        var site = PreviewSite.Open(Options, cancel: Cancel);
        Assert.Contains("Read a chapter", Page(site, "days/2026-07-17.html"), StringComparison.Ordinal);

        File.Delete(current);
        File.CreateSymbolicLink(current, folder["journal/words/two.txt"]);
        site = site.Refresh(["words/current.txt"], Noon, Cancel);
        Assert.Contains("Sang one song", Page(site, "days/2026-07-17.html"), StringComparison.Ordinal);

        File.Delete(current);
        File.CreateSymbolicLink(current, folder.Write("outside.md", "- Somebody else's\n"));
        Assert.Null(site.Refresh(["words/current.txt"], Noon, Cancel).Get("days/2026-07-17.html"));
    }

    [Fact]
    public void A_file_that_becomes_a_link_out_of_the_journal_is_not_followed()
    {
        WriteJournal();
        var outside = folder.Write("outside.md", "- Somebody else's\n");
        var site = PreviewSite.Open(Options, cancel: Cancel);
        File.Delete(folder["journal/days/2026/2026-07-16.md"]);
        File.CreateSymbolicLink(folder["journal/days/2026/2026-07-16.md"], outside);

        Assert.Null(site.Refresh(["days/2026/2026-07-16.md"], Noon, Cancel).Get("days/2026-07-16.html"));
    }

    [Fact]
    public void An_attachment_that_becomes_a_link_out_of_the_journal_is_not_followed()
    {
        WriteJournal();
        folder.Write("journal/note.txt", "mine");
        folder.Write("journal/days/2026/2026-07-16.md", "- Wrote [a note](../../note.txt)\n");
        var site = PreviewSite.Open(Options, cancel: Cancel);
        var link = Page(site, "days/2026-07-16.html").Split("href=\"../files/")[1].Split('"')[0];
        Assert.Equal("mine", Page(site, "files/" + link));

        File.Delete(folder["journal/note.txt"]);
        File.CreateSymbolicLink(folder["journal/note.txt"], folder.Write("outside.txt", "not mine"));

        Assert.Null(site.Get("files/" + link));
    }

    [Theory]
    [InlineData("smallwins.yml")]
    [InlineData("days/2026/2026-07-14.md")]
    [InlineData("days/../smallwins.yml")]
    [InlineData("../outside.md")]
    [InlineData("/etc/passwd")]
    [InlineData(".git/config")]
    [InlineData("photos/door.png")]
    [InlineData("templates/day.sbn")]
    [InlineData("..\\smallwins.yml")]
    [InlineData("")]
    public void What_is_not_on_the_site_is_not_given_out(string path)
    {
        WriteJournal();
        folder.Write("journal/.git/config", "[core]\n");

        Assert.Null(PreviewSite.Open(Options, cancel: Cancel).Get(path));
    }

    public void Dispose() => folder.Dispose();

    // Each changes the journal and says which paths an observer would name.
    internal static readonly Func<TempFolder, int, string[]>[] Edits =
    [
        (journal, n) => Wrote(journal, "days/2026/2026-07-14.md", $"- One glass of water @water #health\n- Edit {n} #garden\n"),
        (journal, n) => Wrote(journal, $"days/2026/2026-07-{1 + (n % 13):00}.md", $"---\nmood: {1 + (n % 5)}\ntags: [Garden]\n---\n- Another day {n} [[2026-07-14]]\n"),
        (journal, n) => Wrote(journal, "days/2026/2026-07-16-evening.md", $"- In the evening {n}\n"),
        (journal, _) => Gone(journal, "days/2026/2026-07-16.md"),
        (journal, n) => Moved(journal, "days/2026/2026-07-16.md", $"days/2025/2025-0{1 + (n % 9)}-03.md"),
        (journal, n) => Wrote(journal, "goals/walk.md", $"---\ntitle: Walk {n}\nstart: 2026-07-1{n % 9}\n---\n"),
        (journal, n) => Moved(journal, "goals/water.md", $"goals/glass-{n}.md"),
        (journal, n) => Wrote(journal, "smallwins.yml", $"title: Title {n}\nareas:\n  - {{ id: {(n % 2 == 0 ? "health" : "garden")}, name: Area, color: teal }}\ndoubts:\n  - {{ id: never, says: Never, words: [glass] }}\n"),
        (journal, n) => Wrote(journal, "weeks/2026-W29.md", $"---\ntitle: Week {n}\n---\nWords about [the day](../days/2026/2026-07-14.md).\n"),
        (journal, n) => Wrote(journal, "templates/partials/nav-more.sbn", $"<p>{n}</p>"),
        (journal, _) => Gone(journal, "templates/partials/nav-more.sbn"),
        (journal, n) => Wrote(journal, "templates/assets/style.css", $"body {{ margin: {n}px }}"),
        (journal, n) => Photo(journal, n),
        (journal, _) => Gone(journal, "photos/door.png"),
        (journal, n) => Wrote(journal, "days/2026/2026-07-14.md", $"---\ndraft: {(n % 2 == 0 ? "true" : "false")}\n---\n- Perhaps\n"),
        (journal, n) => Wrote(journal, "notes.txt", $"Some words {n}"),
        (journal, n) => Folder(journal, n),
        (_, _) => [""],
    ];

    private void WriteJournal()
    {
        using var journal = new TempFolder();
        WriteJournal(journal);
        Directory.Move(journal.Path, folder["journal"]);
        Directory.CreateDirectory(journal.Path);
    }

    internal static void WriteJournal(TempFolder journal)
    {
        string[] texts =
        [
            "areas:\n  - { id: health, name: Health, color: green }\ndoubts:\n  - { id: never, says: Never, words: [glass] }\n",
            "- One glass of water @water #health\n- Painted the door #Garden\n\n  ![the door](../../photos/door.png)\n",
            "- Wrote [a note](../../notes.txt) #garden\n",
            "---\ntitle: A glass of water\nstart: 2026-07-13\n---\n",
            "What I want to remember.\n",
        ];
        foreach (var (file, text) in Always.Zip(texts))
        {
            journal.Write(file, text);
        }

        journal.Write("notes.txt", "Some words");
        Photo(journal, 0);
    }

    private static string[] Wrote(TempFolder journal, string path, string text)
    {
        journal.Write(path, text);
        return [path];
    }

    private static string[] Gone(TempFolder journal, string path)
    {
        if (!File.Exists(journal[path]))
        {
            return [];
        }

        File.Delete(journal[path]);
        return [path];
    }

    private static string[] Moved(TempFolder journal, string path, string to)
    {
        if (!File.Exists(journal[path]))
        {
            return [];
        }

        Directory.CreateDirectory(Path.GetDirectoryName(journal[to])!);
        File.Move(journal[path], journal[to], overwrite: true);
        return [path, to];
    }

    // A folder comes in another one's place, and the system names the folders alone.
    private static string[] Folder(TempFolder journal, int number)
    {
        Directory.CreateDirectory(journal["days"]);
        Directory.CreateDirectory(journal["days/2024"]);
        Directory.Delete(journal["days/2024"], recursive: true);
        journal.Write("elsewhere/2024-05-05.md", $"- From elsewhere {number}\n");
        Directory.Move(journal["elsewhere"], journal["days/2024"]);
        return ["elsewhere", "days/2024"];
    }

    private static string[] Photo(TempFolder journal, int number)
    {
        Directory.CreateDirectory(journal["photos"]);
        using var image = new ImageMagick.MagickImage(ImageMagick.MagickColor.FromRgb((byte)(number * 40), 90, 60), 30, 20);
        image.Write(journal["photos/door.png"], ImageMagick.MagickFormat.Png);
        return ["photos/door.png"];
    }

    private static string Page(PreviewSite site, string path) => Encoding.UTF8.GetString(site.Get(path)!.Content.Span);

    private static void AssertSameAsBuilt(PreviewSite site, string journal)
    {
        using var output = new TempFolder();
        var built = SiteBuild.Run(new BuildOptions { JournalFolder = journal, OutputFolder = output["site"], Now = Noon }, cancel: Cancel);

        Assert.Equal(built.Site is null, site.Problems.Any(problem => problem.Severity == Severity.Error));
        foreach (var file in built.Site is null ? [] : output.Files().Select(file => file["site/".Length..]).Where(file => !file.StartsWith(".smallwins-", StringComparison.Ordinal)))
        {
            Assert.True(site.Get(file) is { } shown && shown.Content.Span.SequenceEqual(File.ReadAllBytes(output["site/" + file])), file);
        }

        Assert.Equal(built.Problems, site.Problems);
    }
}
