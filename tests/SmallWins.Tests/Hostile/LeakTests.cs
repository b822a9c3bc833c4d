using System.Text;
using System.Text.RegularExpressions;
using ImageMagick;
using SmallWins.Domain;
using SmallWins.Locking;
using SmallWins.Share;
using SmallWins.Tests.Cli;
using SmallWins.Tests.Sharing;

namespace SmallWins.Tests.Hostile;

/// <summary>
/// A journal with a marked word in every place that must stay out of something, and everything that is ever made of a journal, searched for them byte by byte.
/// </summary>
public sealed partial class LeakTests : IDisposable
{
    private const string Passphrase = "correct horse battery staple";
    private const string Public = "qzpublic";

    // What a person keeps private is on the site and in the terminal, which are their own, and in nothing that is handed on.
    private static readonly Output[] TheirOwn = [Output.Site, Output.Locked, Output.Served, Output.TodayJson, Output.WeekJson, Output.StatsJson, Output.EvidenceJson, Output.GoalJson];

    // `share` lists what stays out of the file to the person who hands it on.
    private static readonly Output[] AndLeftOut = [.. TheirOwn, Output.ShareJson];

    // `today` tells what is meant to be done, and what is written in a draft, to the person who wrote it.
    private static readonly Output[] ToWhoeverWroteIt = [Output.TodayJson, Output.ShareJson];

    /// <summary>Each mark, and where it may be. What is in no list may be nowhere.</summary>
    private static readonly (string Mark, Output[] MayBeIn)[] Marks =
    [
        ("qzprivatewin", AndLeftOut),
        ("qzprivatedetail", TheirOwn),
        ("qzprivatetag", TheirOwn),
        ("qzprivateday", AndLeftOut),
        ("qzprivateweek", TheirOwn),
        ("qzopentask", ToWhoeverWroteIt),
        ("qznestedtask", ToWhoeverWroteIt),
        ("qznotetask", ToWhoeverWroteIt),
        ("qzdraft", ToWhoeverWroteIt),
        ("qzdrafttitle", []),
        ("qzdrafttag", []),
        ("qzdraftnotes", []),
        ("qzdraftpicture", []),
        ("qzdraftfile", []),
        ("qzpublishfalse", ToWhoeverWroteIt),
        ("qzdraftgoal", ToWhoeverWroteIt),
        ("qzdraftweek", []),
        ("qzfuture", []),
        ("qzfuturetag", []),
        ("qzcomment", []),
        ("qzaside", []),
        ("qzmetavalue", []),
        ("qzsettings", []),
        ("qzother", []),
        ("qzlinked", []),
        ("qzhidden", []),
        ("qznodefile", []),
        ("qzunshown", []),
        ("qzgitname", []),
        ("qzartist", []),
        ("qzwords", []),
        ("qzpngnote", []),
        ("qzusername", []),
        ("qzhostname", []),
        ("qzhomefolder", []),
    ];

    private readonly TempFolder temp = new();

    private enum Output
    {
        Site,
        Locked,
        LockedRaw,
        Served,
        ShareHtml,
        ShareMarkdown,
        Card,
        ShareLocked,
        ReportMarkdown,
        ReportHtml,
        BuildJson,
        TodayJson,
        WeekJson,
        StatsJson,
        EvidenceJson,
        GoalJson,
        ShareJson,
    }

    public void Dispose() => temp.Dispose();

    [Fact]
    public void The_search_finds_what_is_planted_whatever_is_laid_over_it()
    {
        Plant();
        var planted = temp.Files().SelectMany(file => Sought.In([.. File.ReadAllBytes(temp[file]), .. Encoding.UTF8.GetBytes("\n" + file)])).ToHashSet();

        // Those of the machine are in no file.
        Assert.Empty(Marks.Select(one => one.Mark).Except(planted).Except(["qzusername", "qzhostname", "qzhomefolder"]));
        var inside = Encoding.UTF8.GetBytes("{\"a\":\"&#113;\\u007adeep\"}");
        var folded = new MemoryStream();
        using (var zip = new System.IO.Compression.ZLibStream(folded, System.IO.Compression.CompressionLevel.Optimal))
        {
            zip.Write(Encoding.Unicode.GetBytes("qzfolded"));
        }

        Assert.Contains("qzdeep", Sought.In(inside));
        Assert.Contains("qzfolded", Sought.In(Encoding.ASCII.GetBytes("data:x;base64," + Convert.ToBase64String(folded.ToArray()))));
    }

