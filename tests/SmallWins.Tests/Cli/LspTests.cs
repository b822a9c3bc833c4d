using System.Diagnostics;
using System.Text.Json.Nodes;

namespace SmallWins.Tests.Cli;

/// <summary><c>smallwins lsp</c>, as an editor meets it.</summary>
public sealed class LspTests : IDisposable
{
    private const string Day = "days/2026/2026-07-14.md";
    private const string Goal = "goals/glass-of-water.md";

    private readonly TempFolder journal = new();

    public LspTests()
    {
        journal.Write("smallwins.yml", "areas:\n  - { id: health }\n  - { id: work }\n");
        journal.Write(Goal, "---\ntitle: One glass of water\nstart: 2026-07-13\n---\n");
        journal.Write(Day, "- Water #health @glass-of-water\n- Tea #done\n");
    }

    public void Dispose() => journal.Dispose();

    [Fact]
    public async Task A_session_of_writing_goes_from_a_slip_to_a_day_without_problems()
    {
        var today = journal["days/2026/2026-07-15.md"];
        await using var editor = await LspClient.Greeted(journal.Path);
        editor.Open(today, "");
        foreach (var (typed, problems) in ((string, string)[])
            [
                ("---\n", "0:0 SW1104"),
                ("---\nmod: 4\n---\n", "1:0 SW1111"),
                ("---\nmood: 4\n---\n- Drank @glass-of-watr\n", "3:8 SW1207"),
                ("---\nmood: 4\n---\n- Drank @glass-of-water\n", ""),
            ])
        {
            editor.Change(today, typed);
            if (problems.Length > 0)
            {
                await editor.ProblemsBecome(today, problems);
            }
        }

        await editor.ProblemsBecome(today, "");
        editor.Change(today, "---\nmood: 4\n---\n- Drank @glass-of-water #\n");
        var completions = await editor.AskAt("textDocument/completion", today, 3, 25);
        Assert.All(completions!["items"]!.AsArray(), item => Assert.Null(item!["filterText"]));
        Assert.Equal(
            ["#health", "#work", "#done", "#star", "#private"],
            completions!["items"]!.AsArray().OrderBy(item => (string?)item!["sortText"], StringComparer.Ordinal).Select(item => (string?)item!["textEdit"]!["newText"]));
    }

    [Fact]
    public async Task What_is_typed_last_counts_however_fast_it_comes()
    {
        await using var editor = await LspClient.Greeted(journal.Path);
        editor.Open(journal[Day], "");
        for (var i = 0; i < 200; i++)
        {
            editor.Change(journal[Day], $"- Tea #helth{new string('x', i % 2 * 5)} {i}\n");
        }

        editor.Change(journal[Day], "---\nmod: 4\n---\n");
        Assert.Equal("mod", (string?)(await editor.AskAt("textDocument/codeAction", journal[Day], 1, 1, new JsonObject
        {
            ["range"] = new JsonObject { ["start"] = Position(1, 0), ["end"] = Position(1, 0) },
            ["context"] = new JsonObject { ["diagnostics"] = new JsonArray() },
        }))![0]!["title"] is "Write `mood`" ? "mod" : "");
        await editor.ProblemsBecome(journal[Day], "1:0 SW1111");
    }

    [Fact]
    public async Task A_problem_has_its_code_its_weight_its_place_and_what_to_do()
    {
        journal.Write(Day, "---\narea: wrok\n---\n- Tea \U0001F375 #helth\n");
        await using var editor = await LspClient.Greeted(journal.Path);
        await editor.ProblemsBecome(journal[Day], "1:6 SW1204; 3:9 SW1206");
        Assert.Equal(
            """{"range":{"start":{"line":1,"character":6},"end":{"line":1,"character":10}},"severity":2,"code":"SW1204","source":"smallwins","message":"There is no area \u0060wrok\u0060; it is left out.\nDid you mean \u0060work\u0060?"}""",
            editor.ProblemsOf(journal[Day])![0]!.ToJsonString());
        Assert.Equal(3, (int)editor.ProblemsOf(journal[Day])![1]!["severity"]!);
    }

