using SmallWins.Cli;

namespace SmallWins.Tests.Cli;

public sealed class UsageTests : IDisposable
{
    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public async Task The_version_is_a_number_alone() =>
        Assert.Equal(new Said(0, "0.1.0\n", ""), await Command.Run(temp.Path, "--version"));

    [Theory]
    [InlineData("smallwins init my-wins")]
    [InlineData("smallwins add Sent the email '#work'", "add")]
    [InlineData("smallwins build --open", "build")]
    [InlineData("smallwins check --strict", "check")]
    [InlineData("smallwins init my-wins", "init")]
    public async Task Help_ends_with_examples(string example, params string[] command)
    {
        var said = await Command.Run(temp.Path, [.. command, "--help"]);
        Assert.Equal((0, ""), (said.ExitCode, said.Error));
        Assert.Contains("Examples:\n", said.Out);
        Assert.Contains(example, said.Out);
    }

    [Theory]
    [InlineData("--area <area>", "add")]
    [InlineData("--goal <goal>", "add")]
    [InlineData("--kind <kind>", "goal", "new")]
    [InlineData("<id>", "goal", "renew")]
    [InlineData("<what>", "edit")]
    [InlineData("<shell>", "completion")]
    public async Task Help_names_what_may_be_given_and_does_not_list_what_a_journal_has(string named, params string[] command)
    {
        temp.Write("smallwins.yml", "areas: [{ id: quinquireme }]\n");
        temp.Write("goals/nineveh.md", "---\ntitle: Nineveh\nstart: 2026-07-13\n---\n");
        var said = (await Command.Run(temp.Path, [.. command, "--help"])).Out;
        Assert.Contains(named, said);
        Assert.DoesNotMatch("(?i)quinquireme|nineveh|process\\|outcome|bash\\|", said);
    }

    [Theory]
    [InlineData("build", "--today", "9999-12-31")]
    [InlineData("build", "--today", "0001-01-01")]
    [InlineData("add", "Sent", "--date", "1800-01-01")]
    public async Task A_date_outside_the_years_of_a_journal_is_wrong_usage(params string[] args)
    {
        temp.Write("smallwins.yml", "");
        var said = await Command.Run(temp.Path, args);
        Assert.Equal((2, ""), (said.ExitCode, said.Out));
        Assert.Contains("in the years 1900 to 2199", said.Error, StringComparison.Ordinal);
        Assert.Equal(["smallwins.yml"], temp.Files());
    }

    [Fact]
    public async Task A_time_alone_is_no_win()
    {
        temp.Write("smallwins.yml", "");
        Assert.Equal(2, (await Command.Run(temp.Path, "add", "7:30")).ExitCode);
        Assert.Equal(["smallwins.yml"], temp.Files());
    }

    [Fact]
    public async Task The_words_for_a_day_are_those_of_the_journal()
    {
        temp.Write("smallwins.yml", "language: de\n");
        Assert.Equal(0, (await Command.Run(temp.Path, "build", "--today", "montag")).ExitCode);
    }

    [Fact]
    public async Task Nothing_is_added_where_the_settings_cannot_be_read()
    {
        temp.Write("smallwins.yml", "title: [x\n");
        var said = await Command.Run(temp.Path, "add", "hello");
        Assert.Equal((1, ""), (said.ExitCode, said.Out));
        Assert.StartsWith("smallwins.yml:", said.Error, StringComparison.Ordinal);
        Assert.Equal(["smallwins.yml"], temp.Files());
    }

    [Fact]
    public async Task Without_a_command_it_says_what_there_is_and_that_something_was_wanted()
    {
        var said = await Command.Run(temp.Path);
        Assert.Equal(2, said.ExitCode);
        Assert.Contains("check <journal>", said.Out);
    }