    [Fact]
    public async Task Nothing_that_must_stay_out_is_in_anything_that_is_made()
    {
        Plant();
        var made = await Everything();
        var leaks = new List<string>();
        foreach (var (output, files) in made)
        {
            var found = files.SelectMany(file => Sought.In(file.Content).Concat(Sought.In(Encoding.UTF8.GetBytes(file.Name))).Select(word => (mark: Known(word)!, file.Name)))
                .Where(one => one.mark is not null).ToList();
            leaks.AddRange(found.Where(one => !IsMeant(one.mark, output)).Select(one => $"{output}: {one.mark} in {one.Name}").Distinct());

            // The same search, in the same bytes, finds what is meant to be there. A card is drawn, and what is locked is to show nothing.
            var isReadable = output is not (Output.LockedRaw or Output.ShareLocked or Output.Card or Output.BuildJson or Output.StatsJson or Output.GoalJson);
            Assert.True(isReadable == found.Exists(one => one.mark == Public), $"{output}: {string.Join(' ', found)}");

            // Where a journal lies, and on what machine, is nobody's business. The result of a build names the folder that it went to.
            foreach (var file in files.Where(_ => output != Output.BuildJson))
            {
                var words = new[] { Path.GetFileName(temp.Path), Environment.MachineName.Length > 5 ? Environment.MachineName : Path.GetFileName(temp.Path) };
                leaks.AddRange(words.Where(word => Sought.Holds(file.Content, word)).Select(word => $"{output}: {word} in {file.Name}"));
            }
        }

        Assert.True(leaks.Count == 0, string.Join('\n', leaks));
        foreach (var mark in new[] { "qzprivatewin", "qzprivatedetail", "qzprivatetag", "qzprivateday", "qzprivateweek" })
        {
            Assert.Contains(made[Output.Site], file => Sought.In(file.Content).Contains(mark));
            Assert.Contains(made[Output.Locked], file => Sought.In(file.Content).Contains(mark));
        }

        Assert.Contains("qzopentask", Sought.In(made[Output.TodayJson][0].Content));
    }

    [Fact]
    public void A_card_is_the_same_picture_as_if_nothing_had_been_planted()
    {
        Plant();
        var card = SharedJournal.Make(temp.Path, SharedJournal.Days, ShareFormat.Picture).Content!.Value;
        using var bare = new TempFolder();
        bare.Write("smallwins.yml", "areas:\n  - { id: health, name: Health }\n");
        bare.Write("days/2026/2026-07-14.md", "- A walk qzpublic #health\n- A run\n");

        Assert.True(card.Span.SequenceEqual(SharedJournal.Make(bare.Path, SharedJournal.Days, ShareFormat.Picture).Content!.Value.Span));
    }

    [Fact]
    public void What_is_kept_beside_the_journal_never_becomes_part_of_the_site()
    {
        Plant();
        Build(null, "_site");
        Assert.Contains(temp.Files(), file => file.StartsWith(".smallwins/cache/", StringComparison.Ordinal));
        Assert.DoesNotContain(temp.Files(), file => file.StartsWith("_site/", StringComparison.Ordinal) && file.Contains("cache", StringComparison.Ordinal));

        // It is kept from git as well.
        Assert.Contains(temp.Files(), file => file == ".smallwins/cache/pictures/.gitignore");
        Assert.Contains(temp.Files(), file => file == ".smallwins/cache/builds/.gitignore");
        Assert.Contains(temp.Files(), file => file == ".smallwins/cache/days/.gitignore");
    }

    // What is encrypted looks like anything at all, now and then like the beginning of a mark. Letters may follow one that stands before a word.
    private static string? Known(string word) =>
        Marks.Select(one => one.Mark).Append(Public).Where(mark => word.StartsWith(mark, StringComparison.Ordinal)).MaxBy(mark => mark.Length);

    private static bool IsMeant(string mark, Output output) => (mark == Public && output is not (Output.LockedRaw or Output.ShareLocked))
        || Marks.Any(one => one.Mark == mark && one.MayBeIn.Contains(output));

