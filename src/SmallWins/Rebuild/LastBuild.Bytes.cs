using System.Collections.Immutable;
using SmallWins.Diagnostics;
using SmallWins.Write;

namespace SmallWins.Rebuild;

/// <content>How it is written down: one field after the other. Nobody reads it but the version that wrote it, which comes first.</content>
internal sealed partial record LastBuild
{
    private static byte[] Version { get; } = typeof(LastBuild).Module.ModuleVersionId.ToByteArray();

    private static LastBuild? OfBytes(Stream bytes)
    {
        using var reader = new BinaryReader(bytes);
        return reader.ReadBytes(Version.Length).AsSpan().SequenceEqual(Version)
            ? new(
                reader.ReadString(),
                Map(reader, static reader => reader.ReadString()),
                reader.ReadString(),
                Map(reader, static reader => reader.ReadString()).ToImmutableSortedDictionary(StringComparer.Ordinal),
                reader.ReadString(),
                Map(reader, static reader => new FileStamp(reader.ReadInt64(), reader.ReadInt64())),
                reader.ReadInt32(),
                reader.ReadInt32(),
                reader.ReadInt32(),
                [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => Problem(reader))])
            : null;
    }

    private static Dictionary<string, T> Map<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var count = reader.ReadInt32();
        var map = new Dictionary<string, T>(count, StringComparer.Ordinal);
        for (var number = 0; number < count; number++)
        {
            map.Add(reader.ReadString(), read(reader));
        }

        return map;
    }

    private static Diagnostic Problem(BinaryReader reader) => new(
        (Severity)reader.ReadInt32(),
        reader.ReadString(),
        new(reader.ReadString(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32()),
        reader.ReadString(),
        TextOrNull(reader) is { } fix ? new Fix(fix, TextOrNull(reader)) : null,
        TextOrNull(reader));

    private static string? TextOrNull(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;

    private byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(Version);
        writer.Write(Inputs);
        WriteMap(Keys, writer.Write);
        writer.Write(Others);
        WriteMap(Attached, writer.Write);
        writer.Write(Site);
        WriteMap(Stamps, stamp =>
        {
            writer.Write(stamp.Length);
            writer.Write(stamp.Written);
        });
        writer.Write(Pages);
        writer.Write(Wins);
        writer.Write(Days);
        writer.Write(Problems.Length);
        foreach (var problem in Problems)
        {
            writer.Write((int)problem.Severity);
            writer.Write(problem.Code);
            writer.Write(problem.Span.File);
            writer.Write(problem.Span.Line);
            writer.Write(problem.Span.Column);
            writer.Write(problem.Span.Length);
            writer.Write(problem.Message);
            WriteOrNull(problem.Fix?.Sentence);
            if (problem.Fix is { } fix)
            {
                WriteOrNull(fix.Replacement);
            }

            WriteOrNull(problem.Excerpt);
        }

        writer.Flush();
        return bytes.ToArray();

        void WriteMap<T>(IEnumerable<KeyValuePair<string, T>> map, Action<T> write)
        {
            writer.Write(map.Count());
            foreach (var (key, value) in map)
            {
                writer.Write(key);
                write(value);
            }
        }

        void WriteOrNull(string? text)
        {
            writer.Write(text is not null);
            if (text is not null)
            {
                writer.Write(text);
            }
        }
    }
}
