using System.Collections.Immutable;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using SmallWins.Diagnostics;
using SmallWins.Language;
using SmallWins.Tests.Read;

namespace SmallWins.Tests.BadJournals;

/// <summary>
/// One folder a code, named after it: a small journal and <c>expected.txt</c>, all that is said about it. What git cannot
/// keep is described in <c>make.txt</c>: a large file, a link out of the journal, a file that is none. A build with <c>passphrase.txt</c> is a locked one.
/// </summary>
public sealed partial class BadJournalTests
{
    private static readonly DateOnly Today = new(2026, 7, 31);
    private static readonly DateTimeOffset Noon = new(Today, new TimeOnly(12, 0), TimeSpan.Zero);

    public static TheoryData<string> Folders { get; } = [.. Directory.GetDirectories(InRepository("tests/SmallWins.Tests/BadJournals"))
        .Select(folder => Path.GetFileName(folder)!).Where(name => name.StartsWith("SW", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Each_problem_is_said_once_where_it_stands_and_nothing_else_is(string folder)
    {
        using var journal = new JournalOnDisk();
        using var made = Copy(folder, journal);
        Assert.Equal(Expected(folder), Told(Build(journal)));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void An_editor_is_told_the_same_but_for_pixels_templates_and_the_output(string folder)
    {
        using var journal = new JournalOnDisk();
        using var made = Copy(folder, journal);
        var snapshot = JournalSnapshot.Read(journal.Root, Noon);
        var expected = Expected(folder).Where(line => line[^6..] is not ("SW1603" or "SW1604") && line[^6..^2] is not ("SW20" or "SW30" or "SW31")).ToList();
        Assert.Equal(expected, Told(snapshot.Problems));

        // And once more where all of it is open in the editor, and where it is read a second time.
        var open = snapshot.Files.Days.Concat(snapshot.Files.Goals).Aggregate(snapshot, (before, file) => before.With(file.File, file.Text));
        Assert.Equal(expected, Told(open.Problems));
        Assert.Equal(expected, Told(JournalSnapshot.Read(journal.Root, Noon, snapshot).Problems));
    }

    [Fact]
    public void Each_code_has_a_bad_journal_and_an_entry_in_the_docs()
    {
        var codes = Directory.EnumerateFiles(InRepository("src/SmallWins/Diagnostics"), "Problems.*.cs")
            .SelectMany(file => Code().Matches(File.ReadAllText(file)).Select(match => match.Groups["code"].Value)).ToList();
        Assert.NotEmpty(codes);
        Assert.Equal(codes.Count, codes.Distinct().Count());

        var documented = File.ReadLines(InRepository("docs/problems.md")).Where(line => line.StartsWith("## SW", StringComparison.Ordinal)).Select(line => line[3..9]);
        Assert.Equal(codes.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
        var tried = Directory.GetDirectories(InRepository("tests/SmallWins.Tests/BadJournals"), "SW*").Select(folder => Path.GetFileName(folder)![..6]);
        Assert.Equal(codes.Order(StringComparer.Ordinal), tried.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Expected(string folder) =>
        File.ReadAllLines(InRepository($"tests/SmallWins.Tests/BadJournals/{folder}/expected.txt")).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Told(ImmutableArray<Diagnostic> problems) =>
        problems.Select(problem => $"{problem.Span} {Name(problem.Severity)} {problem.Code}").Order(StringComparer.Ordinal);

    private static Socket? Copy(string folder, JournalOnDisk journal)
    {
        var bad = InRepository($"tests/SmallWins.Tests/BadJournals/{folder}");
        foreach (var file in Directory.EnumerateFiles(bad, "*", SearchOption.AllDirectories))
        {
            if (Path.GetFileName(file) != "expected.txt")
            {
                journal.Write(Path.GetRelativePath(bad, file), File.ReadAllBytes(file));
            }
        }

        return Make(journal);
    }

    private static ImmutableArray<Diagnostic> Build(JournalOnDisk journal) => SiteBuild.Run(new BuildOptions
    {
        JournalFolder = journal.Root,
        Now = Noon,
        Today = Today,
        Lock = File.Exists(journal.Full("passphrase.txt")) ? new SiteLock(File.ReadAllText(journal.Full("passphrase.txt"))) : null,
    }).Problems;

    private static string InRepository(string path) => Path.Combine(Repository.Root, path);

    private static string Name(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    /// <summary>Makes what <c>make.txt</c> asks for; what is returned keeps it alive.</summary>
    private static Socket? Make(JournalOnDisk journal)
    {
        var make = journal.Full("make.txt");
        if (!File.Exists(make))
        {
            return null;
        }

        var (kind, path) = (File.ReadAllText(make).Trim().Split(' ') is [var first, var second]) ? (first, second) : throw new InvalidDataException(make);
        Directory.CreateDirectory(Path.GetDirectoryName(journal.Full(path))!);
        switch (kind)
        {
            case "large":
                File.WriteAllText(journal.Full(path), new string('a', (10 * 1024 * 1024) + 1));
                return null;
            case "tangled":
                File.WriteAllText(journal.Full(path), "- " + string.Concat(Enumerable.Repeat("[a](", 20_000)));
                return null;
            case "link":
                File.CreateSymbolicLink(journal.Full(path), InRepository("LICENSE"));
                return null;
            case "bomb":
                File.WriteAllBytes(journal.Full(path), Attach.Bomb.Png(12_000, 12_000));
                return null;
            case "locked":
                Assert.NotNull(SiteBuild.Run(new BuildOptions { JournalFolder = journal.Root, OutputFolder = journal.Full(path), Now = Noon, Today = Today, Lock = new SiteLock("right words") }).Site);
                return null;
            case "socket":
                var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                socket.Bind(new UnixDomainSocketEndPoint(journal.Full(path)));
                return socket;
            default:
                throw new InvalidDataException(kind);
        }
    }

    [GeneratedRegex("\"(?<code>SW[0-9]{4})\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Code();
}
