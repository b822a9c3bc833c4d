using System.Collections.Immutable;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Parse;
using SmallWins.Read;

namespace SmallWins.Rebuild;

/// <summary>Reads what <see cref="DayWriter"/> wrote.</summary>
/// <param name="fields">What it wrote.</param>
/// <param name="source">The file of the day, with the text that it had then.</param>
/// <param name="vocabulary">The words it was read with.</param>
internal sealed class DayReader(FieldReader fields, SourceText source, Vocabulary vocabulary)
{
    private readonly FieldReader fields = fields;
    private readonly DateOnly date = DatedName.Of(source.File);
    private string definitions = "";
    private Passage? nothing;

    /// <summary>The file, as it was read then.</summary>
    public Checked<DayFile?> Read()
    {
        var isDraft = fields.Flag();
        var whole = new Checked<Day>(Day(), fields.Problems());
        return new(new DayFile(source, vocabulary, isDraft, whole, fields.Many(this, static day => day.Intention()), fields.Many(this, static day => day.Reference())), fields.Problems());
    }

    private Day Day() => new()
    {
        Date = date,
        Title = fields.TextOrNull(),
        Mood = Feeling(),
        Energy = Feeling(),
        Tags = fields.Names(),
        Rest = fields.Flag(),
        Private = fields.Flag(),
        Wins = fields.Many(this, static day => day.Win()),
        Notes = fields.Many(this, static day => day.Passage()),
        Meta = Meta(),
        Files = fields.Many(this, static day => day.File()),
    };

    private Feeling? Feeling() => !fields.Flag() ? null : new(fields.Number() is > 0 and var level ? level : null, fields.TextOrNull());

    private Win Win() => new()
    {
        Date = date,
        Number = fields.Number(),
        Text = Passage(),
        Details = Passage(),
        Area = Area(),
        Tags = fields.Names(),
        Goals = fields.Names(),
        Time = fields.Flag() ? new TimeOnly(fields.Large()) : null,
        Star = fields.Flag(),
        Private = fields.Flag(),
        Source = Span(),
    };

    private Intention Intention() => new()
    {
        Date = date,
        Text = Passage(),
        Area = Area(),
        Private = fields.Flag(),
        Source = Span(),
    };

    private Reference Reference() => new(fields.Text(), (ReferenceKind)fields.Number(), Span(), fields.TextOrNull());

    // One text for all wins of an area, as where it was read.
    private string? Area() => fields.TextOrNull() is { } id ? vocabulary.Area(id) ?? id : null;

    private Passage Passage()
    {
        var (markdown, file) = (fields.Text(), File());
        definitions = fields.Flag() ? definitions : fields.Text();

        // Most wins have no details.
        return markdown.Length > 0 ? new(markdown, file, definitions)
            : nothing is not null && nothing.File == file && nothing.Definitions == definitions ? nothing
            : nothing = new("", file, definitions);
    }

    private SourceSpan Span() => new(File(), fields.Number(), fields.Number(), fields.Number());

    private ImmutableSortedDictionary<string, MetaValue> Meta() =>
        fields.Many(this, static day => KeyValuePair.Create(day.fields.Text(), day.Value())) is { IsEmpty: false } entries
            ? entries.ToImmutableSortedDictionary(StringComparer.Ordinal)
            : ImmutableSortedDictionary<string, MetaValue>.Empty;

    private MetaValue Value() => fields.Number() switch
    {
        0 => new MetaValue.Text(fields.Text()),
        1 => new MetaValue.List(fields.Many(this, static day => day.Value())),
        _ => new MetaValue.Map(Meta()),
    };

    private string File() => fields.Flag() ? source.File : fields.Text();
}
