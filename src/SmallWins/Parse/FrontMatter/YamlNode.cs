using System.Collections.Immutable;

namespace SmallWins.Parse.FrontMatter;

/// <summary>A value of YAML with its place, as offsets in the file's text.</summary>
/// <param name="Start">The offset of its first character.</param>
/// <param name="End">The offset after its last one.</param>
internal abstract record YamlNode(int Start, int End)
{
    /// <summary>How many characters it takes, at least one so that a caret can point at it.</summary>
    public int Length => Math.Max(1, End - Start);

    /// <summary>Whether nothing is written, or <c>null</c>, or <c>~</c>.</summary>
    public bool IsNothing => this is YamlText { IsPlain: true, Value: "" or "~" or "null" or "Null" or "NULL" };
}

/// <summary>A single value as text: YAML's guesses about types are not taken over.</summary>
/// <param name="Value">The text, with quotes and folding undone.</param>
/// <param name="IsPlain">Whether it stands without quotes.</param>
/// <param name="Start">The offset of its first character, a quote included.</param>
/// <param name="End">The offset after its last one.</param>
internal sealed record YamlText(string Value, bool IsPlain, int Start, int End) : YamlNode(Start, End)
{
    /// <summary>Whether a template's placeholder, such as <c>{{date}}</c>, was never filled in.</summary>
    public bool IsPlaceholder => Value.Contains("{{", StringComparison.Ordinal) && Value.Contains("}}", StringComparison.Ordinal);
}

/// <summary>A list.</summary>
internal sealed record YamlList(ImmutableArray<YamlNode> Items, int Start, int End) : YamlNode(Start, End);

/// <summary>Keys and values, each key once, in the order they stand.</summary>
internal sealed record YamlMap(ImmutableArray<YamlEntry> Entries, int Start, int End) : YamlNode(Start, End);

/// <summary>A key and its value.</summary>
internal sealed record YamlEntry(YamlText Key, YamlNode Value);
