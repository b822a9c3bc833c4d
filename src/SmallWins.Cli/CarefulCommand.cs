using System.CommandLine;

namespace SmallWins.Cli;

/// <summary>A command that has something to do also where what was typed behind it cannot be understood.</summary>
/// <param name="name">Its name.</param>
/// <param name="description">What the help says about it.</param>
/// <param name="refused">What it does once the person has been told; returns how the program ends.</param>
internal sealed class CarefulCommand(string name, string description, Func<ParseResult, int> refused) : Command(name, description)
{
    /// <summary>What it does once the person has been told; returns how the program ends.</summary>
    public Func<ParseResult, int> Refused { get; } = refused;
}
