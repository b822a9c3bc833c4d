using System.Collections.Immutable;
using System.Text;
using Scriban.Runtime;
using SmallWins.Domain;
using SmallWins.Render.Jar;

namespace SmallWins.Render.PageModels;

/// <summary>
/// Jars as templates draw them. In a large one the newest wins are marbles of their own, with a name and a link, as many as
/// the page has bytes for; the older ones are drawn a layer a month or a year. In a small one there are colours alone.
/// </summary>
internal static class JarDrawing
{
    private const int MostSingle = 600;
    private const int LongestName = 80;

    // A small jar of more marbles than this weighs too much for a page that shows other things as well.
    private const int MostInSmall = 2_080;

    // What the built-in templates write around the values, in bytes, with something to spare.
    private const int AroundMarble = 118;
    private const int AroundDots = 66;
    private const int AroundSand = 36;
    private const int AroundLayer = 130;

    private static readonly ToldMembers<SingleOnSite> OfSingle = new()
    {
        ["x"] = static of => Shapes.Rounded(of.Marble.X),
        ["y"] = static of => Shapes.Rounded(of.Marble.Y),
        ["color"] = static of => of.Site.ColorOf(of.Win.Area),
        ["date"] = static of => Model.Of(of.Win.Date),
        ["words"] = static of => of.Words,
        ["path"] = static of => Permalinks.Win(of.Win),
    };

    /// <summary>A large jar.</summary>
    /// <param name="site">The site.</param>
    /// <param name="layers">Its months or years.</param>
    /// <param name="seed">The year, or 0 for all of them.</param>
    /// <param name="bytes">How many bytes of the page it may take.</param>
    public static ScriptObject Large(Site site, ImmutableArray<Layer> layers, int seed, int bytes)
    {
        var contents = Contents.Of(site.Piles, [.. layers.Select(layer => layer.Wins.Length)], seed);
        var wins = layers.SelectMany(layer => layer.Wins).ToList();
        var drawn = new Dictionary<(DateOnly First, int Dots), ScriptObject>();
        var single = SinglesWithin(site, wins, contents.Sand, Layers(site, layers, contents, wins.Count, drawn), bytes);
        var jar = Around(wins.Count, contents.Size);
        jar["marbles"] = Model.List(single.Select((words, at) =>
        {
            var number = wins.Count - 1 - at;
            return OfSingle.Of(new(site, wins[number], words, contents.Marbles[number - contents.Sand]));
        }));
        jar["layers"] = Model.List(Layers(site, layers, contents, wins.Count - single.Count, drawn));
        return jar;
    }

    /// <summary>A small jar.</summary>
    /// <param name="site">The site.</param>
    /// <param name="wins">What is in it, in order.</param>
    /// <param name="seed">The year.</param>
    /// <param name="size">The size of its marbles, or null for the largest that they all fit in.</param>
    /// <param name="asSand">Whether it is drawn as sand whatever the number.</param>
    public static ScriptObject Small(Site site, IReadOnlyList<Win> wins, int seed, MarbleSize? size = null, bool asSand = false)
    {
        size ??= MarbleSize.For(wins.Count);
        var isSand = asSand || wins.Count > MostInSmall;
        var jar = Around(wins.Count, size);
        jar["is_sand"] = isSand;
        jar["parts"] = isSand
            ? Model.List(Sand(site, wins, Glass.LevelOf((double)wins.Count / size.Holds), Glass.Bottom, surface: null))
            : Model.List(Dots(site, wins, site.Piles.Of(new(seed, size.Radius, SandPart: 0), wins.Count), size));
        return jar;
    }

    /// <summary>The words of a win, cut at a word where they are long.</summary>
    public static string NameOf(Site site, Win win)
    {
        var words = site.Words(win.Text);
        if (words.Length <= LongestName)
        {
            return words;
        }

        var blank = words.LastIndexOf(' ', LongestName - 1, LongestName / 2);
        var end = blank > 0 ? blank : char.IsLowSurrogate(words[LongestName - 1]) ? LongestName - 2 : LongestName - 1;
        return words[..end].TrimEnd(' ', ',', ';', ':', '.', '-', '–') + "…";
    }

    private static ScriptObject Around(int wins, MarbleSize size) => new()
    {
        ["wins"] = wins,
        ["width"] = Glass.Width,
        ["height"] = Glass.Height,
        ["outline"] = Glass.Outline,
        ["inside"] = Glass.Inside,
        ["radius"] = Math.Round(size.Radius, 1),
    };

