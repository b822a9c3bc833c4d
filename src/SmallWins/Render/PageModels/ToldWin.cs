using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using SmallWins.Domain;

namespace SmallWins.Render.PageModels;

/// <summary>
/// What templates are told of a win: there are more of them than of anything else, so that it keeps no more than what is asked for twice.
/// </summary>
/// <param name="site">The site.</param>
/// <param name="win">The win.</param>
/// <param name="text">Its line as markup.</param>
/// <param name="details">Its details as markup, or null.</param>
internal sealed class ToldWin(Site site, Win win, Html text, Html? details) : Told
{
    private static readonly string[] All =
        ["number", "anchor", "path", "date", "time", "text", "words", "details", "star", "private", "color", "area", "tags", "goals"];

    private ScriptArray? tags;
    private ScriptArray? goals;

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Names => All;

    /// <summary>The same with another line.</summary>
    public ToldWin With(Html line) => new(site, win, line, details);

    /// <inheritdoc/>
    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        value = member switch
        {
            "number" => Model.Of(win.Number),
            "anchor" => Permalinks.Anchor(win),
            "path" => Permalinks.Win(win),
            "date" => Model.Of(win.Date),
            "time" => Model.Of(win.Time),
            "text" => text,
            "words" => site.Words(win.Text),
            "details" => details,
            "star" => Model.Of(win.Star),
            "private" => Model.Of(win.Private),
            "color" => site.ColorOf(win.Area),
            "area" => site.Area(win.Area) is { } area ? site.Shared(area, WinModel.Area) : null,

            // Asked for twice: whether there are any, and for each of them.
            "tags" => tags ??= Model.ClosedList(win.Tags, site, static (site, tag) => site.SharedTag(tag)),
            "goals" => goals ??= Model.ClosedList([.. win.Goals.Select(site.Goal).OfType<MicroGoal>()], site, static (site, goal) => site.Shared(goal, WinModel.Goal)),
            _ => this,
        };
        return !ReferenceEquals(value, this);
    }
}
