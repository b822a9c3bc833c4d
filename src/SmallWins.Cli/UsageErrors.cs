using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;
using SmallWins.Edit;

namespace SmallWins.Cli;

/// <summary>What is wrong with a command as it was typed, in our own words: which word it is, and what would be understood.</summary>
internal static class UsageErrors
{
    // What the help calls a value, as a thing that an option wants, and one of them.
    private static readonly Dictionary<string, (string Thing, string Example)> Values = new()
    {
        ["area"] = ("an area", "health"),
        ["day"] = ("a day", "yesterday"),
        ["days"] = ("a number of days", "7"),
        ["file"] = ("a file", "door.jpg"),
        ["folder"] = ("a folder", "my-wins"),
        ["format"] = ("a format", "json"),
        ["goal"] = ("a goal's id", "glass-of-water"),
        ["id"] = ("an id", "glass-of-water"),
        ["kind"] = ("a kind", "process"),
        ["name"] = ("a name", "laptop"),
        ["number"] = ("a number", "7"),
        ["port"] = ("a port's number", "4280"),
        ["schedule"] = ("a schedule", "mon,wed,fri"),
        ["words"] = ("words", "\"One sip\""),
        ["year"] = ("a year", "2025"),
    };

    /// <summary>The sentences, one a line, and what to look at; null where all can be understood.</summary>
    public static (string Sentences, string Hint)? Of(ParseResult parsed)
    {
        if (MistypedCommand(parsed) is var (word, above))
        {
            return (Unknown("command", word, CommandTree.Below(above).Select(one => one.Name)), $"See `{string.Join(' ', CommandTree.Path(above))} --help`.");
        }

        var path = string.Join(' ', CommandTree.Path(parsed.CommandResult.Command));
        var mistyped = MistypedOption(parsed);
        return parsed.Errors.Count > 0 && parsed.Action is ParseErrorAction
                ? (string.Join('\n', Sentences(parsed, mistyped)), $"See `{path} --help`.")
            : mistyped is { } option
                ? (UnknownOption(parsed.CommandResult.Command, option), $"If `{option}` is meant as it stands, put `--` before it: {path} -- {option}")
            : null;
    }

    /// <summary>What an option that takes a value is answered with where it has another, or none.</summary>
    public static string Wants(Option option, string? given = null)
    {
        var (thing, example) = Values.GetValueOrDefault(CommandTree.ValueOf(option), ("a value", "…"));
        return $"`{option.Name}` wants {thing}, as in `{option.Name} {example}`" + (given is null ? "." : $"; `{given}` is none.");
    }

    private static List<string> Sentences(ParseResult parsed, string? mistyped)
    {
        var command = parsed.CommandResult.Command;
        var ofOptions = parsed.Errors.Where(error => error.SymbolResult is OptionResult).DistinctBy(error => error.SymbolResult)
            .Select(error => OfOption((OptionResult)error.SymbolResult!, error.Message));

        // A slip in an option's name takes the place of a word, which is then one too many.
        var words = mistyped is null ? parsed.UnmatchedTokens : parsed.UnmatchedTokens.Where(LooksLikeAnOption).Prepend(mistyped);
        var ofWords = words.Select(word =>
            word.StartsWith('-') ? UnknownOption(command, word)
            : $"`{word}` is more than `{command.Name}` takes.");
        var all = ofWords.Concat(ofOptions).ToList();
        return all.Count > 0 ? all : [OfCommand(parsed.CommandResult)];
    }

    private static string OfOption(OptionResult result, string message)
    {
        var option = result.Option;
        return result.Tokens.Count == 0 ? Wants(option)
            : result.Tokens.Count > option.Arity.MaximumNumberOfValues ? $"`{option.Name}` is given more than once."
            : IsNumber(option) && !int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out _) ? Wants(option, result.Tokens[0].Value)
            : message;
    }

    private static bool IsNumber(Option option) => option.ValueType == typeof(int) || option.ValueType == typeof(int?);

    private static string OfCommand(CommandResult result)
    {
        var missing = result.Command.Arguments
            .Where(argument => (result.GetResult(argument)?.Tokens.Count ?? 0) < argument.Arity.MinimumNumberOfValues)
            .Select(CommandTree.ValueOf).ToList();
        return missing.Count > 0
            ? $"Something is missing behind `{result.Command.Name}`: {string.Join(", ", missing)}."
            : $"What is `{result.Command.Name}` to do? There is {string.Join(", ", CommandTree.Below(result.Command).Select(one => $"`{one.Name}`"))}.";
    }

    // What no option takes goes to a command's arguments, and a slip in an option's name must not become a win, or a folder.
    private static string? MistypedOption(ParseResult parsed)
    {
        var given = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).ToHashSet();
        return parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
            .FirstOrDefault(token => given.Contains(token) && LooksLikeAnOption(token.Value))?.Value;
    }

    // What stands behind the slip are words of the command that was meant, and may be the name of another one: `shar week`.
    private static (string Word, Command Above)? MistypedCommand(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (command.Subcommands.Count > 0)
        {
            return parsed.UnmatchedTokens is [var unknown, ..] && !unknown.StartsWith('-') ? (unknown, command) : null;
        }

        if (parsed.CommandResult is not { Parent: CommandResult { Command: var above }, IdentifierToken: { } name })
        {
            return null;
        }

        var word = parsed.Tokens.TakeWhile(token => !ReferenceEquals(token, name)).FirstOrDefault(token => token.Type == TokenType.Argument && parsed.UnmatchedTokens.Contains(token.Value));
        return word is null ? null : (word.Value, above);
    }

    private static bool LooksLikeAnOption(string word) =>
        (word.StartsWith("--", StringComparison.Ordinal) && word.Length > 2 && char.IsAsciiLetter(word[2]))
        || (word.Length == 2 && word[0] == '-' && char.IsAsciiLetter(word[1]));

    private static string UnknownOption(Command command, string word) =>
        Unknown("option", word.Split('=')[0], command.Options.Select(option => option.Name));

    private static string Unknown(string kind, string word, IEnumerable<string> known) =>
        $"There is no {kind} `{word}`." + (Known.Near(word, known) is { } meant ? $" Did you mean `{meant}`?" : "");
}
