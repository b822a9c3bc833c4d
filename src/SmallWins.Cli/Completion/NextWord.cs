using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;

namespace SmallWins.Cli.Completion;

/// <summary>What may come next in a command that is being typed.</summary>
/// <param name="Suggestions">The words that begin as what was typed.</param>
/// <param name="FromDisk">What the shell offers besides.</param>
internal sealed record NextWord(ImmutableArray<Suggestion> Suggestions, FromDisk FromDisk)
{
    private static readonly NextWord Nothing = new([], FromDisk.Nothing);

    /// <summary>Finds it.</summary>
    /// <param name="root">The root command.</param>
    /// <param name="words">The words after the program's name; the last one is being typed and may be empty.</param>
    public static NextWord Of(RootCommand root, IReadOnlyList<string> words)
    {
        Command command = root;
        Option? open = null;
        var arguments = 0;
        var isLiteral = false;
        foreach (var word in words.SkipLast(1))
        {
            if (open is not null)
            {
                open = null;
            }
            else if (!isLiteral && word == "--")
            {
                isLiteral = true;
            }
            else if (!isLiteral && word.StartsWith('-') && OptionOf(command, word) is { } option)
            {
                open = CommandTree.TakesValue(option) && !word.Contains('=', StringComparison.Ordinal) ? option : null;
            }
            else if (!isLiteral && arguments == 0 && command.Subcommands.FirstOrDefault(one => one.Name == word) is { } subcommand)
            {
                command = subcommand;
            }
            else
            {
                arguments++;
            }
        }

        return Of(command, words.Count == 0 ? "" : words[^1], open, arguments, isLiteral);
    }

    private static NextWord Of(Command command, string typed, Option? open, int arguments, bool isLiteral)
    {
        if (open is not null)
        {
            return Values(CommandTree.ValueOf(open), open.CompletionSources, typed, "");
        }

        if (!isLiteral && typed.StartsWith("--", StringComparison.Ordinal) && typed.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals)
        {
            return OptionOf(command, typed[..equals]) is { } named && CommandTree.TakesValue(named)
                ? Values(CommandTree.ValueOf(named), named.CompletionSources, typed[(equals + 1)..], typed[..(equals + 1)])
                : Nothing;
        }

        if (!isLiteral && typed.StartsWith('-'))
        {
            return new NextWord(
                [.. CommandTree.Options(command).SelectMany(option => CommandTree.Names(option).Select(name => new Suggestion(name, CommandTree.Gist(option)))).Where(one => IsMeant(one.Word, typed))],
                FromDisk.Nothing);
        }

        var subcommands = isLiteral || arguments > 0 ? [] : CommandTree.Below(command).Where(one => IsMeant(one.Name, typed)).Select(one => new Suggestion(one.Name, CommandTree.Gist(one)));
        var values = ArgumentAt(command, arguments) is { } argument ? Values(CommandTree.ValueOf(argument), argument.CompletionSources, typed, "") : Nothing;
        return values with { Suggestions = [.. subcommands, .. values.Suggestions] };
    }

    private static NextWord Values(string name, IEnumerable<Func<CompletionContext, IEnumerable<CompletionItem>>> sources, string typed, string before) => new(
        [.. sources.SelectMany(source => source(CompletionContext.Empty)).Where(item => IsMeant(item.Label, typed)).Select(item => new Suggestion(before + item.Label, item.Detail ?? ""))],
        Completions.Files.Contains(name) ? FromDisk.Files : Completions.Folders.Contains(name) ? FromDisk.Folders : FromDisk.Nothing);

    private static bool IsMeant(string word, string typed) => word.StartsWith(typed, StringComparison.OrdinalIgnoreCase);

    private static Option? OptionOf(Command command, string word) =>
        word.Split('=')[0] is var name ? CommandTree.Options(command).FirstOrDefault(option => option.Name == name || option.Aliases.Contains(name)) : null;

    private static Argument? ArgumentAt(Command command, int place)
    {
        foreach (var argument in command.Arguments)
        {
            if (place < argument.Arity.MaximumNumberOfValues)
            {
                return argument;
            }

            place -= argument.Arity.MaximumNumberOfValues;
        }

        return null;
    }
}
