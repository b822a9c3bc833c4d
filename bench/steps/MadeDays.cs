using System.Globalization;
using System.Text;
using SmallWins.Domain;
using SmallWins.Parse;
using SmallWins.Read;

namespace SmallWins.Benchmarks;

/// <summary>Days of a made-up life. What is written on a day depends on its date alone, so that every run measures the same.</summary>
internal static class MadeDays
{
    private static readonly string[] Deeds = ["Sent the email", "Walked before breakfast", "Asked the question", "Went to bed in time", "Called *Anna* back", "Stayed thirty minutes", "Read to the end", "Said no, kindly"];
    private static readonly string[] Marks = ["#health", "#work #project/alpha", "#home @water", "* #work", "07:30 #health @water", "#calls", ""];

    /// <summary>The file of a date: front matter, two to four wins, and a story on every third day.</summary>
    public static SourceText File(DateOnly date)
    {
        var chance = new Random(date.DayNumber);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"---\nmood: {1 + chance.Next(5)}\nenergy: {1 + chance.Next(5)}\ntags: [tuesday, \"out of doors\"]\n---\n\n");
        for (var left = 2 + chance.Next(3); left > 0; left--)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {Deeds[chance.Next(Deeds.Length)]} {chance.Next(1000)} {Marks[chance.Next(Marks.Length)]}\n");
        }

        if (date.DayNumber % 3 == 0)
        {
            text.Append("\n## The day\n\nIt rained, and I went **all the same**. There was [a page](https://example.org/) that I had wanted to read:\n\n> Small things, done often.\n\n- one thing\n- and another\n");
        }

        return new SourceText(string.Create(CultureInfo.InvariantCulture, $"days/{date:yyyy}/{date:yyyy-MM-dd}.md"), text.ToString());
    }

    /// <summary>A journal of so many days up to a date, six of seven of them written, read and parsed.</summary>
    public static Journal Journal(int days, DateOnly last)
    {
        var files = new JournalFiles(
            AppContext.BaseDirectory,
            new SourceText("smallwins.yml", "areas:\n  - { id: health, name: Health, color: green }\n  - { id: work, name: Work, color: blue }\n  - { id: home, name: Home, color: ochre }\n"),
            [.. Enumerable.Range(0, days).Select(back => last.AddDays(back + 1 - days)).Where(date => date.DayNumber % 7 != 0).Select(File)],
            [],
            [new SourceText("goals/water.md", "---\ntitle: One glass of water\nstart: 2020-01-01\n---\n")],
            []);
        return JournalParser.Parse(files, drafts: false).Value.Journal;
    }
}