    private async Task<Dictionary<Output, List<(string Name, byte[] Content)>>> Everything()
    {
        var made = new Dictionary<Output, List<(string Name, byte[] Content)>>();
        made[Output.BuildJson] = [await Told("build", "--json", "--today", "2026-07-18")];
        made[Output.TodayJson] = [await Told("today", "--json", "--today", "2026-07-18", "2026-07-14")];
        made[Output.WeekJson] = [await Told("week", "--json", "--today", "2026-07-18")];
        made[Output.StatsJson] = [await Told("stats", "--json", "--today", "2026-07-18")];
        made[Output.EvidenceJson] = [await Told("evidence", "--json", "--today", "2026-07-18", "walk")];
        made[Output.GoalJson] = [await Told("goal", "--json", "--today", "2026-07-18")];
        made[Output.ShareJson] = [await Told("share", "2026-07-13..2026-07-18", "--json", "--dry-run", "--today", "2026-07-18")];
        made[Output.Site] = FilesIn("_site");

        Build(new SiteLock(Passphrase), "_locked");
        made[Output.LockedRaw] = FilesIn("_locked");
        made[Output.Locked] = Opened();

        made[Output.ShareHtml] = [Shared(ShareFormat.Html)];
        made[Output.ShareMarkdown] = [Shared(ShareFormat.Markdown)];
        made[Output.Card] = [Shared(ShareFormat.Picture)];
        made[Output.ShareLocked] = [("locked.html", LockedHandout.Of(Shared(ShareFormat.Html).Content, Passphrase, Render.Sites.Of(new Journal { Settings = Settings.Default }).Theme.Words))];
        made[Output.ReportMarkdown] = [("report.md", Encoding.UTF8.GetBytes(SharedJournal.Report(temp.Path, SharedJournal.Days)))];
        made[Output.ReportHtml] = [("report.html", Encoding.UTF8.GetBytes(SharedJournal.Report(temp.Path, SharedJournal.Days, ShareFormat.Html)))];
        made[Output.Served] = await Served();
        return made;
    }

    private (string Name, byte[] Content) Shared(ShareFormat format) =>
        (format.ToString(), SharedJournal.Make(temp.Path, SharedJournal.Days with { Photos = format == ShareFormat.Html, Notes = format == ShareFormat.Html }, format).Content!.Value.ToArray());

    private async Task<(string Name, byte[] Content)> Told(params string[] words)
    {
        var machine = new Dictionary<string, string> { ["USER"] = "qzusername", ["LOGNAME"] = "qzusername", ["HOSTNAME"] = "qzhostname", ["HOME"] = Directory.CreateDirectory(temp["../qzhomefolder-" + Path.GetFileName(temp.Path)]).FullName };
        try
        {
            var said = await Command.Run(temp.Path, machine, "", words);
            Assert.True(said.ExitCode == 0, $"{string.Join(' ', words)}: {said.Out}{said.Error}");
            return (words[0], Encoding.UTF8.GetBytes(said.Out));
        }
        finally
        {
            Directory.Delete(machine["HOME"], recursive: true);
        }
    }

    private void Build(SiteLock? locked, string folder)
    {
        var built = SiteBuild.Run(new() { JournalFolder = temp.Path, OutputFolder = temp[folder], Now = Terminal.Evening, Today = SharedJournal.Today, Lock = locked }, cancel: TestContext.Current.CancellationToken);
        Assert.True(built.Site is not null, string.Join('\n', built.Problems));
    }

