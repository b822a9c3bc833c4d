using System.Collections;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace SmallWins.Render.PageModels;

/// <summary>
/// What templates are told of something, value by value as they ask: a page wants half of what there is to tell of the days and wins on it. Nothing in it can
/// be set.
/// </summary>
internal abstract class Told : IScriptObject, IEnumerable<KeyValuePair<string, object?>>
{
    /// <summary>What it tells, in the order in which it is written down.</summary>
    protected abstract IReadOnlyList<string> Names { get; }

    /// <inheritdoc/>
    public int Count => Names.Count;

    /// <summary>Whether it is one and the same for all pages.</summary>
    public bool IsReadOnly { get; set; }

    /// <inheritdoc/>
    public abstract bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value);

    /// <inheritdoc/>
    public IEnumerable<string> GetMembers() => Names;

    /// <inheritdoc/>
    public bool Contains(string member) => Names.Contains(member);

    /// <inheritdoc/>
    public bool CanWrite(string member) => false;

    /// <inheritdoc/>
    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    /// <inheritdoc/>
    public bool Remove(string member) => false;

    /// <inheritdoc/>
    public void SetReadOnly(string member, bool readOnly)
    {
        // It is.
    }

    /// <inheritdoc/>
    public IScriptObject Clone(bool deep)
    {
        var clone = new ScriptObject(Count);
        foreach (var (name, value) in this)
        {
            clone[name] = value;
        }

        return clone;
    }

    /// <summary>All that there is to tell, with its names.</summary>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        foreach (var name in Names)
        {
            TryGetValue(null, default, name, out var value);
            yield return new(name, value);
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>What templates are told of a thing of some kind, each value worked out once and kept.</summary>
/// <param name="members">What there is to tell of such a thing.</param>
/// <param name="thing">The thing.</param>
internal sealed class Told<T>(ToldMembers<T> members, T thing) : Told
{
    private readonly object?[] values = new object?[members.Names.Count];

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Names => members.Names;

    /// <inheritdoc/>
    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        var place = members.PlaceOf(member);
        if (place < 0)
        {
            value = null;
            return false;
        }

        // Two threads may both work it out, and find the same; that there is nothing is found at once.
        value = values[place] ??= members.ValueAt(place, thing);
        return true;
    }
}
