using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using SmallWins.Cli;
using SmallWins.Cli.Manual;

namespace SmallWins.Tests.Cli;

public sealed partial class ManTests : IDisposable
{
    private static readonly string[] Sections = ["NAME", "SYNOPSIS", "DESCRIPTION", "ENVIRONMENT", "FILES", "EXIT STATUS", "EXAMPLES", "SEE ALSO"];

    private readonly TempFolder folder = new();

    [Fact]
    public void Every_command_has_a_description_and_an_example_and_says_what_its_words_and_options_are()
    {
        foreach (var command in CommandTree.All(Root()))
        {
            Assert.True(Examples.Of(command).Any(), ManualPage.NameOf(command) + " has no example");
            Assert.EndsWith(".", command.Description, StringComparison.Ordinal);
            Assert.All(command.Arguments, argument => Assert.EndsWith(".", argument.Description, StringComparison.Ordinal));
            Assert.All(command.Options, option => Assert.EndsWith(".", option.Description, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Pages_name_every_option_and_have_every_section()
    {
        foreach (var command in CommandTree.All(Root()))
        {
            var page = ManualPage.Of(command);
            Assert.Equal(Sections, Section().Matches(page).Select(match => match.Groups[1].Value));
            Assert.All(CommandTree.Options(command), option => Assert.Contains("Fl " + option.Name[1..].Replace("-", "\\-", StringComparison.Ordinal), page, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task All_pages_are_written_without_a_warning_of_mandoc_and_man_shows_them_in_a_narrow_window()
    {
        var said = await Command.Run(folder.Path, "man", "--output", "share/man1");

        Assert.Equal(0, said.ExitCode);
        var pages = Directory.GetFiles(folder["share/man1"]);
        Assert.Equal(CommandTree.All(Root()).Select(command => ManualPage.NameOf(command) + ".1").Order(StringComparer.Ordinal), pages.Select(page => Path.GetFileName(page)).Order(StringComparer.Ordinal));
        var lint = await Output("mandoc", ["-T", "lint", "-W", "all", .. pages]);

        // The pages name each other before they are installed, and the system that they belong to is this program.
        Assert.DoesNotContain(lint.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => !line.Contains("referenced manual not found", StringComparison.Ordinal) && !line.Contains("operating system explicitly specified", StringComparison.Ordinal));

        var shown = await Output("man", "-l", folder["share/man1/smallwins-add.1"]);
        Assert.Contains("-d, --date day", shown, StringComparison.Ordinal);
        Assert.Contains("smallwins add Sent the email '#work'", shown, StringComparison.Ordinal);
        Assert.Contains("smallwins add \"One glass of water", shown, StringComparison.Ordinal);
        Assert.All(shown.Split('\n'), line => Assert.InRange(line.Length, 0, 60));
    }

    [Fact]
    public async Task A_page_bears_the_day_of_the_version()
    {
        var said = await Command.Run(folder.Path, "man", "theme", "eject");

        var date = DateOnly.Parse(VersionDate().Match(File.ReadAllText(Path.Combine(Repository.Root, "Directory.Build.props"))).Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.StartsWith(".\\\"", said.Out, StringComparison.Ordinal);
        Assert.Contains($".Dd {date.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)}\n", said.Out, StringComparison.Ordinal);
        Assert.Contains(".Nm smallwins\\-theme\\-eject\n", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_about_nothing_is_refused()
    {
        var said = await Command.Run(folder.Path, "man", "buidl");

        Assert.Equal(2, said.ExitCode);
        Assert.StartsWith("smallwins: There is no command `buidl`. Did you mean `build`?\n", said.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".start of a request", "\\&.start of a request")]
    [InlineData("'quoted' and \\escaped", "\\(aqquoted\\(aq and \\eescaped")]
    [InlineData("One. Two.", "One.\nTwo.")]
    [InlineData("more …", "more \\[u2026]")]
    public void Text_stays_text(string text, string roff) => Assert.Equal(roff, Roff.Text(text));

    [Fact]
    public void What_is_typed_keeps_its_hyphens_and_quotes() => Assert.Equal("\\&a \\-\\-b \\(dqc\\(dq", Roff.Literal("a --b \"c\""));

    private static System.CommandLine.RootCommand Root() => SmallWins.Cli.CommandLine.Root(Nobody.In(Path.GetTempPath(), DateTimeOffset.UnixEpoch));

    private static async Task<string> Output(string program, params string[] args)
    {
        var start = new ProcessStartInfo(program, args) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["MANWIDTH"] = "60";
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", await error);
        return output;
    }

    [GeneratedRegex("(?m)^\\.Sh (.+)$")]
    private static partial Regex Section();

    [GeneratedRegex("<VersionDate>(.*)</VersionDate>")]
    private static partial Regex VersionDate();

    public void Dispose() => folder.Dispose();
}
