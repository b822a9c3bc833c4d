using System.Collections.Immutable;
using System.Text;
using SmallWins.Aggregate;
using SmallWins.Attach;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Parse;
using SmallWins.Render;
using SmallWins.Render.Passages;
using SmallWins.Render.Words;
using SmallWins.Share;
using SmallWins.Write;

namespace SmallWins;

/// <summary>Hands a part of a journal to one person: decides what goes in, and makes one file of it, which holds nothing else.</summary>
public static class JournalShare
{
    private static readonly string[] OwnPlaces = ["days", "weeks", "goals", "photos", "templates", ".smallwins", ".git", "smallwins.yml"];

    /// <summary>Decides what goes in and what stays out.</summary>
    /// <param name="journal">The journal without its drafts.</param>
    /// <param name="withDrafts">The same with its drafts, so that they can be told of.</param>
    /// <param name="intentions">What is meant to be done.</param>
    /// <param name="today">Today; what is dated later stays out.</param>
    /// <param name="choice">What is asked for.</param>
    public static ShareContent Choose(Journal journal, Journal withDrafts, IEnumerable<Intention> intentions, DateOnly today, ShareChoice choice) =>
        Choosing.Of(journal, withDrafts, intentions, today, choice);

    /// <summary>Makes the file for somebody.</summary>
    /// <param name="options">Which journal.</param>
    /// <param name="content">What goes in.</param>
    /// <param name="format">As what.</param>
    /// <param name="to">Who it is for, or null.</param>
    /// <param name="scratch">A folder for what is needed while a picture is drawn.</param>
    /// <param name="passphrase">The passphrase that an HTML file is locked with; null for an open one.</param>
    /// <exception cref="IOException">The machine's trouble.</exception>
    public static ShareMade Make(BuildOptions options, ShareContent content, ShareFormat format, string? to, string scratch, string? passphrase = null) =>
        Make(options, content, format, speech => Handouts.ForSomebody(content, to, speech), "share.sbn", scratch, passphrase);

    /// <summary>Makes a report: the highlights, then the wins of each area by month, in the person's own words.</summary>
    /// <param name="options">Which journal.</param>
    /// <param name="content">What goes in.</param>
    /// <param name="format">HTML or Markdown.</param>
    /// <exception cref="IOException">The machine's trouble.</exception>
    public static ShareMade Report(BuildOptions options, ShareContent content, ShareFormat format) =>
        Make(options, content, format, speech => Handouts.Report(content, speech), "report.sbn", scratch: "", passphrase: null);

    /// <summary>What stands below a win's line, as it goes in: lines of Markdown without pictures and comments.</summary>
    public static IEnumerable<string> Details(Win win) => CleanMarkdown.Blocks(win.Details);

    /// <summary>The words of a win's line as it goes in: without markup and pictures; empty where it is a picture and nothing else.</summary>
    public static string Words(Win win) => CleanMarkdown.Plain(win.Text);

    /// <summary>
    /// The part of a journal that a file lies in where no shared file belongs: <c>days</c>, <c>weeks</c> and so on, or the settings;
    /// null for any other place.
    /// </summary>
    /// <param name="journalFolder">The journal's folder.</param>
    /// <param name="file">The file, which need not be there.</param>
    public static string? PlaceInJournal(string journalFolder, string file)
    {
        var (root, real) = (RealPath.Of(journalFolder), RealPath.Of(file));
        return OwnPlaces.FirstOrDefault(place => RealPath.IsWithin(real, Path.Combine(root, place)));
    }

    /// <summary>Writes a file, all of it or nothing.</summary>
    /// <param name="file">Its full path.</param>
    /// <param name="content">What it holds.</param>
    /// <param name="overwrite">Whether a file that is there is replaced.</param>
    /// <exception cref="IOException">It is there and is not to be replaced; or the machine's trouble.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Save(string file, ReadOnlySpan<byte> content, bool overwrite)
    {
        if (overwrite && File.Exists(file))
        {
            AtomicFile.Replace(file, content);
        }
        else
        {
            AtomicFile.Create(file, content);
        }
    }

