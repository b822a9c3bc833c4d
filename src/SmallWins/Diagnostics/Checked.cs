using System.Collections.Immutable;

namespace SmallWins.Diagnostics;

/// <summary>What a step made, together with every problem it met on the way.</summary>
/// <typeparam name="T">What the step makes.</typeparam>
/// <param name="Value">The result: as complete as the problems allow.</param>
/// <param name="Problems">What the step met; empty when all was well.</param>
public sealed record Checked<T>(T Value, ImmutableArray<Diagnostic> Problems);
