using System.Collections.Immutable;
using SmallWins.Write;

namespace SmallWins.Rebuild;

/// <content>How it is written down.</content>
internal sealed partial record LastBuild
{
    private static LastBuild OfFields(FieldReader reader) => new(
        reader.Text(),
        reader.Map(reader.Text),
        reader.Text(),
        reader.Map(reader.Text).ToImmutableSortedDictionary(StringComparer.Ordinal),
        reader.Text(),
        reader.Map(() => new FileStamp(reader.Large(), reader.Large())),
        reader.Number(),
        reader.Number(),
        reader.Number(),
        reader.Problems());

    private FieldWriter Fields()
    {
        var writer = new FieldWriter();
        writer.Text(Inputs);
        writer.Map(Keys, writer.Text);
        writer.Text(Others);
        writer.Map(Attached, writer.Text);
        writer.Text(Site);
        writer.Map(Stamps, stamp =>
        {
            writer.Large(stamp.Length);
            writer.Large(stamp.Written);
        });
        writer.Number(Pages);
        writer.Number(Wins);
        writer.Number(Days);
        writer.Problems(Problems);
        return writer;
    }
}
