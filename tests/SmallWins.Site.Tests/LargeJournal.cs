using System.Globalization;
using System.Text;

namespace SmallWins.Site.Tests;

/// <summary>Writes a long journal that is the same in each run: about 85 of 100 days, one to six wins each.</summary>
internal static class LargeJournal
{
    public static readonly DateOnly First = new(1950, 1, 1);

    private static readonly string[] Verbs = ["Finished", "Called about", "**Repaired**", "Practised", "Wrote to Sam about", "Walked past", "Sorted", "Began"];
    private static readonly string[] Things = ["the kitchen shelf", "a [Spanish lesson](https://example.org/n/1)", "the spare room", "the second draft", "`the list`", "an awkward conversation", "the bike's rear brake"];
    private static readonly string[] Ends = ["before lunch", "despite the rain", "and it felt lighter than expected", "with help from a good friend", "after three weeks of putting it off"];
    private static readonly string[] Marks = ["", " #health", " #work ⭐", " #social", " #creative #garden", " #learning", " #home/spare-room"];

    /// <summary>Writes the journal and returns how many days it has.</summary>
    public static int Write(TempFolder folder, int years)
    {
        folder.Write("smallwins.yml", "areas:\n  - { id: health }\n  - { id: work }\n  - { id: social }\n  - { id: creative }\n");
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
}
