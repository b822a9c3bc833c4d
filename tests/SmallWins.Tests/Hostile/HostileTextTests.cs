using System.Collections.Immutable;
using System.Text;
using SmallWins.Diagnostics;
using SmallWins.Tests.Cli;
using SmallWins.Tests.Sharing;

namespace SmallWins.Tests.Hostile;

/// <summary>
/// Text that nobody writes by hand, thrown at a build: each is read, or is a problem with a place, long before anyone would stop waiting. A test that
/// waits for a minute has found something that costs the square of its length.
/// </summary>
public sealed class HostileTextTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly TempFolder temp = new();

    /// <summary>Lines of a win that Markdown finds hard, each repeated to about a megabyte.</summary>
    public static TheoryData<string> Lines { get; } =
    [
        "#tag ", "#helth ", "@gaol ", "⭐", "a #b c ", "[", "[a](", "[a](<", "[a](b \"", "![", "[[a ", "![[a|", "[^1] ", "<", "<a ", "<a href=\"", "<a b='", "<!-- ", "<!---->", "<? ", "<!A ", "<![CDATA[ ",
        "%% ", "%%%%", "http://a.b/ ", "https://", "www.", "www.a.b ", "mailto:a", "a@b.c ", "&", "&amp;", "&#", "\\", "|", "$", "\u202e", "\u200d", "e\u0301", "a_b", "word ", "x",
        "<b>", "<div>", "<table><tr><td>", "<svg><style>", "[a](b.md) ", "![a](b.png) ", "[l] ", "- ", "> ", "1. ", "- [ ] ", "\t",
    ];

    /// <summary>Signs that lie in each other and are joined at the end of a paragraph: a tenth of a megabyte.</summary>
    public static TheoryData<string> Pairs { get; } = ["*a ", "*a **a ", "*_", "__a", "~~a ", "==a ", "`a``", "a**b", "**x** ", "~~x~~ "];

    /// <summary>Front matter.</summary>
    public static TheoryData<string, bool> Matters { get; } = new()
    {
        { "[", true }, { "{a: ", true }, { "- ", true }, { "? ", true }, { "a: ", true }, { "\"", true }, { "{{", false }, { "!!a ", true }, { "&a ", true }, { "\t", false }, { "x", false }, { " ", false }, { "'", false },
    };

    public void Dispose() => temp.Dispose();

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task A_line_of_a_megabyte_is_read_or_is_a_problem(string part) => await Read("days/2026-07-14.md", "- One\n- " + Repeated(part, 1_000_000) + "\n");

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Emphasis_within_emphasis_is_read_or_is_a_problem(string part) => await Read("days/2026-07-14.md", "- " + Repeated(part, 60_000) + "\n");

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Many_lines_of_the_same_are_read_or_are_problems(string part) => await Read("days/2026-07-14.md", "- One\n\n## Notes\n\n" + Repeated(part + "\n", 60_000));

    [Theory]
    [MemberData(nameof(Matters))]
    public async Task Front_matter_is_read_or_is_a_problem(string part, bool isAProblem)
    {
        var problems = await Read("days/2026-07-14.md", $"---\na: {Repeated(part, 60_000)}\n---\n- One\n");
        Assert.True(!isAProblem || problems.Any(problem => problem.Severity == Severity.Error && problem.Code.StartsWith("SW11", StringComparison.Ordinal)), string.Join('\n', problems));
    }

    [Fact]
    public async Task An_alias_bomb_is_a_problem_at_its_first_anchor()
    {
        var problems = await Read("days/2026-07-14.md", "---\na: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n---\n- One\n");
        Assert.Equal((2, 4), (problems[0].Span.Line, problems[0].Span.Column));
    }

    [Theory]
    [InlineData("+++\n", "\n", 200)]
    [InlineData("+++\n", "\r", 200)]
    [InlineData("+++\n", "a = 1\n", 200_000)]
    [InlineData("---\n", "a: b\n", 1_000_000)]
    [InlineData("---\nmood: 3\n---\n", "ab: c\n", 1_000_000)]
    [InlineData("---\nmood: 3\n---\n", "- a: b\n", 200_000)]
    [InlineData("", "<<<<<<<< a\n", 500_000)]
    [InlineData("", "<<<<<<< a\n", 100_000)]
    [InlineData("", "\r", 500_000)]
    [InlineData("", "```\n", 500_000)]
    [InlineData("", "# a\n\n", 200_000)]
    [InlineData("- see [l1] and [^1]\n\n", "[l1]: http://a.b/c\n", 500_000)]
    public async Task A_file_of_the_same_line_is_read_or_is_a_problem(string beginning, string line, int length) =>
        await Read("days/2026-07-14.md", beginning + Repeated(line, length) + "x");

    [Fact]
    public async Task A_hundred_thousand_wins_of_one_day_are_read() =>
        Assert.Equal(100_000, (await Checked("days/2026-07-14.md", string.Concat(Enumerable.Range(0, 100_000).Select(at => $"- Win {at}\n")))).Journal.Days[0].Wins.Length);

    [Fact]
    public async Task Fifty_thousand_definitions_are_read() =>
        await Read("days/2026-07-14.md", string.Concat(Enumerable.Range(0, 1000).Select(at => $"- See [l{at}]\n")) + "\n" + string.Concat(Enumerable.Range(0, 50_000).Select(at => $"[l{at}]: http://a.b/{at}\n")));

    [Fact]
    public async Task Lists_in_lists_are_a_problem_from_128_on()
    {
        var problems = await Read("days/2026-07-14.md", string.Concat(Enumerable.Range(0, 2000).Select(at => new string(' ', 2 * at) + "- a\n")));
        Assert.Equal(["SW1209"], problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.Code));
    }

    [Fact]
    public async Task A_table_of_two_thousand_columns_is_read_or_is_a_problem() =>
        await Read("days/2026-07-14.md", $"- One\n\n## Notes\n\n{Repeated("|a", 4000)}|\n{Repeated("|-", 4000)}|\n" + string.Concat(Enumerable.Repeat("|b|\n", 1000)));

    [Fact]
    public async Task Ten_thousand_slips_in_one_line_share_the_line()
    {
        temp.Write("smallwins.yml", "areas:\n  - { id: health, name: Health }\n");
        var line = "- Walked " + Repeated("#helth ", 70_000);
        var before = GC.GetTotalAllocatedBytes();
        var problems = await Read("days/2026-07-14.md", line + "\n");
        Assert.True(problems.Length >= 10_000);
        Assert.Single(problems.Select(problem => problem.Excerpt).Distinct(ReferenceEqualityComparer.Instance));

        // Where each had a line of its own, it would be more than a gigabyte.
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 700_000_000);
    }

    [Fact]
    public async Task A_file_of_more_than_ten_megabytes_is_a_problem() =>
        Assert.Equal(["SW1002"], (await Read("days/2026-07-14.md", "- " + new string('x', 10 * 1024 * 1024))).Select(problem => problem.Code));

    [Fact]
    public async Task A_line_of_just_less_than_ten_megabytes_becomes_a_page()
    {
        temp.Write("days/2026-07-14.md", "- " + Repeated("word ", (10 * 1024 * 1024) - 10) + "\n");
        var built = await Task.Run(() => SiteBuild.Run(Options(), cancel: TestContext.Current.CancellationToken)).WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.True(built.Site is not null || built.Problems.Any(problem => problem.Severity == Severity.Error));
    }

    [Fact]
    public async Task A_ladder_of_a_thousand_goals_is_built()
    {
        temp.Write("days/2026-07-14.md", "- One @g0\n");
        for (var at = 0; at < 1000; at++)
        {
            temp.Write($"goals/g{at}.md", $"---\ntitle: Goal {at}\nstart: 2026-07-0{1 + (at % 9)}\n{(at > 0 ? $"grows_from: g{at - 1}" : "")}\n---\n");
        }

        var built = await Task.Run(() => SiteBuild.Run(Options(), cancel: TestContext.Current.CancellationToken)).WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.NotNull(built.Site);
    }

    [Fact]
    public async Task Names_are_shown_in_a_terminal_without_what_it_would_obey()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names.");
        temp.Write("days/2026-07-14.md", "- One \u001b[31m \u202e evil #helth\n");
        temp.Write("days/x\u001b]0;owned\u0007\n\u202e\u009b31m'\".md", "- One\n");
        temp.Write("smallwins.yml", "areas:\n  - { id: health, name: \"He\\u001b[2Jalth\" }\n");
        foreach (var verb in new[] { "check", "today", "week", "stats", "build" })
        {
            var said = await Command.Run(temp.Path, verb, "--today", "2026-07-14");
            Assert.DoesNotContain(said.Out + said.Error, c => (char.IsControl(c) && c is not ('\n' or '\r')) || c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069'));
            Assert.DoesNotContain("\nowned", said.Out);
        }
    }

    [Theory]
    [InlineData("it's \"quoted\" & <b>.png")]
    [InlineData("a\nb.png")]
    [InlineData("\u202egnp.exe.png")]
    [InlineData("%2e%2e%2fx.png")]
    [InlineData("javascript:alert(1).png")]
    public void A_picture_of_any_name_gets_a_plain_one_on_the_site(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names.");
        using (var picture = new ImageMagick.MagickImage(ImageMagick.MagickColors.Teal, 8, 8))
        {
            Directory.CreateDirectory(temp["days"]);
            File.WriteAllBytes(temp["days"] + "/" + name, picture.ToByteArray(ImageMagick.MagickFormat.Png));
        }

        temp.Write("days/2026-07-14.md", $"- One\n  ![it](<{string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c > 127 ? c.ToString() : $"%{(int)c:X2}"))}>)\n");
        var built = SiteBuild.Run(Options(), cancel: TestContext.Current.CancellationToken);
        Assert.True(built.Site is not null, string.Join('\n', built.Problems));
        Assert.All(temp.Files().Where(file => file.StartsWith("_site/pictures/", StringComparison.Ordinal)), file => Assert.Matches(@"^_site/pictures/[\p{L}\p{N}._-]+$", file));
        Assert.Contains(temp.Files(), file => file.StartsWith("_site/pictures/", StringComparison.Ordinal));
    }

    private static string Repeated(string part, int length) => new StringBuilder().Insert(0, part, Math.Max(1, length / part.Length)).ToString();

    private async Task<ImmutableArray<Diagnostic>> Read(string file, string text)
    {
        var problems = (await Checked(file, text)).Problems;
        Assert.All(problems, problem => Assert.DoesNotContain(temp.Path, problem.Message));
        return problems;
    }

    private async Task<CheckResult> Checked(string file, string text)
    {
        temp.Write(file, text);
        return await Task.Run(() => SiteBuild.CheckFiles(Options()), TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    private BuildOptions Options() => new() { JournalFolder = temp.Path, Now = Terminal.Evening, Today = SharedJournal.Today };
}
