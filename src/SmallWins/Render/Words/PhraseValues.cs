using System.Globalization;

namespace SmallWins.Render.Words;

/// <summary>What goes into the places of a phrase: values by their names, or one number, whose name is <c>n</c> and which most phrases need alone.</summary>
internal readonly struct PhraseValues
{
    private const string NameOfNumber = "n";

    // There are three or four at most.
    private readonly KeyValuePair<string, object>[]? named;
    private readonly int? number;

    /// <summary>One number.</summary>
    public PhraseValues(int number) => this.number = number;

    /// <summary>Values by their names: a text, a number or <see cref="Html"/>.</summary>
    public PhraseValues(KeyValuePair<string, object>[] named) => this.named = named;

    /// <summary>No values.</summary>
    public static PhraseValues None => default;

    /// <summary>The number that the form of the phrase goes with, if any.</summary>
    public int? Number => number ?? (Of(NameOfNumber) is { } value ? Convert.ToInt32(value, CultureInfo.InvariantCulture) : null);

    /// <summary>The value of a name; null where there is none.</summary>
    public object? Of(string name)
    {
        if (named is null)
        {
            return name == NameOfNumber ? number : null;
        }

        foreach (var (known, value) in named)
        {
            if (known == name)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Values by their names.</summary>
    public static implicit operator PhraseValues(Dictionary<string, object> named) => new([.. named]);
}