    private static ShareMade Make(BuildOptions options, ShareContent content, ShareFormat format, Func<Speech, Handout> handoutOf, string template, string scratch, string? passphrase)
    {
        var root = Path.GetFullPath(options.JournalFolder);
        var memory = new JournalMemory(root, PictureCache.Of(root, writes: false), keeps: false);
        var written = SiteBuild.Understand(options, memory, progress: null);
        var journal = Reduced(written.Journal.Settings, content);
        var theme = Theme.Load(root, journal.Settings);
        var speech = new Speech(theme.Value.Words, theme.Value.Dates, journal.Settings, content.Choice.Last);
        var handout = handoutOf(speech);
        switch (format)
        {
            case ShareFormat.Markdown:
                return new(Encoding.UTF8.GetBytes(HandoutMarkdown.Of(handout, theme.Value.Words)), [], "", "");
            case ShareFormat.Picture:
                var (inTheWay, leftOut) = Card.Missing(handout);
                return inTheWay.Length > 0
                    ? new(null, [], inTheWay, leftOut)
                    : new(Card.Draw(handout, theme.Value.Words, scratch), [], "", leftOut);
            default:
                var attached = content.Choice.Photos ? PicturesOf(content, written, memory) : new(Attached.Nothing, []);
                var site = new Site(root, journal, JournalAggregation.Of(journal, content.Choice.Last), theme.Value, attached.Value, new());
                var page = new HandoutPage(site, (picture, version) => memory.Pictures.FilesOf(picture).First(file => file.Version == version).Content) { Photos = content.Choice.Photos };
                var html = page.Render(template, handout);
                return new(
                    html.Value is { } open && passphrase is not null ? LockedHandout.Of(open.Span, passphrase, theme.Value.Words) : html.Value,
                    SiteBuild.Sorted([.. theme.Problems.Where(problem => problem.Severity == Severity.Error), .. attached.Problems, .. html.Problems]),
                    "",
                    "");
        }
    }

    // What is not in it, no template and no style sheet can show: of the settings, the language, the theme and the areas of what goes in.
    private static Journal Reduced(Settings settings, ShareContent content)
    {
        var areas = content.Wins.Select(win => win.Area).ToHashSet();
        return new()
        {
            Settings = new() { Title = "", Language = settings.Language, Theme = settings.Theme, WeekStarts = settings.WeekStarts, Areas = [.. settings.Areas.Where(area => areas.Contains(area.Id)).Select(area => area with { Aliases = [] })] },
            Days = [.. content.Days.Select(day => new Day { Date = day.Date, Title = day.Title, Wins = day.Wins, Notes = day.Notes, Files = [] })],
        };
    }

    private static Checked<Attached> PicturesOf(ShareContent content, WrittenJournal written, JournalMemory memory)
    {
        var files = content.Passages.Select(passage => passage.File).ToHashSet(StringComparer.Ordinal);
        var shown = written.ReferencesOfShown.Where(reference => files.Contains(reference.Span.File) && reference.Kind is ReferenceKind.Picture or ReferenceKind.WikiPicture);
        var attached = SiteBuild.Attach(written, memory, shown, pictures => memory.Pictures.Prepare(pictures, isBuilt: true, _ => { }, default));
        return attached;
    }
}

/// <summary>What a file for somebody is.</summary>
public enum ShareFormat
{
    /// <summary>One HTML file that asks for no other.</summary>
    Html,

    /// <summary>Plain Markdown.</summary>
    Markdown,

    /// <summary>A PNG, 1080 pixels wide.</summary>
    Picture,
}

/// <summary>What came of making a file for somebody.</summary>
/// <param name="Content">The file; null where it could not be made.</param>
/// <param name="Problems">What stood in the way, or was met: templates and pictures of the journal.</param>
/// <param name="CannotDraw">Characters that a picture card cannot draw, where they stood in the way; otherwise empty.</param>
/// <param name="DrawnWithout">Little pictures that a picture card was drawn without; otherwise empty.</param>
public sealed record ShareMade(ReadOnlyMemory<byte>? Content, ImmutableArray<Diagnostic> Problems, string CannotDraw, string DrawnWithout);
