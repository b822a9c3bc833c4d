using System.Collections.Immutable;
using SmallWins.Write;

namespace SmallWins.Rebuild;

/// <content>How it is written down.</content>
internal sealed partial record LastBuild
{
    // About what a file takes, so that the room need not grow often.
    private const int BytesOfFile = 64;

    private static LastBuild OfFields(FieldReader reader) => new(
        reader.Text(),
        reader.Map(() => new WrittenFile(reader.Flag() ? reader.Digest() : null, new FileStamp(reader.Large(), reader.Large()))),
        reader.Text(),
        reader.Map(reader.Text).ToImmutableSortedDictionary(StringComparer.Ordinal),
        reader.Text(),
        reader.Number(),
        reader.Number(),
        reader.Number(),
        reader.Problems());

    private FieldWriter Fields()
    {
        var writer = new FieldWriter(Files.Count * BytesOfFile);
        writer.Text(Inputs);
        writer.Map(Files, file =>
        {
            writer.Flag(file.Key is not null);
            if (file.Key is { } key)
            {
                writer.Digest(key);
            }

            writer.Large(file.Stamp.Length);
            writer.Large(file.Stamp.Written);
        });
        writer.Text(Others);
        writer.Map(Attached, writer.Text);
        writer.Text(Site);
        writer.Number(Pages);
        writer.Number(Wins);
        writer.Number(Days);
        writer.Problems(Problems);
        return writer;
    }
}
