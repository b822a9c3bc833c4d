using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace SmallWins.Domain;

/// <summary>
/// Tags and goals as days and wins have them. A life of days has tens of thousands of them, mostly one at a time, and ten or twenty different ones: the same name alone is the
/// same row, as long as no other takes its place, so that one of them lives on and not thousands.
/// </summary>
internal static class NameRows
{
    private const int Kept = 1024;

    private static readonly string[]?[] Near = new string[]?[Kept];

    /// <summary>Some names in a row.</summary>
    public static ImmutableArray<string> Of(IReadOnlyList<string> names) => names.Count switch
    {
        0 => [],
        1 => Alone(names[0]),
        _ => [.. names],
    };

    /// <summary>One name as a row.</summary>
    public static ImmutableArray<string> Alone(string name)
    {
        var place = 0U;
        foreach (var character in name)
        {
            place = Next(place, character);
        }

        ref var known = ref Near[place % Kept];
        return ImmutableCollectionsMarshal.AsImmutableArray(known is [var same] row && same == name ? row : known = [name]);
    }

    /// <summary>One name as a row, without making a text of it where it is known.</summary>
    /// <param name="name">ASCII.</param>
    public static ImmutableArray<string> Alone(ReadOnlySpan<byte> name)
    {
        var place = 0U;
        foreach (var character in name)
        {
            place = Next(place, character);
        }

        ref var known = ref Near[place % Kept];
        return ImmutableCollectionsMarshal.AsImmutableArray(known is [var same] row && Ascii.Equals(name, same) ? row : known = [Encoding.ASCII.GetString(name)]);
    }

    private static uint Next(uint place, uint character) => (place * 31) + character;
}
