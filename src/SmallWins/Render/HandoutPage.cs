using System.Globalization;
using System.Text.RegularExpressions;
using Scriban.Runtime;
using Scriban.Syntax;
using SmallWins.Attach;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Render.PageModels;
using SmallWins.Render.Passages;
using SmallWins.Render.Templates;

namespace SmallWins.Render;

/// <summary>
/// A document as one HTML file that asks for no other: the templates of the theme are told of it and of nothing else, so that one of a
/// journal's own cannot show more.
/// </summary>
/// <param name="site">A site of what the document holds and nothing besides: its theme, areas and pictures.</param>
/// <param name="pictureOf">The bytes of a picture's version.</param>
internal sealed partial class HandoutPage(Site site, Func<Picture, PictureVersion, ReadOnlyMemory<byte>> pictureOf)
{
    // As wide as a screen of twice the density shows a column of words; more would be bytes to send.
    private const int WidestPicture = 1440;

    // Links to the journal's own files lead nowhere in a file by itself.
    private readonly Markup markup = new(LinkTable.Empty) { WithoutPictures = true };
    private int passages;

    /// <summary>Whether the pictures of the words are shown.</summary>
    public bool Photos { get; init; }

    /// <summary>Fills in a template.</summary>
    /// <param name="name">Its path within the theme: <c>share.sbn</c> or <c>report.sbn</c>.</param>
    /// <param name="handout">What it is told.</param>
    /// <returns>The file; null and the problem where the template cannot be filled in.</returns>
    public Checked<ReadOnlyMemory<byte>?> Render(string name, Handout handout)
    {
        var names = Names(handout);
        try
        {
            var context = new PageContext(site.Theme, TemplateBuiltins.With(TemplateFunctions.Of(site)), new Fragments());
            context.Begin("", names);
            var html = context.FillUtf8(site.Theme.Template(name)
                ?? throw new UnknownNameException(new Scriban.Parsing.SourceSpan($"templates/{name}", default, default), name, site.Theme.TemplateNames));
            context.End();
            return new(html, []);
        }
        catch (ScriptRuntimeException trouble)
        {
            return new(null, [PageRenderer.ProblemOf(trouble, name, site.Theme)]);
        }
    }

    /// <summary>Every name that the template may use.</summary>
    public ScriptObject Names(Handout handout)
    {
        var culture = site.Theme.Words.Culture;
        var names = new ScriptObject
        {
            ["handout"] = new ScriptObject
            {
                ["language"] = culture.Name.Length == 0 ? "en" : culture.Name,
                ["direction"] = culture.TextInfo.IsRightToLeft ? "rtl" : "ltr",
                ["to"] = handout.To,
                ["title"] = handout.Title,
                ["dates"] = handout.Dates,
                ["lead"] = handout.Lead,
                ["is_one"] = handout.Parts.Sum(part => part.Wins.Length) == 1,
                ["words"] = handout.Words is { IsEmpty: false } words ? Blocks(words, topHeading: 2) : null,
                ["photos"] = Model.List(handout.Words is null ? [] : PhotosOf(handout.Words)),
                ["parts"] = Model.List(handout.Parts.Select(Part)),
                ["colors"] = new Html(AreaColors.Rules(site.Settings.Areas)),
            },
        };
        names["data"] = new TemplateFunction(1, (context, _, arguments) => DataOf(context.ObjectToString(arguments[0]) ?? "")
            ?? throw new UnknownNameException(context.CurrentSpan, context.ObjectToString(arguments[0]) ?? "", site.Theme.AssetNames));
        return names;
    }

    private ScriptObject Part(HandoutPart part) => new()
    {
        ["level"] = part.Level,
        ["heading"] = part.Heading,
        ["color"] = AreaColors.ClassOf(part.Color),
        ["has_area"] = part.Color is not null,
        ["wins"] = Model.List(part.Wins.Select(Win)),
        ["notes"] = Model.List(part.Notes.Select(notes => Blocks(notes, Math.Min(6, part.Level + 1)))),
        ["photos"] = Model.List(part.Notes.SelectMany(PhotosOf)),
    };

    private ScriptObject Win(HandoutWin one)
    {
        // Ids tell nothing of the day.
        var number = ++passages;
        var (line, details, _) = markup.Win(one.Win, "", _ => new("", string.Create(CultureInfo.InvariantCulture, $"note-{number}-")));
        var blocks = WithoutEmpty(details);
        return new()
        {
            ["text"] = string.IsNullOrWhiteSpace(line) ? null : new Html(line.Trim()),
            ["details"] = blocks.Length == 0 ? null : new Html(blocks),
            ["photos"] = Model.List(PhotosOf(one.Win.Text).Concat(PhotosOf(one.Win.Details))),
            ["star"] = one.Win.Star,
            ["color"] = site.ColorOf(one.Win.Area),
            ["area"] = one.Area?.Name,
            ["when"] = one.When,
        };
    }

    private Html Blocks(Passage passage, int topHeading) => new(WithoutEmpty(markup.Blocks(passage, "", topHeading)));

    // What is left of a paragraph or a list that held a picture and nothing else.
    private static string WithoutEmpty(string html)
    {
        for (var before = ""; before != html;)
        {
            before = html;
            html = EmptyElement().Replace(html, "");
        }

        return html.Trim();
    }

    private IEnumerable<ScriptObject> PhotosOf(Passage passage) => !Photos ? [] : site.Markup.Pictures(passage).Select(shown =>
    {
        var plain = shown.Picture.Of(PictureUse.Plain).ToList();
        var version = plain.LastOrDefault(one => one.Width <= WidestPicture) ?? plain[0];
        var (width, height) = PictureFrame.Words.Size(version);
        return new ScriptObject
        {
            ["source"] = DataUrl(version.SitePath, pictureOf(shown.Picture, version).Span),
            ["words"] = shown.Words,
            ["width"] = width,
            ["height"] = height,
        };
    });

    // A theme without the typeface has the default's: a file by itself is to be read everywhere.
    private string? DataOf(string asset) =>
        site.Theme.AssetPath(asset) is { } path && site.Theme.Files.FirstOrDefault(file => file.Path == path) is { } own ? DataUrl(path, own.Content.Span)
        : ThemeFolder.BuiltIn().FirstOrDefault(file => file.Path == "assets/" + asset) is { } builtIn ? DataUrl(asset, builtIn.Content.Span)
        : null;

    private static string DataUrl(string path, ReadOnlySpan<byte> content) => $"data:{TypeOf(path)};base64,{Convert.ToBase64String(content)}";

    private static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".jpg" => "image/jpeg",
        ".png" => "image/png",
        ".svg" => "image/svg+xml",
        ".woff2" => "font/woff2",
        _ => "application/octet-stream",
    };

    [GeneratedRegex(@"<(?<tag>p|li|ul|ol|a|figure|em|strong)(\s[^<>]*)?>\s*</\k<tag>>", RegexOptions.ExplicitCapture)]
    private static partial Regex EmptyElement();
}
