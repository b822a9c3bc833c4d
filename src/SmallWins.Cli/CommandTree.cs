using System.CommandLine;
using System.CommandLine.Help;

namespace SmallWins.Cli;

/// <summary>The commands and options as a person sees them: what is hidden is left out.</summary>
internal static class CommandTree
{
    /// <summary>The words that a command is given by, the program's name first.</summary>
    public static IReadOnlyList<string> Path(Command command) =>
        [.. command.Parents.OfType<Command>().Take(1).SelectMany(Path), command is RootCommand ? "smallwins" : command.Name];

    /// <summary>The commands below a command.</summary>
    public static IEnumerable<Command> Below(Command command) => command.Subcommands.Where(one => !one.Hidden);

    /// <summary>A command and all below it, in their order.</summary>
    public static IEnumerable<Command> All(Command command) => Below(command).SelectMany(All).Prepend(command);

    /// <summary>The options of a command, with those that it has from the commands above.</summary>
    public static IEnumerable<Option> Options(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(Options).Where(option => option.Recursive)).Where(option => !option.Hidden);

    /// <summary>The names of an option that are told, the short one first. <c>/?</c> and the like are understood, and asked for by few.</summary>
    public static IEnumerable<string> Names(Option option) =>
        option.Aliases.Where(name => name.StartsWith('-') && name != "-?").Append(option.Name).OrderBy(name => name.Length);

    /// <summary>Whether a value follows an option.</summary>
    public static bool TakesValue(Option option) => option.Arity.MaximumNumberOfValues > 0 && option.ValueType != typeof(bool) && option is not HelpOption;

    /// <summary>The first part of what the help says about a command or an option, for where there is half a line.</summary>
    public static string Gist(Symbol symbol) => (symbol.Description ?? "").Split(". ")[0].Split(": ")[0].TrimEnd('.');

    /// <summary>What the help calls an option's value.</summary>
    public static string ValueOf(Option option) => option.HelpName ?? option.Name.TrimStart('-');

    /// <summary>What the help calls an argument.</summary>
    public static string ValueOf(Argument argument) => argument.HelpName ?? argument.Name;
}
