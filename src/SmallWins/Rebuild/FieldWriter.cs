using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using SmallWins.Diagnostics;

namespace SmallWins.Rebuild;

/// <summary>Writes what a later build reads with <see cref="FieldReader"/>: one field after the other, without their names. Only the same version of the program reads it.</summary>
/// <param name="room">How many bytes are expected.</param>
internal sealed class FieldWriter(int room = 0)
{
    private readonly ArrayBufferWriter<byte> bytes = new(Math.Max(room, 1024));

    /// <summary>What has been written; good until more is.</summary>
    public ReadOnlyMemory<byte> Written => bytes.WrittenMemory;

    /// <summary>Begins again.</summary>
    public void Clear() => bytes.ResetWrittenCount();

    /// <summary>A number, small ones in a byte.</summary>
    public void Number(int number)
    {
        var rest = (uint)number;
        var to = bytes.GetSpan(5);
        var length = 0;
        for (; rest > 0x7F; rest >>= 7)
        {
            to[length++] = (byte)(rest | 0x80);
        }

        to[length++] = (byte)rest;
        bytes.Advance(length);
    }

    /// <summary>A large number, in eight bytes.</summary>
    public void Large(long number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(bytes.GetSpan(sizeof(long)), number);
        bytes.Advance(sizeof(long));
    }

    /// <summary>A digest.</summary>
    public void Digest(Digest digest)
    {
        digest.CopyTo(bytes.GetSpan(SmallWins.Digest.Size));
        bytes.Advance(SmallWins.Digest.Size);
    }

    /// <summary>Whether or not.</summary>
    public void Flag(bool isSo) => Number(isSo ? 1 : 0);

    /// <summary>Bytes, without their number.</summary>
    public void Bytes(ReadOnlySpan<byte> some) => bytes.Write(some);

    /// <summary>A text, to the character: a byte each where all are ASCII, and otherwise two, which hold what UTF-8 cannot.</summary>
    public void Text(string text)
    {
        var isWide = !Ascii.IsValid(text);
        Number((text.Length << 1) | (isWide ? 1 : 0));
        if (isWide)
        {
            bytes.Write(MemoryMarshal.AsBytes(text.AsSpan()));
        }
        else
        {
            Ascii.FromUtf16(text, bytes.GetSpan(text.Length), out var written);
            bytes.Advance(written);
        }
    }

    /// <summary>A text, or that there is none.</summary>
    public void TextOrNull(string? text)
    {
        Flag(text is not null);
        if (text is not null)
        {
            Text(text);
        }
    }

    /// <summary>Things of a kind, after their number.</summary>
    public void Many<T>(IReadOnlyCollection<T> things, Action<T> write)
    {
        Number(things.Count);
        foreach (var thing in things)
        {
            write(thing);
        }
    }

    /// <summary>Values by their names.</summary>
    public void Map<T>(IReadOnlyCollection<KeyValuePair<string, T>> map, Action<T> write) => Many(map, one =>
    {
        Text(one.Key);
        write(one.Value);
    });

    /// <summary>A place.</summary>
    public void Span(SourceSpan span)
    {
        Text(span.File);
        Number(span.Line);
        Number(span.Column);
        Number(span.Length);
    }

    /// <summary>Problems.</summary>
    public void Problems(IReadOnlyCollection<Diagnostic> problems) => Many(problems, problem =>
    {
        Number((int)problem.Severity);
        Text(problem.Code);
        Span(problem.Span);
        Text(problem.Message);
        TextOrNull(problem.Fix?.Sentence);
        TextOrNull(problem.Fix?.Replacement);
        TextOrNull(problem.Excerpt);
    });
}
