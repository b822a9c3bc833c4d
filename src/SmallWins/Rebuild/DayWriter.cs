using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Parse;

namespace SmallWins.Rebuild;

/// <summary>Writes what was read in the files of days, for <see cref="DayReader"/>.</summary>
internal sealed class DayWriter
{
    private readonly FieldWriter fields = new();

    // Made once: there are thousands of days, and each has a dozen lists.
    private readonly Action<string> text;
    private readonly Action<string> path;
    private readonly Action<Win> win;
    private readonly Action<Passage> passage;
    private readonly Action<Intention> intention;
    private readonly Action<Reference> reference;
    private readonly Action<MetaValue> meta;

    private string file = "";
    private string definitions = "";

    /// <summary>Writes days, one after the other.</summary>
    public DayWriter() =>
        (text, path, win, passage, intention, reference, meta) = (fields.Text, File, Write, Write, Write, Write, Write);

    /// <summary>Writes a file's day, what else it tells, and the problems in it.</summary>
    /// <param name="source">The file, which nearly every place in it names.</param>
    /// <param name="read">What was read in it.</param>
    /// <returns>What was written; good until the next is.</returns>
    public ReadOnlySpan<byte> Write(string source, Checked<DayFile?> read)
    {
        fields.Clear();
        (file, definitions) = (source, "");
        var day = read.Value!;
        fields.Flag(day.IsDraft);
        Write(day.Whole.Value);
        fields.Problems(day.Whole.Problems);
        fields.Many(day.Intentions, intention);
        fields.Many(day.References, reference);
        fields.Problems(read.Problems);
        return fields.Written.Span;
    }

    private void Write(Day day)
    {
        fields.TextOrNull(day.Title);
        Write(day.Mood);
        Write(day.Energy);
        fields.Many(day.Tags, text);
        fields.Flag(day.Rest);
        fields.Flag(day.Private);
        fields.Many(day.Wins, win);
        fields.Many(day.Notes, passage);
        fields.Map(day.Meta, meta);
        fields.Many(day.Files, path);
    }

    private void Write(Feeling? feeling)
    {
        fields.Flag(feeling is not null);
        if (feeling is not null)
        {
            fields.Number(feeling.Level ?? 0);
            fields.TextOrNull(feeling.Word);
        }
    }

    private void Write(Win win)
    {
        fields.Number(win.Number);
        Write(win.Text);
        Write(win.Details);
        fields.TextOrNull(win.Area);
        fields.Many(win.Tags, text);
        fields.Many(win.Goals, text);
        fields.Flag(win.Time is not null);
        if (win.Time is { } time)
        {
            fields.Large(time.Ticks);
        }

        fields.Flag(win.Star);
        fields.Flag(win.Private);
        Write(win.Source);
    }

    private void Write(Intention intention)
    {
        Write(intention.Text);
        fields.TextOrNull(intention.Area);
        fields.Flag(intention.Private);
        Write(intention.Source);
    }

    private void Write(Reference reference)
    {
        fields.Text(reference.Target);
        fields.Number((int)reference.Kind);
        Write(reference.Span);
        fields.TextOrNull(reference.Excerpt);
    }

    private void Write(Passage passage)
    {
        fields.Text(passage.Markdown);
        File(passage.File);

        // The same ones for all passages of a file, as a rule.
        fields.Flag(passage.Definitions == definitions);
        if (passage.Definitions != definitions)
        {
            fields.Text(passage.Definitions);
            definitions = passage.Definitions;
        }
    }

    private void Write(SourceSpan span)
    {
        File(span.File);
        fields.Number(span.Line);
        fields.Number(span.Column);
        fields.Number(span.Length);
    }

    private void Write(MetaValue value)
    {
        switch (value)
        {
            case MetaValue.Text(var text):
                fields.Number(0);
                fields.Text(text);
                break;
            case MetaValue.List(var items):
                fields.Number(1);
                fields.Many(items, meta);
                break;
            case MetaValue.Map(var entries):
                fields.Number(2);
                fields.Map(entries, meta);
                break;
        }
    }

    private void File(string named)
    {
        fields.Flag(named == file);
        if (named != file)
        {
            fields.Text(named);
        }
    }
}
