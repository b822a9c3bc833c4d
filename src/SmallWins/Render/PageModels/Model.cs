using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using Scriban.Runtime;
using SmallWins.Domain;

namespace SmallWins.Render.PageModels;

/// <summary>What the models are put together from. A template gets texts, numbers, truth values, lists and named values, and no object of the program.</summary>
internal static class Model
{
    private static readonly ClosedArray Nothing = new([]);
    private static readonly object True = true;
    private static readonly object False = false;
    private static readonly object[] Small = [.. Enumerable.Range(0, 100).Cast<object>()];

    // One and the same on all pages, so that what a template makes of one is made once.
    private static readonly ScriptObject[] Levels = [.. Enumerable.Range(1, 5).Select(level => Felt(level, word: null))];

    /// <summary>A list.</summary>
    public static ScriptArray List(IEnumerable<object?> items) => new(items);

    /// <summary>A list of what is made of each item.</summary>
    public static ScriptArray List<T>(ImmutableArray<T> items, Site site, Func<Site, T, object?> make)
    {
        var list = new ScriptArray(items.Length);
        foreach (var item in items)
        {
            list.Add(make(site, item));
        }

        return list;
    }

    /// <summary>The same as a list that can no longer be changed, which several pages may be told of.</summary>
    public static ScriptArray ClosedList<T>(ImmutableArray<T> items, Site site, Func<Site, T, object?> make)
    {
        if (items.IsEmpty)
        {
            return Nothing;
        }

        var list = new ClosedArray(items.Length);
        foreach (var item in items)
        {
            list.Add(ClosedItem(make(site, item)));
        }

        list.IsReadOnly = true;
        return list;
    }

    /// <summary>A truth value; there are two, and pages have millions of them.</summary>
    public static object Of(bool value) => value ? True : False;

    /// <summary>A number; the small ones are on every page.</summary>
    public static object Of(int number) => number >= 0 && number < Small.Length ? Small[number] : number;

    /// <summary>A date as templates have it: <c>2026-07-14</c>, for the function <c>date</c>.</summary>
    public static string Of(DateOnly date) => WrittenDate.Of(date).Text;

    /// <summary>A date as templates have it, or null.</summary>
    public static string? Of(DateOnly? date) => date is { } known ? Of(known) : null;

    /// <summary>A time as templates have it: <c>07:30</c>, for the function <c>time</c>; or null.</summary>
    public static string? Of(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>How someone felt: <c>level</c> (1 to 5, or null) and <c>word</c> (or null); null where nothing was noted.</summary>
    public static ScriptObject? Of(Feeling? feeling) => feeling switch
    {
        null => null,
        { Level: { } level, Word: null } => Levels[level - 1],
        _ => Felt(feeling.Level, feeling.Word),
    };

    /// <summary>Front matter that is passed on, as it was typed.</summary>
    public static object Of(MetaValue value) => value switch
    {
        MetaValue.Text text => text.Value,
        MetaValue.List list => List(list.Items.Select(Of)),
        MetaValue.Map map => Of(map.Entries),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Front matter that is passed on, by key.</summary>
    public static ScriptObject Of(IEnumerable<KeyValuePair<string, MetaValue>> entries)
    {
        var meta = new ScriptObject();
        foreach (var (key, value) in entries)
        {
            meta[key] = Of(value);
        }

        return meta;
    }

    /// <summary>A list that can no longer be changed, and neither can what is in it.</summary>
    public static ScriptArray ClosedList(IEnumerable<object?> items) => new ClosedArray(items.Select(ClosedItem));

    private static ScriptObject Felt(int? level, string? word) => Closed(new ScriptObject { ["level"] = level, ["word"] = word });

    // Nothing told can be set, and what is told of one page alone need not be kept for others.
    private static object? ClosedItem(object? item) => item is Told ? item : Closed(item);

    /// <summary>The model itself, which with all that is in it can no longer be changed: several pages are told of it, at the same time.</summary>
    public static T Closed<T>(T model)
        where T : IScriptObject
    {
        if (model is Told told)
        {
            told.IsReadOnly = true;
        }
        else if (model is ScriptObject known)
        {
            Close(known);
        }

        return model;
    }

    private static void Close(ScriptObject model)
    {
        // What is closed already is told of by others too.
        if (model.IsReadOnly)
        {
            return;
        }

        foreach (var (name, value) in model.ToList())
        {
            if (Closed(value) is { } closed && !ReferenceEquals(closed, value))
            {
                model[name] = closed;
            }
        }

        model.IsReadOnly = true;
    }

    private static object? Closed(object? value) => value switch
    {
        ScriptObject or Told => Closed((IScriptObject)value),
        ClosedArray closed => closed,
        ScriptArray list => new ClosedArray(list.Select(Closed)),
        _ => value,
    };

    // Scriban's own list takes an item through its interface even where it is read-only.
    private sealed class ClosedArray : ScriptArray, IList
    {
        public ClosedArray(IEnumerable<object?> items)
            : base(items) => IsReadOnly = true;

        // Open until everything is in it.
        public ClosedArray(int capacity)
            : base(capacity)
        {
        }

        object? IList.this[int index]
        {
            get => this[index];
            set => this.AssertNotReadOnly();
        }
    }

    /// <summary>A mean rounded to one decimal, or null.</summary>
    public static double? Rounded(double? mean) => mean is { } known ? Math.Round(known, 1, MidpointRounding.AwayFromZero) : null;
}
