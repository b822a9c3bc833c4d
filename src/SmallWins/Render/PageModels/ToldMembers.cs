namespace SmallWins.Render.PageModels;

/// <summary>What there is to tell of each thing of a kind: the names that templates know, and what stands under them. A list that is told must be closed.</summary>
internal sealed class ToldMembers<T>
{
    private readonly List<string> names;
    private readonly Dictionary<string, int> places;
    private readonly List<Func<T, object?>> values;

    /// <summary>Those that are added.</summary>
    public ToldMembers() => (names, places, values) = ([], [], []);

    /// <summary>Those that are added to others.</summary>
    public ToldMembers(ToldMembers<T> others) => (names, places, values) = ([.. others.names], new(others.places), [.. others.values]);

    /// <summary>Adds a name.</summary>
    public Func<T, object?> this[string name]
    {
        init
        {
            names.Add(name);
            places.Add(name, values.Count);
            values.Add(value);
        }
    }

    /// <summary>The names, in their order.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>What is told of a thing.</summary>
    public Told<T> Of(T thing) => new(this, thing);

    /// <summary>The place of a name among them; negative where there is none.</summary>
    public int PlaceOf(string name) => places.TryGetValue(name, out var place) ? place : -1;

    /// <summary>The value that stands at a place.</summary>
    public object? ValueAt(int place, T thing) => values[place](thing);
}
