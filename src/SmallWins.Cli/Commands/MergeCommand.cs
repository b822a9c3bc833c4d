using System.CommandLine;
using SmallWins.Cli.Git;
using SmallWins.Merge;

namespace SmallWins.Cli.Commands;

/// <summary><c>merge</c>: what git runs to join two versions of a file.</summary>
internal sealed class MergeCommand
{
    // Up to 128 git takes the end of a driver for a conflict that it has marked in the file.
    private const int Failed = 129;

    private readonly Argument<string> ancestor = new("ancestor") { Description = "The version that both sides began with (%O)." };
    private readonly Argument<string> ours = new("ours") { Description = "Our version (%A), which the result is written over." };
    private readonly Argument<string> theirs = new("theirs") { Description = "Their version (%B)." };
    private readonly Argument<string> path = new("path") { Description = "The file's path in the repository (%P)." };
    private readonly Option<int> size = new("--marker-size") { Description = "How many signs a conflict's marker has (%L).", DefaultValueFactory = _ => 7, HelpName = "number" };
    private readonly Option<string> ourName = new("--ours") { Description = "The name of our side (%X).", DefaultValueFactory = _ => "ours", HelpName = "name" };
    private readonly Option<string> theirName = new("--theirs") { Description = "The name of their side (%Y).", DefaultValueFactory = _ => "theirs", HelpName = "name" };
    private readonly Surroundings here;

    private MergeCommand(Surroundings here) => this.here = here;

    /// <summary>The command.</summary>
    public static Command For(Surroundings here)
    {
        var merge = new MergeCommand(here);
        var command = new CarefulCommand("merge", "Joins two versions of a day, a week or a goal; git runs it (see `git setup`).", _ => Failed)
        {
            merge.ancestor, merge.ours, merge.theirs, merge.path, merge.size, merge.ourName, merge.theirName,
        };
        command.SetAction(merge.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        try
        {
            return Join(parsed);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            here.Error.Profile.Out.Writer.WriteLine("smallwins: " + trouble.Message);
            return Failed;
        }
        catch (Exception fault)
        {
            // With any code up to 128 git would take our version for the joined one, and theirs would be forgotten.
            here.Error.Profile.Out.Writer.WriteLine($"smallwins: This is a fault in SmallWins itself, and nothing you did. The text below helps to mend it.\n{fault}");
            return Failed;
        }
    }

    private int Join(ParseResult parsed)
    {
        var (before, mine, other) = (Full(ancestor), Full(ours), Full(theirs));
        var file = parsed.GetRequiredValue(path).Replace('\\', '/');
        var markers = new MarkerStyle(Math.Clamp(parsed.GetValue(size), 1, 200), Name(ourName, "ours"), Name(theirName, "theirs"));
        var versions = new MergeVersions(File.ReadAllBytes(before), File.ReadAllBytes(mine), File.ReadAllBytes(other));
        if (MergeDriver.Join(here.Folder, file, versions, markers) is { } merged)
        {
            File.WriteAllBytes(mine, merged.Content.AsSpan());
            foreach (var conflict in merged.Conflicts)
            {
                Say($"{file}:{conflict.Line}: both sides changed {conflict.What}.");
            }

            return merged.Conflicts.IsEmpty ? ExitCode.Done : ExitCode.Problems;
        }

        if (MergeDriver.JoinLines(here.Folder, before, mine, other, markers) is not { } isJoined)
        {
            Say($"{file}: this is not text that can be joined; our version stays.");
            return ExitCode.Problems;
        }

        if (!isJoined)
        {
            Say($"{file}: both sides changed the same lines.");
        }

        return isJoined ? ExitCode.Done : ExitCode.Problems;

        string Full(Argument<string> argument) => Path.GetFullPath(parsed.GetRequiredValue(argument), here.Folder);

        // A git before 2.44 does not know %X and %Y, and hands them over as they stand.
        string Name(Option<string> option, string otherwise) => parsed.GetValue(option) is { Length: > 0 } name && name[0] != '%' ? name : otherwise;
    }

    private void Say(string sentence) => here.Error.Profile.Out.Writer.WriteLine("smallwins: " + Plain.Line(sentence));
}
