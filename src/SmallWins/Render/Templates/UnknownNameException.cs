using Scriban.Parsing;
using Scriban.Syntax;

namespace SmallWins.Render.Templates;

/// <summary>A template used a name that does not exist.</summary>
/// <param name="span">Where.</param>
/// <param name="name">The name as written.</param>
/// <param name="known">The names that exist there.</param>
internal sealed class UnknownNameException(SourceSpan span, string name, IEnumerable<string> known)
    : ScriptRuntimeException(span, name)
{
    /// <summary>The name as written.</summary>
    public string Name => OriginalMessage;

    /// <summary>The names that exist there.</summary>
    public IReadOnlyList<string> Known { get; } = [.. known.Order(StringComparer.Ordinal)];
}
