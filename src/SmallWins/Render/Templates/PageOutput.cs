using System.Buffers;
using System.Text;
using Scriban.Runtime;

namespace SmallWins.Render.Templates;

/// <summary>What a template has written so far, in UTF-8, as it goes to the disk. A page that never ends is a problem of its template, not of the machine.</summary>
internal sealed class PageOutput : IScriptOutput
{
    // It serves one page after the other, and is soon as long as the longest.
    private readonly ArrayBufferWriter<byte> written = new(initialCapacity: 16 * 1024);

    /// <summary>How many bytes were written so far.</summary>
    public int Length => written.WrittenCount;

    /// <inheritdoc/>
    public void Write(string text, int offset, int count)
    {
        CheckLength(count);
        Encoding.UTF8.GetBytes(text.AsSpan(offset, count), written);
    }

    /// <summary>Writes markup.</summary>
    public void Write(Html markup)
    {
        if (markup.Text is { } text)
        {
            Write(text, 0, text.Length);
        }
        else
        {
            Write(markup.Utf8);
        }
    }

    /// <summary>Writes what is UTF-8 already.</summary>
    public void Write(ReadOnlySpan<byte> utf8)
    {
        CheckLength(utf8.Length);
        written.Write(utf8);
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>What was written, good until more is.</summary>
    public ReadOnlyMemory<byte> Written => written.WrittenMemory;

    /// <summary>Forgets what was written; what was asked for before stays good until something is written.</summary>
    public void Clear() => written.ResetWrittenCount();

    /// <inheritdoc/>
    // Scriban asks for it after each template; the page takes it once.
    public override string ToString() => "";

    private void CheckLength(int more)
    {
        if (written.WrittenCount + more > TemplateLimits.LongestPage)
        {
            throw TooMuchException.Page();
        }
    }
}
