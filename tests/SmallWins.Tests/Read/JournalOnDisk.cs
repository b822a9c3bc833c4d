using System.Text;
using SmallWins.Diagnostics;
using SmallWins.Parse;
using SmallWins.Read;

namespace SmallWins.Tests.Read;

/// <summary>A journal of real files in a folder of its own, which goes away with it.</summary>
internal sealed class JournalOnDisk : IDisposable
{
    public JournalOnDisk(params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
        {
            Write(path, Encoding.UTF8.GetBytes(text));
        }
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("smallwins-").FullName;

    public string Full(string path) => Path.Join(Root, path);

    public void Write(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
        File.WriteAllBytes(Full(path), content);
    }

    public Checked<JournalFiles> Read(params string[] excluded) => JournalFolder.Read(Root, excluded.Select(Full));

    public Checked<ParsedJournal> Parse(bool drafts = false)
    {
        var files = Read();
        var parsed = JournalParser.Parse(files.Value, drafts);
        return parsed with { Problems = [.. files.Problems, .. parsed.Problems] };
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
