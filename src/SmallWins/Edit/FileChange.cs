using System.Text;
using SmallWins.Diagnostics;
using SmallWins.Read;
using SmallWins.Write;

namespace SmallWins.Edit;

/// <summary>Gives a file of the journal another text; its byte-order mark stays.</summary>
internal static class FileChange
{
    /// <summary>
    /// Changes a file in one go. An editor knows nothing of our lock: where it has saved the file meanwhile, what it saved is read
    /// and changed.
    /// </summary>
    /// <param name="place">The full path.</param>
    /// <param name="file">The path from the journal's root.</param>
    /// <param name="mayBeNew">Whether a file that is not there is made; it is an empty text until then.</param>
    /// <param name="change">The new text for an old one, and whether there is no file yet; null with the problems that stand in the way.</param>
    /// <returns>Whether it was changed, and else the problems.</returns>
    /// <exception cref="FileNotFoundException">There is no such file, and it may not be new.</exception>
    public static Checked<bool> Make(string place, string file, bool mayBeNew, Func<SourceText, bool, Checked<string?>> change)
    {
        if (!RegularFile.Is(place))
        {
            return new(false, [RegularFile.Problem(file)]);
        }

        while (true)
        {
            var isNew = mayBeNew && !File.Exists(place);
            var bytes = isNew ? [] : File.ReadAllBytes(place);
            var source = TextFile.Decode(bytes, file);
            if (source.Value is null)
            {
                return new(false, source.Problems);
            }

            var changed = change(source.Value, isNew);
            if (changed.Value is not { } text)
            {
                return new(false, changed.Problems);
            }

            var mark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble : [];
            if (Put(place, isNew, bytes, [.. mark, .. Encoding.UTF8.GetBytes(text)]))
            {
                return new(true, []);
            }
        }
    }

    private static bool Put(string place, bool isNew, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        if (isNew)
        {
            if (File.Exists(place))
            {
                return false;
            }

            AtomicFile.Create(place, after);
            return true;
        }

        if (!File.ReadAllBytes(place).AsSpan().SequenceEqual(before))
        {
            return false;
        }

        AtomicFile.Replace(place, after);
        return true;
    }
}
