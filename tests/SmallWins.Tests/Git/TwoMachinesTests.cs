using SmallWins.Domain;
using SmallWins.Edit;
using SmallWins.Tests.Merge;

namespace SmallWins.Tests.Git;

/// <summary>One journal on two machines, with the real git and the real merge driver between them.</summary>
public sealed class TwoMachinesTests : IDisposable
{
    private const int Rounds = 30;
    private const int RandomDays = 24;

    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void Thirty_rounds_on_the_same_days_come_together_without_a_conflict_or_a_loss()
    {
        var (one, two) = TwoMachines();
        for (var round = 0; round < Rounds; round++)
        {
            var day = new DateOnly(2026, 7, 1).AddDays(round / 3);
            Live(one, day, round, "one", ("mood", $"{1 + (round % 5)}"));
            Live(two, day, round, "two", ("energy", $"{1 + (round % 4)}"));
            one.Commit($"round {round}");
            two.Commit($"round {round}");
            Meet(one, round);
            Meet(two, round + 2);
            one.Git("pull", "-q", "--ff-only");
        }

        Assert.Equal("", one.Git("diff", "--stat", one.Git("rev-parse", "HEAD").Trim(), two.Git("rev-parse", "HEAD").Trim()));
        foreach (var machine in new[] { one, two })
        {
            var read = SiteBuild.Load(new BuildOptions { JournalFolder = machine.Path, Now = DateTimeOffset.UnixEpoch.AddYears(60) });
            Assert.Empty(read.Problems);
            var wins = read.Journal.Days.SelectMany(day => day.Wins).Select(win => win.Text.Markdown).ToList();
            string[] expected = [.. Enumerable.Range(0, Rounds).SelectMany(round => new[] { $"Win {round} of one", $"Win {round} of two", $"Seen by both in round {round}" })];
            Assert.Equal(expected.Order(StringComparer.Ordinal), wins.Order(StringComparer.Ordinal));
            Assert.All(read.Journal.Days, day => Assert.Equal(["one", "shared", "two"], day.Tags.Order(StringComparer.Ordinal)));
            Assert.All(read.Journal.Days, day => Assert.Equal((3, 3), (Occurrences(day, "evening of one"), Occurrences(day, "evening of two"))));
        }
    }