    [Theory]
    [InlineData("There is no command `bulid`. Did you mean `build`?", "bulid")]
    [InlineData("There is no command `frobnicate`.", "frobnicate")]
    [InlineData("There is no command `shar`. Did you mean `share`?\nSee `smallwins --help`.", "shar", "week", "2026-W29", "--to", "Sam")]
    [InlineData("There is no command `nw`.\nSee `smallwins goal --help`.", "goal", "nw", "water")]
    [InlineData("There is no option `--ouput`. Did you mean `--output`?", "build", "--ouput=x")]
    [InlineData("There is no option `--are`. Did you mean `--area`?", "add", "Sent", "it", "--are", "work")]
    [InlineData("There is no option `-x`.", "add", "Sent", "it", "-x")]
    [InlineData("There is no format `xml`. There are text, json, sarif.", "check", "--format", "xml")]
    [InlineData("`b` is more than `check` takes.", "check", ".", "b")]
    [InlineData("There is no option `--timing`. Did you mean `--timings`?", "build", "--timing", "journal")]
    [InlineData("`--days` wants a number of days, as in `--days 7`; `abc` is none.", "goal", "new", "Water", "--days", "abc")]
    [InlineData("`--year` wants a year, as in `--year 2025`; `abc` is none.", "stats", "--year", "abc")]
    [InlineData("`--year` wants a year, as in `--year 2025`; `99999999999` is none.", "evidence", "-y", "99999999999")]
    [InlineData("`--port` wants a port's number, as in `--port 4280`; `http` is none.", "serve", "--port=http")]
    [InlineData("A port is a number up to 65535.", "serve", "--port", "65536")]
    [InlineData("`--today` wants a day, as in `--today yesterday`.", "week", "--today")]
    [InlineData("`--area` is given more than once.", "add", "Sent it", "-a", "work", "-a", "health")]
    [InlineData("There is no option `--foo`.\n`--year` wants a year, as in `--year 2025`; `abc` is none.", "stats", "--foo", "--year", "abc")]
    [InlineData("Something is missing behind `completion`: shell.", "completion")]
    [InlineData("What is `git` to do? There is `setup`.", "git")]
    [InlineData("There is no folder nowhere.", "check", "nowhere")]
    [InlineData("file.txt is a file, and a journal is a folder.", "build", "file.txt")]
    [InlineData("There is no journal here", "build")]
    [InlineData("There is no journal here", "add", "Sent it")]
    [InlineData("file.txt is a file, and a journal is a folder.", "init", "file.txt")]
    public async Task Wrong_usage_is_answered_with_what_would_be_right(string sentence, params string[] args)
    {
        temp.Write("file.txt", "");
        var said = await Command.Run(temp.Path, args);
        Assert.Equal((2, ""), (said.ExitCode, said.Out));
        Assert.StartsWith("smallwins: " + sentence, said.Error, StringComparison.Ordinal);
        Assert.Equal(["file.txt"], temp.Files());
    }

    [Fact]
    public void Every_option_that_takes_a_value_says_what_it_wants_in_our_own_words()
    {
        var options = CommandTree.All(CommandLine.Root(Nobody.In(temp.Path, DateTimeOffset.Now))).SelectMany(CommandTree.Options).Where(CommandTree.TakesValue).ToList();
        Assert.True(options.Count > 20);
        Assert.All(options, option => Assert.DoesNotContain("wants a value", UsageErrors.Wants(option), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("merge", "--foo", "a", "b", "c", "d")]
    [InlineData("merge", "--marker-size", "abc", "a", "b", "c", "d")]
    [InlineData("merge", "a", "b", "c")]
    [InlineData("merge", "a", "b", "c", "d", "e")]
    [InlineData("merge", "a", "b", "c", "d")]
    public async Task Git_is_never_told_of_a_conflict_by_a_merge_that_could_not_begin(params string[] args)
    {
        var said = await Command.Run(temp.Path, args);
        Assert.Equal((129, ""), (said.ExitCode, said.Out));
        Assert.StartsWith("smallwins: ", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_machines_trouble_is_told_in_a_sentence()
    {
        temp.Write("smallwins.yml", "");
        temp.Write("file", "");
        var said = await Command.Run(temp.Path, "build", "--output", "file/site");
        Assert.Equal((3, ""), (said.ExitCode, said.Out));
        Assert.StartsWith("smallwins: ", said.Error, StringComparison.Ordinal);
        Assert.Single(said.Error.TrimEnd().Split('\n'));
    }
}
