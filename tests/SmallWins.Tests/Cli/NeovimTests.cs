using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SmallWins.Tests.Cli;

/// <summary>The language server in a real editor: Neovim, on the sample journal.</summary>
public sealed class NeovimTests
{
    [Fact]
    public async Task Neovim_shows_problems_completes_explains_finds_and_renames()
    {
        using var journal = new TempFolder();
        foreach (var file in Directory.EnumerateFiles(Repository.SampleJournal, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(Repository.SampleJournal, file);
            if (!relative.StartsWith('_') && !relative.StartsWith(".small", StringComparison.Ordinal))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(journal[relative])!);
                File.Copy(file, journal[relative]);
            }
        }

        var start = new ProcessStartInfo("nvim")
        {
            WorkingDirectory = journal.Path,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { "--headless", "-u", "NONE", "-i", "NONE", "-n", "-c", "luafile " + Path.Combine(Repository.Root, "tests/SmallWins.Tests/Cli/neovim.lua") },
            Environment = { ["SMALLWINS"] = JsonSerializer.Serialize((string[])[.. UnderTest.Words, "lsp"]), ["XDG_STATE_HOME"] = journal["state"], ["XDG_CACHE_HOME"] = journal["cache"] },
        };
        using var neovim = Process.Start(start)!;
        var said = neovim.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        try
        {
            await neovim.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        }
        finally
        {
            if (!neovim.HasExited)
            {
                neovim.Kill(entireProcessTree: true);
            }
        }

        Assert.True(File.Exists(journal["seen.json"]), await said);
        var seen = JsonNode.Parse(journal.Read("seen.json"))!;

        Assert.Null((string?)seen["fault"]);
        Assert.Equal(
            ["1:0 `mod` is no key that SmallWins knows.\nDid you mean `mood`?", "3:6 `@one-sipp` is text here; the goal that looks like it is `one-sip`.\nDid you mean `@one-sip`?"],
            seen["problems"]!.AsArray().Select(one => (string?)one));
        Assert.Equal(["#health", "#body", "#work"], seen["completion"]!.AsArray().Take(3).Select(one => (string?)one));
        Assert.Equal("- Called #phone", (string?)seen["completed"]);
        Assert.StartsWith("**Round the park before breakfast**\n\nComplete: ", (string?)seen["hover"], StringComparison.Ordinal);
        Assert.Equal("round-the-pond.md:2", (string?)seen["definition"]);

        // The rename went through every day and moved the goal's file, and nothing else was written.
        Assert.False(File.Exists(journal["goals/walk-round-the-park.md"]));
        var steps = 0;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.SampleJournal, "days"), "*.md", SearchOption.AllDirectories))
        {
            var before = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            Assert.Equal(before.Replace("@walk-round-the-park", "@round-the-pond", StringComparison.Ordinal), journal.Read(Path.GetRelativePath(Repository.SampleJournal, file)));
            steps += before.Contains("@walk-round-the-park", StringComparison.Ordinal) ? 1 : 0;
        }

        Assert.Equal(steps, (int)seen["references"]!);
    }
}
