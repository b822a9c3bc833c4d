namespace SmallWins.Tests.Cli;

public sealed class ThemeTests : IDisposable
{
    private readonly TempFolder journal = new();

    public ThemeTests()
    {
        journal.Write("smallwins.yml", "");
        journal.Write("days/2026-07-14.md", "- Sent it ⭐\n");
    }

    public void Dispose() => journal.Dispose();

    [Theory]
    [InlineData("day", "templates/day.sbn")]
    [InlineData("day.sbn", "templates/day.sbn")]
    [InlineData("templates/day.sbn", "templates/day.sbn")]
    [InlineData("week", "templates/week.sbn")]
    [InlineData("partials/week", "templates/partials/week.sbn")]
    [InlineData("note", "templates/partials/note.sbn")]
    [InlineData("style.css", "templates/assets/style.css")]
    public async Task A_copy_looks_the_same_and_is_known_as_the_journals_own(string name, string file)
    {
        var before = await Site();

        var ejected = await Run("theme", "eject", name);

        Assert.Equal((0, ""), (ejected.ExitCode, ejected.Error));
        Assert.StartsWith(file + " is a copy", ejected.Out, StringComparison.Ordinal);
        Assert.Contains("Copied from SmallWins", journal.Read(file).Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains("your own", Assert.Single((await Run("theme")).Out.Split('\n'), line => line.Contains("your own", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal("", (await Run("check", "--strict")).Error);
        if (!file.EndsWith(".css", StringComparison.Ordinal))
        {
            Assert.Equal(before, await Site());
        }
    }

    [Fact]
    public async Task A_file_that_is_there_stays_as_it_is()
    {
        journal.Write("templates/day.sbn", "mine");

        var ejected = await Run("theme", "eject", "day", "note");

        Assert.Equal("mine", journal.Read("templates/day.sbn"));
        Assert.Contains("templates/day.sbn is there already", ejected.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(journal["templates/partials/note.sbn"]));
    }

    [Fact]
    public async Task A_link_that_leads_out_of_the_journal_gets_no_copy()
    {
        using var outside = new TempFolder();
        Directory.CreateSymbolicLink(journal["templates"], outside.Path);

        Assert.Contains("nothing was copied", (await Run("theme", "eject", "day")).Out, StringComparison.Ordinal);
        Assert.Empty(outside.Files());
    }

    [Fact]
    public async Task A_slip_copies_nothing_and_gets_the_name_that_was_meant()
    {
        var ejected = await Run("theme", "eject", "note", "dya");

        Assert.Equal(2, ejected.ExitCode);
        Assert.Contains("Did you mean `day`?", ejected.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(journal["templates"]));
    }

    [Fact]
    public async Task Without_a_name_it_says_what_there_is()
    {
        var ejected = await Run("theme", "eject");

        Assert.Equal(2, ejected.ExitCode);
        Assert.Contains("partials/note", ejected.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_prints_the_built_in_file_and_not_the_copy()
    {
        var file = Path.Combine(Repository.Root, "templates", "day.sbn");
        journal.Write("templates/day.sbn", "mine");

        Assert.Equal(File.ReadAllText(file), (await Run("theme", "show", "day")).Out);
    }

    [Fact]
    public async Task Check_says_when_the_built_in_file_has_moved_on_since_the_copy()
    {
        await Run("theme", "eject", "note");
        var copy = journal.Read("templates/partials/note.sbn");
        Assert.DoesNotContain("SW2009", (await Run("check")).Out, StringComparison.Ordinal);

        var first = copy.Split('\n')[0];
        var print = first.Split(", ")[1].Split(' ')[0];
        journal.Write("templates/partials/note.sbn", copy.Replace(print, "00000000", StringComparison.Ordinal));

        var check = await Run("check");
        Assert.Equal(0, check.ExitCode);
        Assert.Contains($"templates/partials/note.sbn:1:{first.IndexOf(print, StringComparison.Ordinal) + 1}: note SW2009", check.Out, StringComparison.Ordinal);
        Assert.Contains(print, check.Out, StringComparison.Ordinal);
        Assert.Contains("has changed since", (await Run("theme")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_is_of_the_theme_that_the_settings_name()
    {
        journal.Write("smallwins.yml", "site: { theme: paper }\n");

        await Run("theme", "eject", "layout");

        Assert.Contains("templates/themes/paper/layout.sbn", journal.Read("templates/layout.sbn"), StringComparison.Ordinal);
        Assert.DoesNotContain("SW2009", (await Run("check")).Out, StringComparison.Ordinal);
    }

    private async Task<Dictionary<string, string>> Site()
    {
        Assert.Equal(0, (await Run("build", "--today", "2026-07-14")).ExitCode);
        return Directory.EnumerateFiles(journal["_site"], "*.html", SearchOption.AllDirectories).ToDictionary(file => file, File.ReadAllText);
    }

    private Task<Said> Run(params string[] args) => Command.Run(journal.Path, args);
}
