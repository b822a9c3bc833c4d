using System.Globalization;
using SmallWins.Domain;

namespace SmallWins.Tests.Cli;

public sealed class EditTests : IDisposable
{
    private static readonly DateOnly Now = Today.At(DateTimeOffset.Now, Settings.Default);
    private readonly TempFolder temp = new();

    public EditTests()
    {
        temp.Write("smallwins.yml", "areas: [{ id: health }]\n");
        temp.Write("goals/glass-of-water.md", "---\ntitle: Water\nstart: 2026-07-13\n---\n");
    }

    public void Dispose() => temp.Dispose();

    [Fact]
    public async Task What_is_typed_behind_the_bullet_of_a_new_day_is_a_win()
    {
        var said = await Edit("sed -i 's/^- $/&Sent it\\n- Called back/' \"$1\"");
        Assert.Equal(new Said(0, "2 wins today, 2 in all\n", ""), said);
        Assert.Equal("- Sent it\n- Called back\n", temp.Read(File(Now)));
    }

    [Fact]
    public async Task A_day_in_which_nothing_was_written_leaves_no_file()
    {
        var said = await Edit("true");
        Assert.Equal(new Said(0, "Nothing was written, and there is no file.\n", ""), said);
        Assert.False(System.IO.File.Exists(temp[File(Now)]));
    }

    [Fact]
    public async Task A_day_that_is_there_is_opened_as_it_is_and_told_about_without_a_count_of_what_went()
    {
        temp.Write(File(Now), "- a\n- b\n");
        Assert.Equal("Nothing was changed.\n", (await Edit("true")).Out);
        Assert.Equal("1 win today, 1 in all\n", (await Edit("echo '- a' > \"$1\"")).Out);
        Assert.Equal($"{File(Now).Replace('/', Path.DirectorySeparatorChar)} is saved.\n", (await Edit("echo 'A quiet day.' > \"$1\"")).Out);
    }

    [Theory]
    [InlineData("yesterday", "DAY-1")]
    [InlineData("-2", "DAY-2")]
    [InlineData("2026-07-14", "days/2026/2026-07-14.md")]
    [InlineData("14 jul 2026", "days/2026/2026-07-14.md")]
    [InlineData("2026-W29", "weeks/2026-W29.md")]
    [InlineData("2026-w29", "weeks/2026-W29.md")]
    [InlineData("glass-of-water", "goals/glass-of-water.md")]
    [InlineData("@Glass-of-water", "goals/glass-of-water.md")]
    [InlineData("settings", "smallwins.yml")]
    public async Task A_day_a_week_a_goal_and_the_settings_have_a_path_and_asking_for_it_makes_nothing(string what, string expected)
    {
        expected = expected.StartsWith("DAY", StringComparison.Ordinal) ? File(Now.AddDays(int.Parse(expected[3..], CultureInfo.InvariantCulture))) : expected;
        var before = temp.Files();
        var said = await Command.Run(temp.Path, ["edit", "--path", .. what.Split(' ')]);
        Assert.Equal(new Said(0, temp[expected] + "\n", ""), said);
        Assert.Equal(before, temp.Files());
    }

    [Fact]
    public async Task A_date_comes_before_a_goal_and_an_at_sign_names_the_goal()
    {
        temp.Write("goals/yesterday.md", "---\ntitle: Sing Yesterday\nstart: 2026-07-13\n---\n");
        Assert.Equal(temp[File(Now.AddDays(-1))] + "\n", (await Command.Run(temp.Path, "edit", "--path", "yesterday")).Out);
        Assert.Equal(temp["goals/yesterday.md"] + "\n", (await Command.Run(temp.Path, "edit", "--path", "@yesterday")).Out);
    }

