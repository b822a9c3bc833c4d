using System.Globalization;
using System.Text;

namespace SmallWins.Site.Tests;

/// <summary>Writes a long journal that is the same in each run: about 85 of 100 days, one to six wins each.</summary>
internal static class LargeJournal
{
    public static readonly DateOnly First = new(1950, 1, 1);

    private const int DaysOfAGoal = 60;
    private static readonly string[] Schedules = ["daily", "weekdays", "3/week", "[mon, thu]"];
    private static readonly string[] Verbs = ["Finished", "Called about", "**Repaired**", "Practised", "Wrote to Sam about", "Walked past", "Sorted", "Began"];
    private static readonly string[] Things = ["the kitchen shelf", "a [Spanish lesson](https://example.org/n/1)", "the spare room", "the second draft", "`the list`", "an awkward conversation", "the bike's rear brake"];
    private static readonly string[] Ends = ["before lunch", "despite the rain", "and it felt lighter than expected", "with help from a good friend", "after three weeks of putting it off"];
    private static readonly string[] Marks = ["", " #health", " #work ⭐", " #social", " #creative #garden", " #learning", " #home/spare-room"];

    /// <summary>Writes the journal, with goals that grow out of each other, doubts and pictures, and returns how many days it has.</summary>
    public static int Write(TempFolder folder, int years)
    {
        folder.Write("smallwins.yml", """
            areas: [{ id: health }, { id: work }, { id: social }, { id: creative }]
            doubts:
              - { id: finish, says: "I never finish anything", tags: [garden], words: [finished, repaired] }

            """);
        var pictures = Directory.GetFiles(Path.Combine(Repository.SampleJournal, "photos"), "*.jpg").Order(StringComparer.Ordinal).ToList();
        Directory.CreateDirectory(folder["photos"]);
        pictures.ForEach(picture => File.Copy(picture, folder["photos/" + Path.GetFileName(picture)]));
        WriteGoals(folder, years);
        var days = 0;
        for (var date = First; date < First.AddYears(years); date = date.AddDays(1))
        {
            var random = new Random(date.DayNumber);
            if (random.NextDouble() > 0.85)
            {
                continue;
            }

            var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"---\nmood: {random.Next(1, 6)}\ntags: [day-{date.Month}]\n---\n"));
            for (var wins = random.Next(1, 7); wins > 0; wins--)
            {
                text.Append("- ").Append(Pick(Verbs)).Append(' ').Append(Pick(Things)).Append(' ').Append(Pick(Ends)).Append(Pick(Marks)).Append('\n');
            }

            text.Append(CultureInfo.InvariantCulture, $"- A step {Pick(Ends)} @goal-{(date.DayNumber - First.DayNumber) / DaysOfAGoal}\n");
            if (random.NextDouble() < 0.05)
            {
                text.Append(CultureInfo.InvariantCulture, $"  ![What it looked like](../../../photos/{Path.GetFileName(pictures[random.Next(pictures.Count)])})\n");
            }

            if (random.NextDouble() < 0.5)
            {
                text.Append("\n## Notes\n\nA slow day leaves room to think. *Done* is enough.\n");
            }

            folder.Write(date.ToString("'days'/yyyy/MM/yyyy-MM-dd'.md'", CultureInfo.InvariantCulture), text.ToString());
            days++;

            string Pick(string[] from) => from[random.Next(from.Length)];
        }

        return days;
    }

    private static void WriteGoals(TempFolder folder, int years)
    {
        var last = First.AddYears(years).DayNumber - First.DayNumber;
        for (var number = 0; number * DaysOfAGoal < last; number++)
        {
            var start = First.AddDays(number * DaysOfAGoal);
            var grows = number % 8 == 0 ? "" : $"grows_from: goal-{number - 1}\n";
            folder.Write($"goals/goal-{number}.md", string.Create(CultureInfo.InvariantCulture, $"---\ntitle: A step of the {number}th kind\narea: health\nstart: {start:yyyy-MM-dd}\ndays: 14\nschedule: {Schedules[number % Schedules.Length]}\nsmaller: Half a step\n{grows}---\nOne foot, then the other.\n"));
        }
    }
}
