using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using SmallWins.Diagnostics;
using SmallWins.Domain;

namespace SmallWins.Rebuild;

/// <summary>
/// Reads what <see cref="FieldWriter"/> wrote, field by field in the same order. Of other bytes, any field may be an <see cref="IndexOutOfRangeException"/>, an <see cref="ArgumentException"/> or
/// an <see cref="InvalidDataException"/>; see <see cref="KeptFields.Made"/>.
/// </summary>
/// <param name="bytes">The bytes.</param>
internal sealed class FieldReader(ReadOnlyMemory<byte> bytes)
{
    private const int LongestName = 32;

    private int at;

    /// <summary>A number.</summary>
    public int Number()
    {
        var span = bytes.Span;
        var (number, shift) = (0U, 0);
        byte part;
        do
        {
            part = span[at++];
            number |= (uint)(part & 0x7F) << shift;
            shift += 7;
        }
        while (part > 0x7F);
        return (int)number;
    }

    /// <summary>A large number.</summary>
    public long Large() => BinaryPrimitives.ReadInt64LittleEndian(Bytes(sizeof(long)).Span);

    /// <summary>A digest.</summary>
    public Digest Digest() => SmallWins.Digest.OfBytes(Bytes(SmallWins.Digest.Size).Span);

    /// <summary>Whether or not.</summary>
    public bool Flag() => Number() != 0;

    /// <summary>So many bytes.</summary>
    public ReadOnlyMemory<byte> Bytes(int length)
    {
        at += length;
        return bytes.Slice(at - length, length);
    }

    /// <summary>A text.</summary>
    public string Text()
    {
        var number = Number();
        var (length, isWide) = (number >> 1, (number & 1) != 0);
        return isWide ? new string(MemoryMarshal.Cast<byte, char>(Bytes(length * sizeof(char)).Span)) : Encoding.ASCII.GetString(Bytes(length).Span);
    }

    /// <summary>A text, or null.</summary>
    public string? TextOrNull() => Flag() ? Text() : null;

    /// <summary>Things of a kind.</summary>
    /// <param name="of">What reads them.</param>
    /// <param name="read">Reads one; best a function without a state of its own, of which there is one for all days.</param>
    public ImmutableArray<T> Many<TReader, T>(TReader of, Func<TReader, T> read)
    {
        var count = Count();
        if (count == 0)
        {
            return [];
        }

        var things = new T[count];
        for (var number = 0; number < count; number++)
        {
            things[number] = read(of);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(things);
    }

    /// <summary>Texts of which there are few, each many times: tags, goals.</summary>
    public ImmutableArray<string> Names()
    {
        var before = at;
        if (Count() != 1)
        {
            at = before;
            return Many(this, static fields => fields.Name()[0]);
        }

        return Name();
    }

    private ImmutableArray<string> Name()
    {
        var before = at;
        var number = Number();
        if ((number & 1) != 0 || number >> 1 is < 1 or > LongestName)
        {
            at = before;
            return [Text()];
        }

        return NameRows.Alone(Bytes(number >> 1).Span);
    }

    /// <summary>Values by their names.</summary>
    public Dictionary<string, T> Map<T>(Func<T> read)
    {
        var count = Count();
        var map = new Dictionary<string, T>(count, StringComparer.Ordinal);
        while (map.Count < count)
        {
            map.Add(Text(), read());
        }

        return map;
    }

    /// <summary>A place.</summary>
    public SourceSpan Span() => new(Text(), Number(), Number(), Number());

    /// <summary>Problems.</summary>
    public ImmutableArray<Diagnostic> Problems() => Many(this, static fields => new Diagnostic(
        (Severity)fields.Number(), fields.Text(), fields.Span(), fields.Text(), FixOf(fields.TextOrNull(), fields.TextOrNull()), fields.TextOrNull()));

    // Each thing takes a byte at least.
    private int Count() => Number() is var count && count >= 0 && count <= bytes.Length - at ? count : throw new InvalidDataException();

    private static Fix? FixOf(string? sentence, string? replacement) => sentence is null ? null : new(sentence, replacement);
}
