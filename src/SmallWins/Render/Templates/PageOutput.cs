using System.Buffers;
using System.Text;
using Scriban.Runtime;

namespace SmallWins.Render.Templates;

/// <summary>What a template has written so far. A page that never ends is a problem of its template, not of the machine.</summary>
internal sealed class PageOutput : IScriptOutput
{
    // It serves one page after the other, and is soon as long as the longest.
    private readonly ArrayBufferWriter<char> written = new(initialCapacity: 8 * 1024);
    private readonly ArrayBufferWriter<byte> encoded = new();

    /// <summary>How many characters were written so far.</summary>
    public int Length => written.WrittenCount;

    /// <inheritdoc/>
    public void Write(string text, int offset, int count) => Write(text.AsSpan(offset, count));

    /// <summary>Writes all that another one holds, which keeps it.</summary>
    public void Write(PageOutput other) => Write(other.written.WrittenSpan);

    private void Write(ReadOnlySpan<char> text)
    {
        if (written.WrittenCount + text.Length > TemplateLimits.LongestPage)
        {
            throw TooMuchException.Page();
        }

        written.Write(text);
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>Gives what was written, and begins anew.</summary>
    public string Take()
    {
        var all = Read();
        Clear();
        return all;
    }

    /// <summary>What was written.</summary>
    public string Read() => new(written.WrittenSpan);

    /// <summary>Forgets what was written.</summary>
    public void Clear() => written.ResetWrittenCount();

    /// <summary>Gives what was written as UTF-8, good until this is asked again, and begins anew.</summary>
    public ReadOnlyMemory<byte> TakeUtf8()
    {
        encoded.ResetWrittenCount();
        Encoding.UTF8.GetBytes(written.WrittenSpan, encoded);
        Clear();
        return encoded.WrittenMemory;
    }

    /// <inheritdoc/>
    // Scriban asks for it after each template; the page takes it once.
    public override string ToString() => "";
}
