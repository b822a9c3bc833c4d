using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using SmallWins.Domain;

namespace SmallWins.Cli.Completion;

/// <summary>
/// What may be typed for the words that commands ask for. A source is found by what the help calls the word (<c>day</c>, <c>goal</c>), so
/// that a command needs to do no more than to call things by their names.
/// </summary>
internal sealed class Completions
{
    private const int DaysShown = 7;
    private const int WeeksShown = 6;
    private const int YearsShown = 5;

    private readonly Surroundings here;

    // Read when there is something to complete, and no sooner.
    private readonly Lazy<string?> journal;
    private readonly Lazy<JournalWords?> words;

    /// <summary>Those of the journal that the person stands in.</summary>
    public Completions(Surroundings here)
    {
        this.here = here;
        journal = new(() => JournalFinder.TryFind(null, here.Folder, out var folder, out _) ? folder : null);
        words = new(() => journal.Value is { } folder ? JournalWords.Read(folder) : null);
    }

    /// <summary>What the help calls a word for which the shell offers files.</summary>
    public static IReadOnlyCollection<string> Files { get; } = ["file", "photo", "path"];

    /// <summary>What the help calls a word for which the shell offers folders.</summary>
    public static IReadOnlyCollection<string> Folders { get; } = ["folder", "dir", "journal"];

    /// <summary>The source for a word that the help calls so; null where there is none.</summary>
    public Func<IEnumerable<CompletionItem>>? For(string name) => name switch
    {
        "area" => Areas,
        "goal" => Goals,
        "day" or "date" => Dates,
        "week" => Weeks,
        "year" => Years,
        "text" => Marks,
        "page" => ThemeParts,
        "kind" => () => Items("process", "outcome"),
        "schedule" => () => Items("daily", "weekdays", "3/week", "mon,wed,fri"),
        "what" => () => [.. Dates(), .. Weeks(), .. Goals(), Item("settings", "smallwins.yml")],
        _ => null,
    };

    /// <summary>The areas, by their ids.</summary>
    public IEnumerable<CompletionItem> Areas() => (words.Value?.Settings.Areas ?? []).Select(area => Item(area.Id, area.Name));

    /// <summary>The goals, those that are running first.</summary>
    public IEnumerable<CompletionItem> Goals()
    {
        var today = Today;
        return (words.Value?.Goals ?? []).OrderBy(goal => IsRunning(goal, today) ? 0 : 1).Select(goal => Item(goal.Id, goal.Title));
    }

    /// <summary>Days as a person says them, and the last ones as dates.</summary>
    public IEnumerable<CompletionItem> Dates()
    {
        var today = Today;
        var last = Enumerable.Range(0, DaysShown).Select(ago => today.AddDays(-ago)).ToList();
        return
        [
            Item("today", Long(today)),
            Item("yesterday", Long(today.AddDays(-1))),
            .. last.Select(day => Item(day.DayOfWeek.ToString().ToLowerInvariant(), Long(day))),
            .. last.Select(day => Item(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Long(day))),
        ];
    }

    /// <summary>The last weeks, the present one first.</summary>
    public IEnumerable<CompletionItem> Weeks()
    {
        var settings = words.Value?.Settings ?? Settings.Default;
        var week = Week.Of(Today, settings.WeekStarts);
        for (var i = 0; i < WeeksShown; i++, week = week.Previous)
        {
            yield return Item(week.Id.ToString(), string.Create(CultureInfo.InvariantCulture, $"{week.First:d MMM} to {week.Last:d MMM yyyy}"));
        }
    }

    /// <summary>The last years, the present one first.</summary>
    public IEnumerable<CompletionItem> Years() =>
        Items([.. Enumerable.Range(0, YearsShown).Select(ago => (Today.Year - ago).ToString(CultureInfo.InvariantCulture))]);

    /// <summary>The pages, partials and assets of the journal's theme.</summary>
    public IEnumerable<CompletionItem> ThemeParts() => journal.Value is { } folder && words.Value is { } known
        ? Items([.. JournalTheme.Of(folder, known.Settings).Parts.Select(part => part.Name)])
        : [];

    /// <summary>The marks that the words of a win may bear.</summary>
    public IEnumerable<CompletionItem> Marks() =>
    [
        .. Areas().Select(area => Item("#" + area.Label, area.Detail)),
        Item("#star", "a highlight of the week"),
        Item("#private", "stays out of what is shared"),
        .. Goals().Select(goal => Item("@" + goal.Label, goal.Detail)),
    ];

    /// <summary>Gives every option and argument of a command, and of those below it, the source that goes with its name.</summary>
    public void AttachTo(Command command)
    {
        foreach (var one in CommandTree.All(command))
        {
            foreach (var option in one.Options)
            {
                Attach(option.CompletionSources, CommandTree.ValueOf(option));
            }

            foreach (var argument in one.Arguments)
            {
                // Without a name of its own, the help would show all that can be completed.
                argument.HelpName ??= argument.Name;

                // An id that stands behind a command is that of a goal that is there; behind an option it is that of a new one.
                Attach(argument.CompletionSources, CommandTree.ValueOf(argument) is var name and not ("id" or "id and title") ? name : "goal");
            }
        }

        void Attach(List<Func<CompletionContext, IEnumerable<CompletionItem>>> sources, string name)
        {
            if (name == "command")
            {
                sources.Add(_ => CommandTree.Below(command).Select(one => Item(one.Name, CommandTree.Gist(one))));
            }
            else if (For(name) is { } source)
            {
                sources.Add(_ => source());
            }
        }
    }

    private DateOnly Today => Domain.Today.At(here.Now, words.Value?.Settings ?? Settings.Default);

    private static bool IsRunning(MicroGoal goal, DateOnly today) => goal.Start <= today && today <= goal.Last && !(goal.LetGo <= today);

    private static string Long(DateOnly date) => date.ToString("dddd, d MMMM", CultureInfo.InvariantCulture);

    private static IEnumerable<CompletionItem> Items(params string[] words) => words.Select(word => Item(word, null));

    private static CompletionItem Item(string word, string? about) => new(word, detail: about);
}