    [Theory]
    [InlineData("glas-of-water", "Did you mean `glass-of-water`?")]
    [InlineData("2026-W54", "is no day, no week and no goal.")]
    [InlineData("1899-12-31", "is no day, no week and no goal.")]
    public async Task What_is_none_of_them_is_answered_with_what_is(string what, string sentence)
    {
        var said = await Command.Run(temp.Path, "edit", what);
        Assert.Equal((2, ""), (said.ExitCode, said.Out));
        Assert.Contains(sentence, said.Error);
    }

    [Fact]
    public async Task The_problems_of_the_file_are_told_and_those_it_brought_about_elsewhere()
    {
        temp.Write("days/2026/2026-07-14.md", "---\nwins: [{ text: a, goal: glass-of-water }]\nmod: 4\n---\n");
        var said = await Edit("printf -- '---\\nstart: 2026-07-13\\n---\\n![x](nowhere.png)\\n' > \"$1\"", "@glass-of-water");
        Assert.Equal((1, $"{Path.Combine("goals", "glass-of-water.md")} is saved.\n"), (said.ExitCode, said.Out));
        Assert.Contains("goals/glass-of-water.md:1:1: error SW1401", said.Error);
        Assert.Contains("goals/glass-of-water.md:4:1: warning SW1602", said.Error);
        Assert.DoesNotContain("SW1111", said.Error);

        temp.Write("goals/other.md", "---\ntitle: Other\nstart: 2026-07-13\ngrows_from: glass-of-water\n---\n");
        Assert.Contains("goals/other.md:4:13: error SW1407", (await Edit("rm \"$1\"", "@glass-of-water")).Error);
    }

    [Fact]
    public async Task Settings_that_cannot_be_read_can_be_mended()
    {
        temp.Write("smallwins.yml", "areas: [\n");
        var said = await Edit("echo 'grace: 2' > \"$1\"", "settings");
        Assert.Equal((0, "smallwins.yml is saved.\n", ""), (said.ExitCode, said.Out, said.Error));
    }

    [Fact]
    public async Task Settings_that_cannot_be_read_are_told_of_without_what_follows_from_that()
    {
        temp.Write("days/2026/2026-07-14.md", "---\narea: health\n---\n- a\n");
        var said = await Edit("echo 'areas: [' > \"$1\"", "settings");
        Assert.Equal((1, "smallwins.yml is saved.\n"), (said.ExitCode, said.Out));
        Assert.Contains("smallwins.yml:", said.Error);
        Assert.DoesNotContain("2026-07-14.md", said.Error);
    }

    [Theory]
    [InlineData("'{0}' -x 'two words'", "-x|two words|{1}")]
    [InlineData("{0}", "{1}")]
    [InlineData("\"{0}\" --wait", "--wait|{1}")]
    public async Task The_editor_is_taken_apart_as_a_shell_does(string command, string expected)
    {
        var script = temp.Write("a b/ed.sh", "#!/bin/sh\n(IFS='|'; echo \"$*\") > '" + temp["seen.txt"] + "'\n");
        Executable(script);
        if (command == "{0}")
        {
            script = temp.Write("ed.sh", System.IO.File.ReadAllText(script));
            Executable(script);
        }

        await Command.Run(temp.Path, new Dictionary<string, string> { ["EDITOR"] = string.Format(CultureInfo.InvariantCulture, command, script) }, "", "edit");
        Assert.Equal(string.Format(CultureInfo.InvariantCulture, expected, "", temp[File(Now)]) + "\n", temp.Read("seen.txt"));
    }

    [Fact]
    public async Task VISUAL_comes_before_EDITOR()
    {
        var said = await Command.Run(temp.Path, new Dictionary<string, string> { ["VISUAL"] = "sh -c 'echo \\- x >> \"$1\"' ed", ["EDITOR"] = "false" }, "", "edit");
        Assert.Equal((0, "1 win today, 1 in all\n"), (said.ExitCode, said.Out));
    }

