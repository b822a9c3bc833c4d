using System.Collections.Immutable;
using System.Net;
using System.Text;
using Scriban.Runtime;
using SmallWins.Aggregate;
using SmallWins.Domain;

namespace SmallWins.Render.PageModels;

/// <summary>A doubt, and the pages of its counter-evidence: one where it fits, otherwise one a year.</summary>
internal static class DoubtModel
{
    // What keeps a page of ordinary lines below 150 kB.
    private const int MostOnAPage = 400;

    /// <summary>The pages of a doubt; the first stands at its own address, also where nothing answers it yet.</summary>
    public static IEnumerable<Page> Pages(Site site, Doubt doubt)
    {
        var strand = site.Answers.GetValueOrDefault(doubt.Id);
        ImmutableArray<ImmutableArray<WinsOfYear>> parts = strand switch
        {
            null => [[]],
            { Wins: <= MostOnAPage } => [strand.Years],
            _ => [.. strand.Years.Select(year => ImmutableArray.Create(year))],
        };
        return parts.Select(shown =>
        {
            var path = PathOf(site, doubt, strand, shown);
            return new Page(path, "doubt.sbn", () => Page(site, doubt, strand, parts, shown, path));
        });
    }

    /// <summary>A doubt and how many wins answer it.</summary>
    public static ScriptObject InShort(Site site, Doubt doubt)
    {
        var strand = site.Answers.GetValueOrDefault(doubt.Id);
        return new ScriptObject
        {
            ["says"] = doubt.Says,
            ["path"] = site.Links.Doubt(doubt.Id),
            ["wins"] = strand?.Wins ?? 0,
            ["last"] = Model.Of(strand?.Last),
        };
    }

    private static string PathOf(Site site, Doubt doubt, Strand? strand, ImmutableArray<WinsOfYear> shown) =>
        strand is null || shown[0].Year == strand.Years[0].Year ? site.Links.Doubt(doubt.Id) : site.Links.Doubt(doubt.Id, shown[0].Year);

    private static ScriptObject Page(Site site, Doubt doubt, Strand? strand, ImmutableArray<ImmutableArray<WinsOfYear>> parts, ImmutableArray<WinsOfYear> shown, string path)
    {
        var names = SiteModel.Page(path, "doubt", "evidence", doubt.Says);
        var model = InShort(site, doubt);
        model["tags"] = Model.List(doubt.Tags.Select(tag => WinModel.Tag(site, tag)));
        model["words"] = Model.List(doubt.Words);
        model["first"] = Model.Of(strand?.First);
        names["doubt"] = model;
        names["pages"] = Model.List(parts.Length < 2 ? [] : parts.Select(part => new ScriptObject
        {
            ["number"] = part[0].Year,
            ["wins"] = part[0].Wins.Length,
            ["path"] = PathOf(site, doubt, strand, part),
            ["is_shown"] = part == shown,
        }));
        ImmutableArray<SpokenWords> phrases = [.. doubt.Words.Select(SpokenWords.Of)];
        names["years"] = Model.List(shown.Select(year => new ScriptObject
        {
            ["number"] = year.Year,
            ["path"] = Permalinks.Year(year.Year),
            ["wins"] = Model.List(year.Wins.Take(MostOnAPage).Select(win => Marked(site, win, phrases, path))),
            ["more"] = Math.Max(0, year.Wins.Length - MostOnAPage),
        }));
        return names;
    }

    // The words that were found are marked in a line that is words alone; within links and emphasis they stand as they are.
    private static ToldWin Marked(Site site, Win win, ImmutableArray<SpokenWords> phrases, string page)
    {
        var model = WinModel.Of(site, win, page);
        var words = site.Words(win.Text);
        var text = site.Markup.Inline(win.Text, page);
        if (text.Contains('<', StringComparison.Ordinal) || WebUtility.HtmlDecode(text) != words)
        {
            return model;
        }

        var said = SpokenWords.Of(words);
        var marked = new StringBuilder();
        var written = 0;
        foreach (var place in phrases.SelectMany(said.Places).OrderBy(place => place.Start.Value).ThenByDescending(place => place.End.Value))
        {
            if (place.Start.Value >= written)
            {
                marked.Append(Html.Encode(words[written..place.Start])).Append("<mark>").Append(Html.Encode(words[place])).Append("</mark>");
                written = place.End.Value;
            }
        }

        return model.With(new Html(marked.Append(Html.Encode(words[written..])).ToString()));
    }
}