    // The names of the newest wins, newest first: as many as fit beside the layers, which get lighter by the marbles that leave them.
    private static List<string> SinglesWithin(Site site, List<Win> wins, int sand, IEnumerable<ScriptObject> layers, int bytes)
    {
        var (shapes, dots) = (0, 0);
        foreach (var layer in layers)
        {
            shapes += AroundLayer;
            var isSand = (bool)layer["is_sand"]!;
            foreach (var part in ((ScriptArray)layer["parts"]!).OfType<ScriptObject>())
            {
                var length = ((string)part["shape"]!).Length;
                shapes += length + (isSand ? AroundSand : AroundDots);
                dots += isSand ? 0 : length;
            }
        }

        var (left, aDot) = (bytes - shapes, dots / Math.Max(1, wins.Count - sand));
        var names = new List<string>();
        for (var at = wins.Count - 1; at >= sand && names.Count < MostSingle; at--)
        {
            var name = NameOf(site, wins[at]);
            left -= AroundMarble + Permalinks.Win(wins[at]).Length + Encoding.UTF8.GetByteCount(Html.Encode(name)) - aDot;
            if (left < 0)
            {
                break;
            }

            names.Add(name);
        }

        return names;
    }

    // Newest first; and of one that is both, the dots before the sand. Dots that were drawn before are not drawn again: the newest wins leave few layers.
    private static IEnumerable<ScriptObject> Layers(
        Site site, ImmutableArray<Layer> layers, Contents contents, int older, Dictionary<(DateOnly First, int Dots), ScriptObject> drawn)
    {
        var end = layers.Sum(layer => layer.Wins.Length);
        var surface = Glass.LevelOf(contents.SandPart);
        var sandPerWin = contents.Sand == 0 ? 0 : (Glass.Bottom - surface) / contents.Sand;
        var sand = new List<ScriptObject>();
        foreach (var layer in layers.Reverse())
        {
            var start = end - layer.Wins.Length;
            var (dotsFrom, dotsTo) = (Math.Max(start, contents.Sand), Math.Min(end, older));
            if (dotsFrom < dotsTo)
            {
                if (!drawn.TryGetValue((layer.First, dotsTo - dotsFrom), out var ofDots))
                {
                    var (wins, marbles) = (layer.Wins[(dotsFrom - start)..(dotsTo - start)], contents.Marbles[(dotsFrom - contents.Sand)..(dotsTo - contents.Sand)]);
                    ofDots = Of(layer, isSand: false, Dots(site, wins, marbles, contents.Size));
                    drawn.Add((layer.First, dotsTo - dotsFrom), ofDots);
                }

                yield return ofDots;
            }

            var sandTo = Math.Min(end, contents.Sand);
            if (start < sandTo)
            {
                var (top, bottom) = (Glass.Bottom - (sandTo * sandPerWin), Glass.Bottom - (start * sandPerWin));
                sand.Add(Of(layer, isSand: true, Sand(site, layer.Wins[..(sandTo - start)], top, bottom, surface)));
            }

            end = start;
        }

        foreach (var layer in sand)
        {
            yield return layer;
        }
    }

    private static ScriptObject Of(Layer layer, bool isSand, IEnumerable<ScriptObject> parts) => new()
    {
        ["date"] = Model.Of(layer.First),
        ["path"] = layer.Path,
        ["wins"] = layer.Wins.Length,
        ["is_sand"] = isSand,
        ["parts"] = Model.List(parts),
    };

    private static IEnumerable<ScriptObject> Dots(Site site, IReadOnlyList<Win> wins, ImmutableArray<Marble> marbles, MarbleSize size)
    {
        var byColor = new SortedDictionary<string, List<Marble>>(StringComparer.Ordinal);
        for (var at = 0; at < marbles.Length; at++)
        {
            var color = site.ColorOf(wins[at].Area);
            if (!byColor.TryGetValue(color, out var alike))
            {
                byColor.Add(color, alike = []);
            }

            alike.Add(marbles[at]);
        }

        return byColor.Select(color => Part(color.Key, Shapes.Dots(color.Value, size)));
    }

    // A stripe a colour, as high as the colour has wins. Between a level surface and the bottom they swing the more the
    // farther they lie from both, which keeps them apart however thin they are.
    private static IEnumerable<ScriptObject> Sand(Site site, IReadOnlyList<Win> wins, double top, double bottom, double? surface)
    {
        var above = 0;
        foreach (var (color, count) in wins.CountBy(win => site.ColorOf(win.Area)).OrderBy(color => color.Key, StringComparer.Ordinal))
        {
            var y = top + ((bottom - top) * above / wins.Count);
            yield return Part(color, Shapes.Sand(y, surface is { } level ? (int)Math.Min(80, Math.Min(y - level, Glass.Bottom - y) / 3) : 50));
            above += count;
        }
    }

    private static ScriptObject Part(string color, string shape) => new(capacity: 2) { ["color"] = color, ["shape"] = shape };

    private readonly record struct SingleOnSite(Site Site, Win Win, string Words, Marble Marble);
}
