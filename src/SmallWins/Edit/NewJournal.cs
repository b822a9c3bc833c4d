using System.Collections.Immutable;
using System.Text;
using SmallWins.Write;

namespace SmallWins.Edit;

/// <summary>The first files of a journal.</summary>
public static class NewJournal
{
    /// <summary>The settings' file, which makes a folder a journal.</summary>
    public const string SettingsFile = "smallwins.yml";

    /// <summary>Makes a journal ready to write in. What is there already stays as it is.</summary>
    /// <param name="folder">Its folder, which is made where it is not there.</param>
    /// <param name="today">The day to begin with.</param>
    /// <returns>Each file of a new journal, from its root, and whether it was made; one that was not was there before.</returns>
    /// <exception cref="IOException">The machine's trouble.</exception>
    public static ImmutableArray<(string File, bool IsNew)> Start(string folder, DateOnly today)
    {
        Directory.CreateDirectory(folder);
        return
        [
            .. new (string File, string Content)[]
            {
                (SettingsFile, Settings),
                (DayPath.Of(DayFiles.In(folder), today), FirstDay),
                (".gitignore", GitIgnore),
                (".gitattributes", GitAttributes),
            }.Select(file => (file.File, Make(Path.Combine(folder, file.File), file.Content))),
        ];
    }

    private static bool Make(string file, string content)
    {
        if (File.Exists(file))
        {
            return false;
        }

        AtomicFile.Create(file, Encoding.UTF8.GetBytes(content));
        return true;
    }

    private const string FirstDay = """
        - Started a journal of small wins

        ## Notes

        Each line with a dash above is a win, and one is enough for a day. What stands below a
        heading is the story of the day: write over this one.

        """;

    private const string GitIgnore = """
        # The site is made from the journal and needs no history.
        _site/
        .smallwins/

        """;

    private const string GitAttributes = """
        *.md text
        *.yml text

        """;

    private const string Settings = """
        # The settings of this journal. Each line shows what holds without it, so any of them can go.

        # What stands at the top of the site, and who writes it (may stay empty).
        title: Small wins
        author: ""

        # The language of dates and of the site's own words: en, de, en-GB, …
        language: en

        # The first day of a week: monday or sunday.
        week_starts: monday

        # When a new day begins. At half past one at night, `smallwins add` still writes to the evening before.
        day_starts_at: "04:00"

        # Where "today" is: local is wherever this computer is, or a name such as Europe/Berlin.
        time_zone: local

        # Whether streaks are shown. The wins and weeks are, either way.
        streaks: true

        # Weekdays of rest, such as [sat, sun]. A rest day never ends a streak, and a win on one counts.
        rest_days: []

        # How many empty days in a row a streak lives through. With 1 it is "never two in a row".
        grace: 1

        # The parts of life that wins belong to: write #health in a win's line. Rename them, add more, or remove them.
        # Colours: green, blue, rose, ochre, violet, teal, plum, slate, moss, brick, or one such as "#4f7a5b".
        areas:
          - { id: health, name: Health, color: green, aliases: [body] }
          - { id: work, name: Work, color: blue }
          - { id: people, name: People, color: rose, aliases: [friends, family] }
          - { id: making, name: Making, color: ochre }

        # What the inner critic says, and where its answer is found: wins with these tags or words.
        doubts: []
        #  - { id: finish, says: "I never finish anything", tags: [done], words: [finished, sent, handed in] }

        # The headings below which a list is wins. A list before the first heading is, too.
        wins_headings: [Wins, Small wins]

        # Where the site is written, and the theme it wears.
        site: { output: _site, theme: default }

        """;
}
