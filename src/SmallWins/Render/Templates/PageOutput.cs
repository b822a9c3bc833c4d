using System.Buffers;
using System.Text;
using Scriban.Runtime;

namespace SmallWins.Render.Templates;

/// <summary>What a template has written so far. A page that never ends is a problem of its template, not of the machine.</summary>
internal sealed class PageOutput : IScriptOutput
{
    // It serves one page after the other, and is soon as long as the longest.
    private readonly ArrayBufferWriter<char> written = new(initialCapacity: 8 * 1024);

    /// <inheritdoc/>
    public void Write(string text, int offset, int count)
    {
        if (written.WrittenCount + count > TemplateLimits.LongestPage)
        {
            throw TooMuchException.Page();
        }

        written.Write(text.AsSpan(offset, count));
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
        var all = new string(written.WrittenSpan);
        written.ResetWrittenCount();
        return all;
    }

    /// <summary>Gives what was written as UTF-8, and begins anew.</summary>
    public byte[] TakeUtf8()
    {
        var all = new byte[Encoding.UTF8.GetByteCount(written.WrittenSpan)];
        Encoding.UTF8.GetBytes(written.WrittenSpan, all);
        written.ResetWrittenCount();
        return all;
    }

    /// <inheritdoc/>
    // Scriban asks for it after each template; the page takes it once.
    public override string ToString() => "";
}