    private List<(string Name, byte[] Content)> FilesIn(string folder) =>
        [.. temp.Files().Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal)).Select(file => (file[(folder.Length + 1)..], File.ReadAllBytes(temp[file])))];

    private List<(string Name, byte[] Content)> Opened()
    {
        var key = LockedPage.HeaderOf(File.ReadAllBytes(temp["_locked/" + LockedFormat.Page]))!.Key.Unwrap(Passphrase)!;
        var opened = FilesIn("_locked").Where(file => LockedFormat.IsBlob(file.Name))
            .Select(file => (file.Name, Content: Blob.Open(key, Path.GetFileNameWithoutExtension(file.Name), file.Content)!)).ToList();
        Assert.All(opened, file => Assert.NotNull(file.Content));
        return opened;
    }

    // What a browser comes to from the home page on.
    private async Task<List<(string Name, byte[] Content)>> Served()
    {
        await using var serving = await Serving.Start(temp.Path, "--today", "2026-07-18");
        using var client = new HttpClient { BaseAddress = serving.Address };
        var (files, open, seen) = (new List<(string Name, byte[] Content)>(), new Queue<Uri>([serving.Address]), new HashSet<Uri>());
        while (open.TryDequeue(out var next) && files.Count < 80)
        {
            using var answer = await client.GetAsync(next, TestContext.Current.CancellationToken);
            var content = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            files.Add((next.AbsolutePath, [.. Encoding.UTF8.GetBytes(answer.Headers + answer.Content.Headers.ToString()), .. content]));
            foreach (Match link in Link().Matches(answer.Content.Headers.ContentType?.MediaType == "text/html" ? Encoding.UTF8.GetString(content) : ""))
            {
                if (new Uri(next, link.Groups["to"].Value.Split('#')[0]) is var to && to.Authority == serving.Address.Authority && seen.Add(to))
                {
                    open.Enqueue(to);
                }
            }
        }

        // What is not on the site is not served, by whatever name it is asked for.
        foreach (var path in new[] { "/../notes/other.md", "/%2e%2e/notes/other.md", "/notes/other.md", "/.git/config", "/days/2026/2026-07-14.md", "/smallwins.yml", "//etc/passwd", "/..%5cnotes%5cother.md", "/days/2026-07-17.html" })
        {
            using var answer = await client.GetAsync(serving.Address + path.TrimStart('/'), TestContext.Current.CancellationToken);
            Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
            files.Add((path, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));
        }

        return files;
    }

    private void Plant()
    {
        temp.Write("smallwins.yml", "# qzsettings\nareas:\n  - { id: health, name: Health } # qzsettings\n");
        temp.Write("days/2026/2026-07-14.md", """
            ---
            mine: qzmetavalue
            ---
            - A walk qzpublic #health
            - A walk qzprivatewin #private #qzprivatetag
              qzprivatedetail
            - [ ] A walk qzopentask
            - A run <!-- qzcomment --> %%qzaside%%
              - [ ] qznestedtask

              ![the door](../../photos/door.jpg) ![](../../photos/plan.png)

            ## Notes

            - [ ] qznotetask

            A [note](../../notes/linked.md). <!-- qzcomment -->

            %%
            qzaside
            %%
            """);
        temp.Write("days/2026/2026-07-15.md", "---\nprivate: true\n---\n- A walk qzprivateday\n");
        temp.Write("days/2026/2026-07-16.md", "---\ndraft: true\ntitle: qzdrafttitle\ntags: [qzdrafttag]\n---\n- A walk qzdraft\n  ![qzdraftpicture](../../photos/qzdraftpicture.png) [it](../../photos/qzdraftfile.pdf)\n\n## Notes\n\nqzdraftnotes\n");
        temp.Write("days/2026/2026-07-17.md", "---\npublish: false\n---\n- A walk qzpublishfalse\n");
        temp.Write("days/2026/2026-07-19.md", "- A walk qzfuture #qzfuturetag\n");
        temp.Write("weeks/2026-W29.md", "---\nprivate: true\n---\nqzprivateweek\n");
        temp.Write("weeks/2026-W28.md", "---\ndraft: true\n---\nqzdraftweek\n");
        temp.Write("goals/qzdraftgoal.md", "---\ndraft: true\ntitle: qzdraftgoal\nstart: 2026-07-13\n---\n");
        temp.Write("notes/other.md", "qzother");
        temp.Write("notes/linked.md", "qzlinked");
        temp.Write("README.md", "qzother");
        temp.Write(".obsidian/workspace.json", "qzhidden");
        temp.Write("node_modules/it/index.md", "qznodefile");
        temp.Write(".git/config", "[user]\n\tname = qzgitname\n");
        temp.Write("photos/qzdraftfile.pdf", "%PDF-1.4 qzdraftfile");
        using (var photo = new MagickImage(MagickColors.Teal, 300, 200))
        {
            var exif = new ExifProfile();
            exif.SetValue(ExifTag.Artist, "qzartist");
            exif.SetValue(ExifTag.GPSLatitudeRef, "qzartist");
            photo.SetProfile(exif);
            photo.SetProfile(new XmpProfile(Encoding.UTF8.GetBytes("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">qzwords</x:xmpmeta>")));
            var iptc = new IptcProfile();
            iptc.SetValue(IptcTag.City, "qzwords");
            photo.SetProfile(iptc);
            photo.Comment = "qzwords";
            photo.Write(temp["photos/door.jpg"]);
            photo.Write(temp["photos/qzunshown.jpg"]);
        }

        using var drawing = new MagickImage(MagickColors.White, 40, 40);
        drawing.SetAttribute("Author", "qzpngnote");
        drawing.Comment = "qzpngnote";
        drawing.Write(temp["photos/plan.png"]);
        drawing.Write(temp["photos/qzdraftpicture.png"]);
    }

    [GeneratedRegex("(?:href|src)=\"(?<to>[^\"#]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