    [Fact]
    public async Task Files_that_are_not_open_have_their_problems_told_when_the_journal_opens_and_when_they_change()
    {
        journal.Write("goals/other.md", "---\ntitle: Other\n---\n");
        await using var editor = await LspClient.Greeted(journal.Path);
        await editor.ProblemsBecome(journal["goals/other.md"], "0:0 SW1402");
        Assert.Contains("workspace/didChangeWatchedFiles", Assert.Single(editor.Requests), StringComparison.Ordinal);
        Assert.Contains("\"globPattern\":\"**/*\"", Assert.Single(editor.Requests), StringComparison.Ordinal);

        journal.Write("goals/other.md", "---\ntitle: Other\nstart: soon\n---\n");
        editor.Tell("workspace/didChangeWatchedFiles", Changed("goals/other.md"));
        await editor.ProblemsBecome(journal["goals/other.md"], "2:7 SW1403");

        File.Delete(journal["goals/other.md"]);
        editor.Tell("workspace/didChangeWatchedFiles", Changed("goals/other.md"));
        await editor.ProblemsBecome(journal["goals/other.md"], "");
    }

    [Fact]
    public async Task A_file_that_is_linked_to_is_followed_whatever_its_kind()
    {
        await using var editor = await LspClient.Greeted(journal.Path);
        editor.Open(journal[Day], "- Sang [it](../../songs/one.mp3)\n");
        await editor.ProblemsBecome(journal[Day], "0:7 SW1605");
        journal.Write("songs/one.mp3", "");
        editor.Tell("workspace/didChangeWatchedFiles", Changed("songs/one.mp3"));
        await editor.ProblemsBecome(journal[Day], "");
    }

