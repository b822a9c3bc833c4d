using SmallWins.Tests.Render.Words;

namespace SmallWins.Tests.Cli;

/// <summary>The commands state facts and stop, whatever a journal looks like: as the site does.</summary>
public sealed class TellVoiceTests
{
    [Fact]
    public void A_journal_full_of_gaps_is_told_without_one_of_the_words()
    {
        using var temp = new TempFolder();
        temp.Write("smallwins.yml", "areas:\n  - { id: a, name: Aa }\ndoubts:\n  - { id: d, says: Aa never, words: [aa] }\n");
        foreach (var number in (int[])[0, 1, 5, 6, 40, 100, 101, 130, 300, 301, 302, 420, 560, 561])
        {
            temp.Write($"days/{new DateOnly(2025, 1, 1).AddDays(number):yyyy-MM-dd}.md", number % 2 == 0 ? "- Aa #a\n- [ ] Bb\n" : "- Aa @now ⭐\n");
        }

        temp.Write("weeks/2026-W28.md", "---\nfelt: too much\n---\nAa\n");
        temp.Write("goals/now.md", "---\ntitle: Aa\nstart: 2026-07-13\nsmaller: A\n---\n");
        temp.Write("goals/over.md", "---\ntitle: Aa\nstart: 2025-02-03\n---\n");
        string[][] commands = [["today"], ["today", "yesterday"], ["week"], ["week", "-3"], ["stats"], ["stats", "-y", "2025"], ["evidence"], ["evidence", "aa"], ["evidence", "d"], ["evidence", "zz"], ["evidence", "zz", "aa"], ["evidence", "aa", "-y", "2024"]];

        foreach (var days in (int[])[0, 1, 2, 9, 60, 400])
        {
            foreach (var args in commands)
            {
                var said = Terminal.Run(temp.Path, 60, Terminal.Evening.AddDays(days), args);
                Assert.Equal(0, said.ExitCode);
                Assert.DoesNotMatch("(?i)" + VoiceTests.NeverInEnglish, said.Out);
            }
        }
    }
}
