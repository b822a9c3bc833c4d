using SmallWins.Cli;
using SmallWins.Cli.Completion;

namespace SmallWins.Tests.Cli.Completion;

public sealed class NextWordTests : IDisposable
{
    private readonly TempFolder journal = SmallJournal.OnDisk();

    [Theory]
    [InlineData("th", "theme")]
    [InlineData("theme ", "eject show")]
    [InlineData("theme eject x sq", "")]
    [InlineData("add --st", "--star")]
    [InlineData("add -", "-d --date -a --area -g --goal -s --star -p --private --photo -j --journal -h --help")]
    [InlineData("theme show --h", "--help")]
    [InlineData("add -- --st", "")]
    [InlineData("add --area ", "health work")]
    [InlineData("add --area=W", "--area=work")]
    [InlineData("add --star=", "")]
    [InlineData("add -a health -g ", "running glass-of-water")]
    [InlineData("add --star -g g", "glass-of-water")]
    [InlineData("add Hello #", "#health #work #star #private")]
    [InlineData("add Hello @", "@running @glass-of-water")]
    [InlineData("add Hello -- @g", "@glass-of-water")]
    [InlineData("add --date ", "today yesterday saturday friday thursday wednesday tuesday monday sunday 2026-07-18 2026-07-17 2026-07-16 2026-07-15 2026-07-14 2026-07-13 2026-07-12")]
    [InlineData("build --today y", "yesterday")]
    [InlineData("check --format ", "text json sarif")]
    [InlineData("completion z", "zsh")]
    [InlineData("man the", "theme")]
    [InlineData("theme eject partials/not", "partials/note")]
    [InlineData("week ", "2026-W29 2026-W28 2026-W27 2026-W26 2026-W25 2026-W24")]
    [InlineData("today yes", "yesterday")]
    [InlineData("stats --year ", "2026 2025 2024 2023 2022")]
    [InlineData("evidence --area w", "work")]
    [InlineData("edit 2026-W2", "2026-W29 2026-W28 2026-W27 2026-W26 2026-W25 2026-W24")]
    [InlineData("edit gl", "glass-of-water")]
    [InlineData("goal renew ", "running glass-of-water")]
    [InlineData("goal let-go r", "running")]
    [InlineData("goal grow g", "glass-of-water")]
    [InlineData("goal new --id ", "")]
    [InlineData("goal new --kind p", "process")]
    [InlineData("com", "completion")]
    [InlineData("nonsense ", "")]
    public void It_offers_what_may_come_next(string typed, string offered) =>
        Assert.Equal(offered, string.Join(' ', Next(typed).Suggestions.Select(one => one.Word)));

    [Theory]
    [InlineData("add --photo ", "Files")]
    [InlineData("add --photo=x", "Files")]
    [InlineData("fmt ", "Files")]
    [InlineData("build ", "Folders")]
    [InlineData("build -o ", "Folders")]
    [InlineData("init ", "Folders")]
    [InlineData("add ", "Nothing")]
    [InlineData("build x ", "Nothing")]
    public void It_says_where_the_shell_may_offer_what_is_on_the_disk(string typed, string offered) =>
        Assert.Equal(offered, Next(typed).FromDisk.ToString());

    [Fact]
    public void Each_word_says_what_it_is()
    {
        Assert.Equal("The area of life it belongs to", Next("add --are").Suggestions.Single().About);
        Assert.Equal("Saturday, 18 July", Next("add -d tod").Suggestions.Single().About);
        Assert.Equal("Running now", Next("add -g ru").Suggestions.Single().About);
    }

    [Fact]
    public void Settings_and_goals_with_mistakes_give_what_can_be_had()
    {
        journal.Write("smallwins.yml", "areas:\n  - { id: health }\n  - { id: \"not an id\" }\ngrace: never\n");
        journal.Write("goals/running.md", "---\ntitle: [\n");

        Assert.Equal(["health"], Next("add -a ").Suggestions.Select(one => one.Word));
        Assert.Equal(["glass-of-water"], Next("add -g ").Suggestions.Select(one => one.Word));
    }

    [Fact]
    public void Weeks_are_there_for_commands_that_ask_for_one() => Assert.Equal(
        "2026-W29 2026-W28 2026-W27",
        string.Join(' ', new Completions(Here(journal.Path)).Weeks().Take(3).Select(week => week.Label)));

    [Fact]
    public void Without_a_journal_there_are_commands_and_dates_and_nothing_that_a_journal_has()
    {
        using var elsewhere = new TempFolder();

        Assert.Equal(["today"], Of(elsewhere.Path, "add -d tod").Suggestions.Select(one => one.Word));
        Assert.Empty(Of(elsewhere.Path, "add -a ").Suggestions);
    }

    private NextWord Next(string typed) => Of(journal.Path, typed);

    private static NextWord Of(string folder, string typed) => NextWord.Of(CommandLine.Root(Here(folder)), typed.Split(' '));

    private static Surroundings Here(string folder) => Nobody.In(folder, SmallJournal.Now);

    public void Dispose() => journal.Dispose();
}