    [Fact]
    public async Task A_folder_that_is_removed_takes_its_problems_along_once_none_of_its_documents_is_open()
    {
        journal.Write("goals/other.md", "---\ntitle: Other\n---\n");
        await using var editor = await LspClient.Greeted(journal.Path);
        await editor.ProblemsBecome(journal["goals/other.md"], "0:0 SW1402");
        editor.Tell("workspace/didChangeWorkspaceFolders", Folders(removed: journal.Path));
        await editor.ProblemsBecome(journal["goals/other.md"], "");

        editor.Tell("workspace/didChangeWorkspaceFolders", Folders(added: journal.Path));
        await editor.ProblemsBecome(journal["goals/other.md"], "0:0 SW1402");
        editor.Open(journal[Day], "- Tea #\n");
        editor.Tell("workspace/didChangeWorkspaceFolders", Folders(removed: journal.Path));
        Assert.NotNull(await editor.AskAt("textDocument/completion", journal[Day], 0, 7));
        editor.Change(journal[Day], "---\nmod: 4\n---\n");
        await editor.ProblemsBecome(journal[Day], "1:0 SW1111");

        editor.Tell("textDocument/didClose", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = LspClient.Uri(journal[Day]) } });
        await editor.ProblemsBecome(journal["goals/other.md"], "");
        await editor.ProblemsBecome(journal[Day], "");
    }

    [Fact]
    public async Task A_folder_that_could_not_be_read_is_read_at_the_next_occasion()
    {
        using var links = new TempFolder();
        var link = links["journal"];
        Directory.CreateSymbolicLink(link, journal.Path);
        await using var editor = await LspClient.Greeted(link);
        editor.Open(Path.Combine(link, Day), "---\nmod: 4\n---\n");
        await editor.ProblemsBecome(Path.Combine(link, Day), "1:0 SW1111");

        // It is told of a change, and is gone before the pause for more of them is over.
        var other = journal.Write("goals/other.md", "---\ntitle: Other\n---\n");
        editor.Tell("workspace/didChangeWatchedFiles", new JsonObject { ["changes"] = new JsonArray(new JsonObject { ["uri"] = LspClient.Uri(Path.Combine(link, "goals/other.md")), ["type"] = 1 }) });
        await editor.AskAt("textDocument/hover", Path.Combine(link, Day), 1, 1);
        File.Delete(link);
        Directory.CreateSymbolicLink(link, link);
        await editor.Logs("Too many levels of symbolic links", TimeSpan.FromSeconds(5));

        File.Delete(link);
        Directory.CreateSymbolicLink(link, journal.Path);
        editor.Change(Path.Combine(link, Day), "---\nmood: 4\n---\n");
        await editor.ProblemsBecome(Path.Combine(link, "goals/other.md"), "0:0 SW1402");
        File.Delete(link);
    }

    [Fact]
    public async Task Where_the_editor_does_not_watch_files_a_save_has_them_read_again()
    {
        await using var editor = await LspClient.Greeted(journal.Path, []);
        editor.Open(journal[Day], journal.Read(Day));
        await editor.AskAt("textDocument/hover", journal[Day], 0, 10);
        journal.Write("goals/other.md", "---\ntitle: Other\n---\n");
        editor.Tell("textDocument/didSave", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = LspClient.Uri(journal[Day]) } });
        await editor.ProblemsBecome(journal["goals/other.md"], "0:0 SW1402");
        Assert.Empty(editor.Requests);
    }

    [Fact]
    public async Task A_document_that_is_closed_unsaved_is_again_what_the_disk_has()
    {
        await using var editor = await LspClient.Greeted(journal.Path);
        editor.Open(journal[Day], "---\nmod: 4\n---\n");
        await editor.ProblemsBecome(journal[Day], "1:0 SW1111");
        editor.Tell("textDocument/didClose", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = LspClient.Uri(journal[Day]) } });
        await editor.ProblemsBecome(journal[Day], "");
    }

    [Fact]
    public async Task A_goal_and_a_tag_say_what_they_are_where_they_are_and_where_they_are_named()
    {
        await using var editor = await LspClient.Greeted(journal.Path);
        editor.Open(journal[Day], journal.Read(Day));
        var hover = await editor.AskAt("textDocument/hover", journal[Day], 0, 18);
        Assert.StartsWith("**One glass of water**\n\n", (string?)hover!["contents"]!["value"], StringComparison.Ordinal);
        Assert.Equal("**#done** (tag)\n\n1 win on 1 day, 14 July 2026.", (string?)(await editor.AskAt("textDocument/hover", journal[Day], 1, 8))!["contents"]!["value"]);
        Assert.Null(await editor.AskAt("textDocument/hover", journal[Day], 0, 4));

        var definition = await editor.AskAt("textDocument/definition", journal[Day], 0, 18);
        Assert.Equal((LspClient.Uri(journal[Goal]), 1), ((string?)definition![0]!["uri"], (int)definition[0]!["range"]!["start"]!["line"]!));

        editor.Open(journal[Goal], journal.Read(Goal));
        var steps = await editor.AskAt("textDocument/references", journal[Goal], 1, 10, new JsonObject { ["context"] = new JsonObject { ["includeDeclaration"] = false } });
        Assert.Equal(LspClient.Uri(journal[Day]), (string?)Assert.Single(steps!.AsArray())!["uri"]);

        var symbols = await editor.Ask("textDocument/documentSymbol", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = LspClient.Uri(journal[Day]) } });
        Assert.Equal(["Water", "Tea"], symbols!.AsArray().Select(symbol => (string?)symbol!["name"]));
    }

    [Fact]
    public async Task A_goal_is_renamed_together_with_its_file_where_the_editor_can_do_that()
    {
        await using var editor = await LspClient.Greeted(journal.Path);
        editor.Open(journal[Day], journal.Read(Day));
        Assert.Equal("glass-of-water", (string?)(await editor.AskAt("textDocument/prepareRename", journal[Day], 0, 18))!["placeholder"]);
        Assert.Null(await editor.AskAt("textDocument/prepareRename", journal[Day], 0, 4));

        var edit = (await editor.AskAt("textDocument/rename", journal[Day], 0, 18, new JsonObject { ["newName"] = "jug" }))!["documentChanges"]!;
        Assert.Equal((LspClient.Uri(journal[Day]), 1, "jug"), ((string?)edit[0]!["textDocument"]!["uri"], (int)edit[0]!["textDocument"]!["version"]!, (string?)edit[0]!["edits"]![0]!["newText"]));
        Assert.Equal($$"""{"kind":"rename","oldUri":"{{LspClient.Uri(journal[Goal])}}","newUri":"{{LspClient.Uri(journal["goals/jug.md"])}}"}""", edit[1]!.ToJsonString());

        var refused = await editor.AskForAll("textDocument/rename", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = LspClient.Uri(journal[Day]) }, ["position"] = Position(1, 8), ["newName"] = "work" });
        Assert.Equal("`work` already belongs to the area `work`. Choose another word.", (string?)refused["error"]!["message"]);
    }

    [Fact]
    public async Task An_editor_that_cannot_rename_files_renames_tags_all_the_same()
    {
        await using var editor = await LspClient.Greeted(journal.Path, []);
        editor.Open(journal[Day], journal.Read(Day));
        var edit = await editor.AskAt("textDocument/rename", journal[Day], 1, 8, new JsonObject { ["newName"] = "over" });
        Assert.Equal("over", (string?)edit!["changes"]![LspClient.Uri(journal[Day])]![0]!["newText"]);

        var refused = await editor.AskForAll("textDocument/rename", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = LspClient.Uri(journal[Day]) }, ["position"] = Position(0, 18), ["newName"] = "jug" });
        Assert.Equal("A goal's id is its file's name, and this editor cannot rename files for us. Rename goals/glass-of-water.md yourself, and then the marks.", (string?)refused["error"]!["message"]);
    }

    [Fact]
    public async Task A_name_without_a_goal_can_be_made_one()
    {
        await using var editor = await LspClient.Greeted(journal.Path);
        editor.Open(journal[Day], "- Sat still @ten-minutes\n");
        var fix = (await editor.Ask("textDocument/codeAction", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = LspClient.Uri(journal[Day]) },
            ["range"] = new JsonObject { ["start"] = Position(0, 15), ["end"] = Position(0, 15) },
            ["context"] = new JsonObject { ["diagnostics"] = new JsonArray() },
        }))![0]!;
        Assert.Equal("Make a goal of `@ten-minutes`", (string?)fix["title"]);
        Assert.Equal("create", (string?)fix["edit"]!["documentChanges"]![0]!["kind"]);
        Assert.StartsWith("---\ntitle: Ten minutes\n", (string?)fix["edit"]!["documentChanges"]![1]!["edits"]![0]!["newText"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_inside_a_journal_belongs_to_it_and_outside_of_one_it_is_quiet()
    {
        using var elsewhere = new TempFolder();
        await using var editor = await LspClient.Greeted(journal["days/2026"]);
        var stray = elsewhere.Write("note.md", "---\nmod: 4\n---\n- A #\n");
        editor.Open(stray, elsewhere.Read("note.md"));
        Assert.Null(await editor.AskAt("textDocument/completion", stray, 3, 5));

        editor.Open(journal[Day], "---\nmod: 4\n---\n");
        await editor.ProblemsBecome(journal[Day], "1:0 SW1111");
        Assert.Null(editor.ProblemsOf(stray));

        // A journal that comes to be takes in what is open.
        elsewhere.Write("smallwins.yml", "");
        editor.Tell("workspace/didChangeWatchedFiles", new JsonObject { ["changes"] = new JsonArray(new JsonObject { ["uri"] = LspClient.Uri(elsewhere["smallwins.yml"]), ["type"] = 1 }) });
        editor.Open(elsewhere["2026-07-14.md"], "---\nmod: 4\n---\n");
        await editor.ProblemsBecome(elsewhere["2026-07-14.md"], "1:0 SW1111");
    }

    [Fact]
    public async Task It_takes_its_leave_as_the_protocol_says()
    {
        await using var editor = LspClient.Start(journal.Path, "--stdio");
        Assert.Equal(-32002, (int)(await editor.AskForAll("textDocument/hover", Place()))["error"]!["code"]!);
        var greeting = await editor.Greet(journal.Path);
        Assert.Equal("smallwins", (string?)greeting!["serverInfo"]!["name"]);
        Assert.Equal(-32601, (int)(await editor.AskForAll("textDocument/foldingRange", Place()))["error"]!["code"]!);
        Assert.Null(await editor.Ask("shutdown"));
        Assert.Equal(-32600, (int)(await editor.AskForAll("textDocument/hover", Place()))["error"]!["code"]!);
        editor.Tell("exit");
        Assert.Equal(0, await editor.End());
    }

    [Fact]
    public async Task It_ends_when_the_editor_goes_without_a_word()
    {
        await using var hung = await LspClient.Greeted(journal.Path);
        hung.Hang();
        Assert.Equal(1, await hung.End());

        using var other = Process.Start(new ProcessStartInfo("sleep", "60") { UseShellExecute = false })!;
        await using var orphan = LspClient.Start(journal.Path);
        await orphan.Greet(journal.Path, processId: other.Id);
        other.Kill();
        await other.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, await orphan.End());
    }

    private static JsonObject Position(int line, int character) => new() { ["line"] = line, ["character"] = character };

    private JsonObject Place() => new() { ["textDocument"] = new JsonObject { ["uri"] = LspClient.Uri(journal[Day]) }, ["position"] = Position(0, 0) };

    private static JsonObject Folders(string? added = null, string? removed = null)
    {
        return new() { ["event"] = new JsonObject { ["added"] = Of(added), ["removed"] = Of(removed) } };

        static JsonArray Of(string? folder) => folder is null ? [] : new JsonArray(new JsonObject { ["uri"] = LspClient.Uri(folder), ["name"] = "journal" });
    }

    private JsonObject Changed(string file) => new() { ["changes"] = new JsonArray(new JsonObject { ["uri"] = LspClient.Uri(journal[file]), ["type"] = 2 }) };
}
