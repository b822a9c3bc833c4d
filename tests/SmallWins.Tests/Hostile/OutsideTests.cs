using System.Diagnostics;
using ImageMagick;
using SmallWins.Tests.Cli;
using SmallWins.Tests.Sharing;

namespace SmallWins.Tests.Hostile;

/// <summary>What is no file is not read, and what lies outside the journal is not brought in, whichever way it is asked for.</summary>
public sealed class OutsideTests : IDisposable
{
    private readonly TempFolder temp = new();
    private readonly TempFolder outside = new();

    public void Dispose()
    {
        temp.Dispose();
        outside.Dispose();
    }

    [Theory]
    [InlineData("days/2026-07-14.md")]
    [InlineData("weeks/2026-W29.md")]
    [InlineData("goals/water.md")]
    [InlineData("smallwins.yml")]
    [InlineData("templates/404.sbn")]
    [InlineData("templates/assets/style.css")]
    [InlineData("templates/i18n/en.yml")]
    [InlineData("photos/it.png")]
    [InlineData("photos/it.pdf")]
    public async Task A_pipe_is_a_problem_and_nobody_waits_for_it(string file)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such pipes.");
        if (file != "smallwins.yml")
        {
            temp.Write("smallwins.yml", "");
        }

        temp.Write("days/2026-07-13.md", "- One\n  ![](../photos/it.png) [it](../photos/it.pdf)\n");
        await MakePipe(file);
        foreach (var verb in new[] { "build", "check", "today", "fmt", "stats" })
        {
            var said = await Command.Run(temp.Path, verb).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
            if (verb is "build" or "check")
            {
                Assert.Equal(1, said.ExitCode);
                Assert.Contains($"{file}:1:1: error SW1001: This cannot be read: it is a pipe, a socket or a device, and no file.", said.Out + said.Error);
                Assert.DoesNotContain(temp.Path, said.Out + said.Error);
            }
        }
    }

    [Fact]
    public async Task Nothing_is_written_into_a_pipe()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such pipes.");
        temp.Write("smallwins.yml", "");
        await MakePipe("days/2026/2026-07-14.md");
        var said = await Command.Run(temp.Path, "add", "--date", "2026-07-14", "One").WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.NotEqual(0, said.ExitCode);
    }

    [Fact]
    public async Task A_folder_of_days_that_may_not_be_looked_into_is_a_problem()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has other permissions.");
            return;
        }

        temp.Write("smallwins.yml", "");
        temp.Write("days/2026/2026-07-14.md", "- One\n");
        temp.Write("days/2025/2025-07-14.md", "- One\n");
        File.SetUnixFileMode(temp["days/2025"], UnixFileMode.None);
        try
        {
            var said = await Command.RunWithoutPrivileges(temp.Path, "check");
            Assert.Contains("days/2025:1:1: error SW1001", said.Out);
            Assert.Equal(1, said.ExitCode);
        }
        finally
        {
            File.SetUnixFileMode(temp["days/2025"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void Links_in_a_circle_hide_no_day()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links ask for rights there.");
        temp.Write("days/2026/2026-07-14.md", "- One\n");
        Directory.CreateSymbolicLink(temp["days/2026/again"], temp["days"]);
        File.CreateSymbolicLink(temp["days/2026/2026-07-15.md"], temp["days/2026/2026-07-15.md"]);
        Assert.Single(SiteBuild.CheckFiles(Options()).Journal.Days);
    }

    [Theory]
    [InlineData("days/2026-07-15.md", "file")]
    [InlineData("days/more", "folder")]
    [InlineData("weeks/2026-W29.md", "file")]
    [InlineData("goals/water.md", "file")]
    [InlineData("photos", "folder")]
    [InlineData("photos/it.png", "picture")]
    [InlineData("photos/it.pdf", "file")]
    [InlineData("templates", "folder")]
    [InlineData("templates/404.sbn", "file")]
    [InlineData("templates/assets/more.txt", "file")]
    [InlineData("templates/partials", "folder")]
    [InlineData("smallwins.yml", "file")]
    [InlineData(".smallwins", "folder")]
    [InlineData(".smallwins/cache", "folder")]
    [InlineData(".smallwins/cache/pictures", "folder")]
    [InlineData(".smallwins/cache/builds", "folder")]
    [InlineData(".smallwins/cache/days", "folder")]
    public void No_link_brings_in_what_is_outside(string link, string kind)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links ask for rights there.");
        temp.Write("days/2026-07-14.md", "- One qzpublic\n  ![](../photos/it.png) [it](../photos/it.pdf) ![](../photos/secret.png)\n");
        const string Secret = "---\ntitle: qzoutside\nstart: 2026-07-13\n---\n- One qzoutside\n{{ qzoutside }}\n";
        foreach (var name in new[] { "1987", "secret", "2026-07-15.md", "404.sbn", "highlight.sbn", "it.pdf" })
        {
            outside.Write(name, Secret);
        }

        outside.Write("more.txt", "qzoutside");
        using (var picture = new MagickImage(MagickColors.Red, 9, 9))
        {
            picture.Write(outside["secret.png"]);
            picture.Write(outside["it.png"]);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(temp[link])!);
        if (kind == "folder")
        {
            Directory.CreateSymbolicLink(temp[link], outside.Path);
        }
        else
        {
            File.CreateSymbolicLink(temp[link], outside[kind == "picture" ? "secret.png" : "secret"]);
        }

        var before = outside.Files();
        var result = SiteBuild.Run(Options(), cancel: TestContext.Current.CancellationToken);
        var site = temp.Files().Where(file => file.StartsWith("_site/", StringComparison.Ordinal)).ToList();
        Assert.All(site, file => Assert.DoesNotContain("qzoutside", Sought.In(File.ReadAllBytes(temp[file]))));
        Assert.DoesNotContain(site, file => file.StartsWith("_site/pictures/", StringComparison.Ordinal) || file.StartsWith("_site/files/", StringComparison.Ordinal));
        Assert.All(result.Problems, problem => Assert.DoesNotContain("qzoutside", problem.Excerpt ?? ""));

        // Nor does anything that is made go there.
        Assert.Equal(before, outside.Files());
    }

    [Theory]
    [InlineData("../../outside/secret.png")]
    [InlineData("/../outside/secret.png")]
    [InlineData("..%2f..%2foutside%2fsecret.png")]
    [InlineData("..\\..\\outside\\secret.png")]
    [InlineData("file:///outside/secret.png")]
    [InlineData("C:/outside/secret.png")]
    [InlineData("//outside/secret.png")]
    [InlineData("../.git/secret.png")]
    [InlineData("../.hidden/secret.png")]
    [InlineData("../_site/secret.png")]
    [InlineData("../templates/secret.png")]
    public void No_path_brings_in_what_is_outside(string path)
    {
        using (var picture = new MagickImage(MagickColors.Red, 9, 9))
        {
            foreach (var place in new[] { "outside", ".git", ".hidden", "templates" })
            {
                Directory.CreateDirectory(temp["journal/" + place]);
                picture.Write(temp[$"journal/{place}/secret.png"]);
            }

            Directory.CreateDirectory(temp["outside"]);
            picture.Write(temp["outside/secret.png"]);
        }

        temp.Write("journal/days/2026-07-14.md", $"- One\n  ![a]({path}) <img src=\"{path}\"> [b]({path}) ![[{path}]]\n\n## Notes\n\n<a href=\"{path}\">c</a> <img srcset=\"{path} 2x\" src=x>\n");
        Directory.Delete(temp["journal/outside"], recursive: true);
        var result = SiteBuild.Run(Options() with { JournalFolder = temp["journal"] }, cancel: TestContext.Current.CancellationToken);

        Assert.DoesNotContain(temp.Files(), file => file.StartsWith("journal/_site/pictures/", StringComparison.Ordinal) || file.StartsWith("journal/_site/files/", StringComparison.Ordinal));
        Assert.All(temp.Files().Where(file => file.StartsWith("journal/_site/", StringComparison.Ordinal) && file.EndsWith(".html", StringComparison.Ordinal)), file =>
            Assert.DoesNotMatch("(src|srcset)=\"[^\"]*secret", File.ReadAllText(temp[file])));
        Assert.All(result.Problems, problem => Assert.DoesNotContain(temp.Path, problem.Message));
    }

    [Fact]
    public void A_zip_is_carried_as_it_is_and_never_opened()
    {
        var bomb = new byte[] { (byte)'P', (byte)'K', 3, 4, 0xFF, 0xFF, 0xFF, 0xFF };
        temp.Write("days/2026-07-14.md", "- One [it](it.zip)\n  ![](it.png)\n");
        File.WriteAllBytes(temp["days/it.zip"], bomb);
        File.WriteAllBytes(temp["days/it.png"], bomb);
        var result = SiteBuild.Run(Options(), cancel: TestContext.Current.CancellationToken);
        Assert.Equal(["SW1603"], result.Problems.Select(problem => problem.Code));
        Assert.Equal(bomb, File.ReadAllBytes(temp[temp.Files().Single(file => file.StartsWith("_site/files/", StringComparison.Ordinal))]));
    }

    private async Task MakePipe(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(temp[file])!);
        using var made = Process.Start("mkfifo", [temp[file]]);
        await made.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private BuildOptions Options() => new() { JournalFolder = temp.Path, Now = Terminal.Evening, Today = SharedJournal.Today };
}
