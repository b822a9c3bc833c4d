using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using SmallWins.Domain;

namespace SmallWins.Cli.Completion;

/// <summary>
/// What may be typed for the words that commands ask for. A source is found by what the help calls the word (<c>day</c>, <c>goal</c>), so
/// that a command needs to do no more than to call things by their names.
/// </summary>
/// <param name="here">Where the person stands.</param>
/// <param name="words">Reads the words of the journal that the command is about; null where there is none.</param>
internal sealed class Completions(Surroundings here, Func<JournalWords?> words)
{
    private const int DaysShown = 7;
    private const int WeeksShown = 6;

    /// <summary>Those of the journal that the person stands in. It is read when there is something to complete, and no sooner.</summary>
    public static Completions Of(Surroundings here)
    {
        var words = new Lazy<JournalWords?>(() => JournalFinder.TryFind(null, here.Folder, out var journal, out _) ? JournalWords.Read(journal) : null);
        return new Completions(here, () => words.Value);
    }

    /// <summary>What the help calls a word for which the shell offers files.</summary>
    public static IReadOnlyCollection<string> Files { get; } = ["file", "photo", "path"];

    /// <summary>What the help calls a word for which the shell offers folders.</summary>
    public static IReadOnlyCollection<string> Folders { get; } = ["folder", "dir", "journal"];

    /// <summary>The source for a word that the help calls so; null where there is none.</summary>
    public Func<IEnumerable<CompletionItem>>? For(string name) => name switch
    {
        "area" => Areas,
        "goal" or "id" => Goals,
        "day" or "date" => Dates,
        "week" => Weeks,
        "text" => Marks,
        "what" => () => [.. Dates(), .. Weeks(), .. Goals()],
        _ => null,
    };

    /// <summary>The areas, by their ids.</summary>
    public IEnumerable<CompletionItem> Areas() => (words()?.Settings.Areas ?? []).Select(area => Item(area.Id, area.Name));

    /// <summary>The goals, those that are running first.</summary>
    public IEnumerable<CompletionItem> Goals()
    {
        var today = Today;
        return (words()?.Goals ?? []).OrderBy(goal => IsRunning(goal, today) ? 0 : 1).Select(goal => Item(goal.Id, goal.Title));
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
        var settings = words()?.Settings ?? Settings.Default;
        var week = Week.Of(Today, settings.WeekStarts);
        for (var i = 0; i < WeeksShown; i++, week = week.Previous)
        {
            yield return Item(week.Id.ToString(), string.Create(CultureInfo.InvariantCulture, $"{week.First:d MMM} to {week.Last:d MMM yyyy}"));
        }
    }

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
                Attach(argument.CompletionSources, CommandTree.ValueOf(argument));
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

    private DateOnly Today => Domain.Today.At(here.Now, words()?.Settings ?? Settings.Default);

    private static bool IsRunning(MicroGoal goal, DateOnly today) => goal.Start <= today && today <= goal.Last && !(goal.LetGo <= today);

    private static string Long(DateOnly date) => date.ToString("dddd, d MMMM", CultureInfo.InvariantCulture);

    private static CompletionItem Item(string word, string? about) => new(word, detail: about);
}