    [Fact]
    public void Git_joins_any_two_edits_as_the_library_does_and_loses_nothing()
    {
        var (one, two) = TwoMachines();
        var random = new Random(20260714);
        var days = Enumerable.Range(0, RandomDays).Select(i =>
        {
            var ancestor = RandomDay.Sample(random);
            return (Path: $"days/2026-07-{i + 1:00}.md", Ancestor: ancestor, Ours: RandomDay.Edited(ancestor, Edits()), Theirs: RandomDay.Edited(ancestor, Edits()));
        }).Where(day => day.Ours != day.Ancestor && day.Theirs != day.Ancestor && day.Ours != day.Theirs).ToList();
        Assert.True(days.Count > RandomDays / 2);
        days.ForEach(day => one.Write(day.Path, day.Ancestor));
        one.Commit("before");
        one.Git("push", "-q");
        two.Git("pull", "-q", "--ff-only");
        days.ForEach(day => one.Write(day.Path, day.Ours));
        days.ForEach(day => two.Write(day.Path, day.Theirs));
        one.Commit("ours");
        two.Commit("theirs");
        two.Git("push", "-q");

        var pulled = one.TryGit("pull", "-q", "--no-rebase", "--no-edit");
        var conflicts = one.Git("diff", "--name-only", "--diff-filter=U").Split('\n', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        Assert.Equal(conflicts.Count > 0 ? 1 : 0, pulled.ExitCode);
        foreach (var (path, ancestor, ours, theirs) in days)
        {
            var meant = Merging.Files(path, ancestor, ours, theirs)!;
            Assert.Equal((path, !meant.Conflicts.IsEmpty), (path, conflicts.Contains(path)));
            var merged = one.Read(path);
            Assert.Empty(RandomDay.Lines(ours).Concat(RandomDay.Lines(theirs)).Except(RandomDay.Lines(ancestor)).Except(RandomDay.Lines(merged)));
            if (meant.Conflicts.IsEmpty)
            {
                Assert.Equal(Merging.Text(meant).TrimStart('\uFEFF').ReplaceLineEndings("\n"), merged.TrimStart('\uFEFF').ReplaceLineEndings("\n"));
            }
        }

        int[] Edits() => [.. Enumerable.Range(0, 3).Select(_ => random.Next(100_000))];
    }

    [Fact]
    public void Two_edits_of_one_thing_are_marked_around_that_thing_and_not_committed_with_their_marks()
    {
        var (one, two) = TwoMachines();
        const string day = "days/2026/2026-07-14.md";
        one.Write(day, "---\nmood: 3\n---\n- One glass of water\n- Sent the email\n");
        one.Commit("day");
        one.Git("push", "-q");
        two.Git("pull", "-q", "--ff-only");
        one.Write(day, "---\nmood: 3\n---\n- One glass of water\n- Sent the long email\n- Walked\n");
        two.Write(day, "---\nmood: 4\n---\n- One glass of water\n- Sent the short email\n- Slept\n");
        one.Commit("one");
        two.Commit("two");
        two.Git("push", "-q");

        var pulled = one.TryGit("pull", "--no-rebase", "--no-edit");
        Assert.Equal(1, pulled.ExitCode);
        Assert.Contains($"smallwins: {day}:5: both sides changed the win “Sent the long email”.", pulled.Error, StringComparison.Ordinal);
        var lines = one.Read(day).Split('\n');
        Assert.Equal(["---", "mood: 4", "---", "- One glass of water"], lines[..4]);
        Assert.StartsWith("<<<<<<< ", lines[4], StringComparison.Ordinal);
        Assert.Equal(["- Sent the long email", "=======", "- Sent the short email"], lines[5..8]);
        Assert.StartsWith(">>>>>>> ", lines[8], StringComparison.Ordinal);
        Assert.Equal(["- Walked", "- Slept", ""], lines[9..]);

        one.Git("add", day);
        var committed = one.TryGit("commit", "-q", "--no-edit");
        Assert.Equal(1, committed.ExitCode);
        Assert.Contains($"{day}:5:1: error SW1010", committed.Error, StringComparison.Ordinal);

        one.Write(day, one.Read(day).Replace(string.Join('\n', lines[4..9]), "- Sent the email, short and long", StringComparison.Ordinal));
        one.Git("add", day);
        Assert.Equal("", one.Git("commit", "-q", "--no-edit"));
    }

    [Fact]
    public void Where_smallwins_has_gone_git_merges_by_lines_and_both_sides_are_there()
    {
        var (one, two) = TwoMachines();
        const string day = "days/2026-07-14.md";
        one.Git("config", "merge.smallwins.driver", one.Git("config", "merge.smallwins.driver").Trim().Replace("command -v ", "command -v no-such-", StringComparison.Ordinal));
        one.Write(day, "- a\n");
        two.Write(day, "- b\n");
        one.Commit("one");
        two.Commit("two");
        two.Git("push", "-q");
        Assert.Equal(1, one.TryGit("pull", "-q", "--no-rebase", "--no-edit").ExitCode);
        Assert.Equal(["- a", "- b"], one.Read(day).Split('\n').Where(line => line.StartsWith('-')));
        Assert.Contains("<<<<<<<", one.Read(day), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_day_is_merged_by_lines()
    {
        var (one, two) = TwoMachines();
        one.Write("notes.md", "a\nb\nc\nd\ne\n");
        File.WriteAllBytes(one["days/2026-07-14.md"], [.. "- caf"u8, 0xE9, .. "\n\n\n\n- b\n"u8]);
        one.Commit("before");
        one.Git("push", "-q");
        two.Git("pull", "-q", "--ff-only");
        one.Write("notes.md", "A\nb\nc\nd\ne\n");
        two.Write("notes.md", "a\nb\nc\nd\nE\n");
        File.WriteAllBytes(one["days/2026-07-14.md"], [.. "- th"u8, 0xE9, .. "\n\n\n\n- b\n"u8]);
        File.WriteAllBytes(two["days/2026-07-14.md"], [.. "- caf"u8, 0xE9, .. "\n\n\n\n- c\n"u8]);
        one.Commit("one");
        two.Commit("two");
        two.Git("push", "-q");
        one.Git("pull", "-q", "--no-rebase", "--no-edit");
        Assert.Equal("A\nb\nc\nd\nE\n", one.Read("notes.md"));
        Assert.Equal([.. "- th"u8, 0xE9, .. "\n\n\n\n- c\n"u8], File.ReadAllBytes(one["days/2026-07-14.md"]));
    }

    // What a person does in a round: a win by `add`, the same one as on the other machine, a tag, a key, a note, and details of an older win.
    private static void Live(Clone machine, DateOnly date, int round, string name, (string Key, string Value) feeling)
    {
        var file = Add($"Win {round} of {name}");
        Add($"Seen by both in round {round}");
        var text = machine.Read(file);
        if (!text.StartsWith("---\n", StringComparison.Ordinal))
        {
            text = $"---\ntags: [shared, {name}]\n---\n{text}";
        }
        else if (!text.Contains(name, StringComparison.Ordinal))
        {
            text = text.Replace("tags: [", $"tags: [{name}, ", StringComparison.Ordinal);
        }

        text = text.Contains($"\n{feeling.Key}:", StringComparison.Ordinal)
            ? System.Text.RegularExpressions.Regex.Replace(text, $"\n{feeling.Key}: .", $"\n{feeling.Key}: {feeling.Value}", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1))
            : text.Replace("\n---\n", $"\n{feeling.Key}: {feeling.Value}\n---\n", StringComparison.Ordinal);
        text = text.Replace($"- Win {round - 1} of {name}\n", $"- Win {round - 1} of {name}\n  It went well.\n", StringComparison.Ordinal);
        text += (text.Contains("## Notes", StringComparison.Ordinal) ? "" : "\n## Notes\n") + $"\nThe evening of {name} in round {round}.\n";
        machine.Write(file, text);

        string Add(string words) =>
            JournalEdit.Add(machine.Path, Settings.Default, new NewWin { Date = date, Text = words }).Value!.File;
    }

    // Now by merging, now by rebasing, as people do.
    private static void Meet(Clone machine, int round)
    {
        machine.Git("pull", "-q", "--no-edit", round % 4 == 0 ? "--rebase" : "--no-rebase");
        machine.Git("push", "-q");
    }

    private static int Occurrences(Day day, string words) => string.Concat(day.Notes.Select(note => note.Markdown)).Split(words).Length - 1;

    private (Clone One, Clone Two) TwoMachines()
    {
        var origin = temp["origin.git"];
        new Clone(temp.Path).Git("init", "-q", "--bare", "-b", "main", origin);
        var one = Clone.Of(origin, temp["one machine"]);
        one.Write("smallwins.yml", "");
        SetUp(one);
        one.Commit("start");
        one.Git("push", "-q", "-u", "origin", "HEAD:main");
        one.Git("branch", "-q", "--set-upstream-to=origin/main");
        var two = Clone.Of(origin, temp["another"]);
        SetUp(two);
        Directory.CreateDirectory(one["days"]);
        Directory.CreateDirectory(two["days"]);
        return (one, two);

        static void SetUp(Clone clone) => Assert.Equal((0, ""), clone.SmallWins("git", "setup") is var said ? (said.ExitCode, said.Error) : default);
    }
}