    [Fact]
    public async Task An_editor_that_is_not_there_or_goes_wrong_is_said_and_nothing_is_gone()
    {
        temp.Write(File(Now), "- a\n");
        var none = await Command.Run(temp.Path, new Dictionary<string, string> { ["EDITOR"] = "/nowhere/ed -x" }, "", "edit");
        Assert.Equal((2, ""), (none.ExitCode, none.Out));
        Assert.Contains("The editor `/nowhere/ed -x` could not be started; nothing was changed.", none.Error);

        var wrong = await Edit("echo '- b' >> \"$1\"; exit 3");
        Assert.Equal((3, "1 win more, 2 today, 2 in all\n"), (wrong.ExitCode, wrong.Out));
        Assert.Contains("ended with 3.", wrong.Error);
        Assert.Equal("- a\n- b\n", temp.Read(File(Now)));

        // The codes of a shell that found no program may be an editor's own.
        var late = await Edit("echo '- c' >> \"$1\"; exit 127");
        Assert.Equal((3, "1 win more, 3 today, 3 in all\n"), (late.ExitCode, late.Out));
        Assert.Contains("ended with 127.", late.Error);
        Assert.DoesNotContain("nothing was changed", late.Error);

        var unset = await Command.Run(temp.Path, "edit");
        Assert.Equal(2, unset.ExitCode);
        Assert.Contains("Neither VISUAL nor EDITOR is set", unset.Error);
    }

    [Fact]
    public async Task The_journal_is_not_held_while_the_editor_is_open()
    {
        var said = await Edit($"{UnderTest.ShellWords} add Meanwhile >&2; echo '- After' >> \"$1\"");
        Assert.Equal((0, "2 wins today, 2 in all\n"), (said.ExitCode, said.Out));
    }

    [Fact]
    public async Task A_week_is_told_and_then_written_about()
    {
        temp.Write("days/2026/2026-07-14.md", "- Sent it #health ⭐\n");
        var said = await Command.Run(temp.Path, Editor("sed -i 's/remember? -->/&\\nThe email./' \"$1\""), "", "week", "2026-W29", "--write");
        Assert.Equal((0, ""), (said.ExitCode, said.Error));
        Assert.EndsWith($"{Path.Combine("weeks", "2026-W29.md")} is saved.\n", said.Out, StringComparison.Ordinal);
        Assert.Contains("     Tue: Sent it\n", temp.Read("weeks/2026-W29.md"));
        Assert.Contains("In your words\n  The email.\n", (await Command.Run(temp.Path, "week", "2026-W29")).Out);
    }

    [Fact]
    public async Task Words_about_a_week_are_folded_anew_and_code_and_lists_stay_line_by_line()
    {
        temp.Write("days/2026/2026-07-14.md", "- Sent it\n");
        temp.Write("weeks/2026-W29.md", "One line\ngoes on.\n\n# Heading\nbelow it\n\n- tea\ncup\n- rice\n\n```\nif x\n\ty = 1\nelse\n```\nAfter\nthat.\n\n    code\nwords\n");
        Assert.Contains(
            "In your words\n  One line goes on.\n\n  # Heading\n  below it\n\n  - tea\n  cup\n  - rice\n\n  ```\n  if x\n      y = 1\n  else\n  ```\n  After that.\n\n      code\n  words\n",
            (await Command.Run(temp.Path, "week", "2026-W29")).Out);
    }

    private Task<Said> Edit(string script, params string[] what) => Command.Run(temp.Path, Editor(script), "", ["edit", .. what]);

    private static Dictionary<string, string> Editor(string script) =>
        new() { ["EDITOR"] = $"sh -c '{script.Replace("'", "'\\''", StringComparison.Ordinal)}' ed" };

    private static void Executable(string file)
    {
        if (!OperatingSystem.IsWindows())
        {
            System.IO.File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static string File(DateOnly date) => date.ToString("'days/'yyyy'/'yyyy-MM-dd'.md'", CultureInfo.InvariantCulture);
}
