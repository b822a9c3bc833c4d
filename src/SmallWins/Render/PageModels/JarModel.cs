using System.Collections.Immutable;
using Scriban.Runtime;
using SmallWins.Aggregate;
using SmallWins.Domain;
using SmallWins.Render.Jar;

namespace SmallWins.Render.PageModels;

/// <summary>The jar of all wins with the shelf of the years' jars, and the jar of one year.</summary>
internal static class JarModel
{
    private const int MostNewest = 6;

    // A page stays below 150 kB: what stands around the jar, and around each jar of the shelf, is written down here generously.
    private const int BytesOfPage = 145_000;
    private const int BytesAround = 10_000;
    private const int BytesAroundOneOnShelf = 330;
    private const int BytesOfShelf = 48_000;
    private const int ADot = 9;

    /// <summary>The names of the page of all wins.</summary>
    public static ScriptObject Page(Site site)
    {
        var names = SiteModel.Page(Permalinks.Jar, "jar", "jar", site.Theme.Words.Say("jar.title"));
        var years = Layer.Years(site.Journal.Days);
        var shelf = Shelf(site, years);
        names["jar"] = JarDrawing.Large(site, years, seed: 0, BytesOfPage - BytesAround - (years.Length * BytesAroundOneOnShelf) - Bytes(shelf));
        AddBeside(names, site, years, [.. site.Facts.Areas.Select(strand => (strand.Id, strand.Wins))]);
        names["shelf"] = shelf;
        return names;
    }

    /// <summary>The names of the page of a year's jar.</summary>
    public static ScriptObject YearPage(Site site, YearFacts facts)
    {
        var title = site.Theme.Words.Say("jar.title_year", new Dictionary<string, object> { ["year"] = Named(facts.Year) });
        var names = SiteModel.Page(Permalinks.JarOf(facts.Year), "jar-year", "jar", title);
        var months = Layer.Months(DaysOf(site, facts.Year));
        names["year"] = new ScriptObject
        {
            ["number"] = facts.Year,
            ["date"] = Model.Of(new DateOnly(facts.Year, 1, 1)),
            ["path"] = Permalinks.Year(facts.Year),
        };
        names["jar"] = JarDrawing.Large(site, months, facts.Year, BytesOfPage - BytesAround);
        AddBeside(names, site, months, [.. facts.Areas.Select(count => (count.Id, count.Number))]);
        var years = site.Facts.Years.Where(year => year.Wins > 0).Select(year => year.Year).ToList();
        var at = years.IndexOf(facts.Year);
        names["before"] = at > 0 ? Link(years[at - 1]) : null;
        names["after"] = at < years.Count - 1 ? Link(years[at + 1]) : null;
        return names;
    }

    /// <summary>The small jar of the year that today lies in, and where it leads.</summary>
    public static ScriptObject OfThisYear(Site site)
    {
        var year = site.Today.Year;
        var wins = DaysOf(site, year).SelectMany(day => day.Wins).ToList();
        var jar = JarDrawing.Small(site, wins, year);
        jar["date"] = Model.Of(new DateOnly(year, 1, 1));
        jar["path"] = wins.Count > 0 ? Permalinks.JarOf(year) : Permalinks.Jar;
        return jar;
    }

    private static IEnumerable<Day> DaysOf(Site site, int year) => site.Days(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    // Newest first, all with marbles of the same size, so that they can stand beside each other; too many of them are drawn as sand.
    private static ScriptArray Shelf(Site site, ImmutableArray<Layer> years)
    {
        if (years.IsEmpty)
        {
            return [];
        }

        var size = MarbleSize.For(years.Max(year => year.Wins.Length));
        var asSand = years.Sum(year => year.Wins.Length) * ADot > BytesOfShelf;
        return Model.List(years.Reverse().Select(year =>
        {
            var jar = JarDrawing.Small(site, year.Wins, year.First.Year, size, asSand);
            jar["date"] = Model.Of(year.First);
            jar["path"] = Permalinks.JarOf(year.First.Year);
            return jar;
        }));
    }

    private static int Bytes(ScriptArray shelf) => shelf.OfType<ScriptObject>()
        .SelectMany(jar => ((ScriptArray)jar["parts"]!).OfType<ScriptObject>())
        .Sum(part => 40 + ((string)part["shape"]!).Length);

    private static void AddBeside(ScriptObject names, Site site, ImmutableArray<Layer> layers, ImmutableArray<(string Id, int Wins)> areas)
    {
        var wins = layers.Sum(layer => layer.Wins.Length);
        names["areas"] = Model.List(areas.Select(area =>
        {
            var model = WinModel.Area(site, site.Area(area.Id)!);
            model["wins"] = area.Wins;
            return model;
        }));
        names["without_area"] = wins - areas.Sum(area => area.Wins);
        names["newest"] = Model.List(layers.Reverse().SelectMany(layer => layer.Wins.Reverse()).Take(MostNewest).Select(win => new ScriptObject
        {
            ["date"] = Model.Of(win.Date),
            ["words"] = JarDrawing.NameOf(site, win),
            ["color"] = site.ColorOf(win.Area),
            ["path"] = Permalinks.Win(win),
        }));
    }

    private static ScriptObject Link(int year) => new()
    {
        ["number"] = year,
        ["path"] = Permalinks.JarOf(year),
    };

    private static string Named(int year) => year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);
}
