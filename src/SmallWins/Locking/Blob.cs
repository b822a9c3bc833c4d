using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SmallWins.Locking;

/// <summary>A file of the site, encrypted: a script that hands over its name and base64.</summary>
/// <param name="Name">Its name, a keyed hash of what is in it.</param>
/// <param name="Content">The bytes of the file.</param>
internal sealed record Blob(string Name, byte[] Content)
{
    /// <summary>The least that is encrypted, in bytes: how short a short file is tells nobody anything.</summary>
    public const int Least = 1024;

    private const int LengthOfLength = sizeof(ulong);
    private static readonly byte[] Before = Encoding.ASCII.GetBytes("smallwinsBlob(\"");
    private static readonly byte[] Between = Encoding.ASCII.GetBytes("\",\"");
    private static readonly byte[] After = Encoding.ASCII.GetBytes("\")\n");

    /// <summary>Its path.</summary>
    public string Path => PathOf(Name);

    /// <summary>The path of the blob of a name.</summary>
    public static string PathOf(string name) => LockedFormat.Folder + name + LockedFormat.Ending;

    /// <summary>Encrypts a file.</summary>
    /// <param name="key">The site's key.</param>
    /// <param name="label">The file's path, or a word that is none.</param>
    /// <param name="content">What is in it.</param>
    public static Blob Seal(SiteKey key, string label, ReadOnlySpan<byte> content) => SealMessage(key, label, Message(content));

    /// <summary>Decrypts a blob.</summary>
    /// <param name="key">The site's key.</param>
    /// <param name="name">The name of the blob that is meant to be there.</param>
    /// <param name="file">The bytes that are there.</param>
    /// <returns>The content; null where it is not that blob, whole and unchanged.</returns>
    public static byte[]? Open(SiteKey key, string name, ReadOnlySpan<byte> file)
    {
        var text = TextIn(name, file);
        var encrypted = new byte[text.Length / 4 * 3];
        if (Base64.DecodeFromUtf8(text, encrypted, out _, out var length) != OperationStatus.Done || length < LengthOfLength + LockedFormat.TagLength)
        {
            return null;
        }

        var message = new byte[length - LockedFormat.TagLength];
        using var cipher = new AesGcm(key.KeyOf(name), LockedFormat.TagLength);
        try
        {
            cipher.Decrypt(LockedFormat.Nonce, encrypted.AsSpan(0, message.Length), encrypted.AsSpan(message.Length, LockedFormat.TagLength), message, LockedFormat.For($"blob/{name}"));
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }

        var contentLength = BinaryPrimitives.ReadUInt64BigEndian(message);
        return contentLength <= (ulong)(message.Length - LengthOfLength) ? message.AsSpan(LengthOfLength, (int)contentLength).ToArray() : null;
    }

    /// <summary>Whether some bytes are a blob's file of that name to the last byte, and so nothing but a name and base64.</summary>
    public static bool IsOfTheForm(string name, ReadOnlySpan<byte> file) => Base64.IsValid(TextIn(name, file)) && !TextIn(name, file).IsEmpty;

    /// <summary>A dummy: zeros of some length, which are not told from anything else.</summary>
    /// <param name="key">The site's key.</param>
    /// <param name="number">Which one.</param>
    /// <param name="messageLength">How long its message is: that of another blob.</param>
    public static Blob Dummy(SiteKey key, int number, int messageLength) => SealMessage(key, $"dummy {number}", new byte[messageLength]);

    /// <summary>How long the message is that a content becomes: its length, itself, and zeros.</summary>
    public static int MessageLength(int contentLength) => checked((int)Math.Max(Least, Padme.Of(LengthOfLength + (long)contentLength)));

    private static byte[] Message(ReadOnlySpan<byte> content)
    {
        var message = new byte[MessageLength(content.Length)];
        BinaryPrimitives.WriteUInt64BigEndian(message, (ulong)content.Length);
        content.CopyTo(message.AsSpan(LengthOfLength));
        return message;
    }

    private static Blob SealMessage(SiteKey key, string label, byte[] message)
    {
        var name = key.NameOf(label, message);
        var encrypted = new byte[message.Length + LockedFormat.TagLength];
        using (var cipher = new AesGcm(key.KeyOf(name), LockedFormat.TagLength))
        {
            cipher.Encrypt(LockedFormat.Nonce, message, encrypted.AsSpan(0, message.Length), encrypted.AsSpan(message.Length), LockedFormat.For($"blob/{name}"));
        }

        var file = new byte[Around + Base64.GetMaxEncodedToUtf8Length(encrypted.Length)];
        var at = file.AsSpan();
        Put(Before, ref at);
        Put(Encoding.ASCII.GetBytes(name), ref at);
        Put(Between, ref at);
        Base64.EncodeToUtf8(encrypted, at, out _, out var written);
        at = at[written..];
        Put(After, ref at);
        return new(name, file);

        static void Put(byte[] part, ref Span<byte> at)
        {
            part.CopyTo(at);
            at = at[part.Length..];
        }
    }

    private static int Around => Before.Length + LockedFormat.NameLength + Between.Length + After.Length;

    // The base64 in a file; empty where the file is of another form.
    private static ReadOnlySpan<byte> TextIn(string name, ReadOnlySpan<byte> file)
    {
        byte[] beginning = [.. Before, .. Encoding.ASCII.GetBytes(name), .. Between];
        if (file.Length < Around || !file.StartsWith(beginning) || !file.EndsWith(After))
        {
            return [];
        }

        // White space would pass as base64; what is written has none.
        var text = file[beginning.Length..^After.Length];
        return text.ContainsAnyInRange((byte)0, (byte)' ') ? [] : text;
    }
}
