using SmallWins.Aggregate;
using SmallWins.Render.Words;

namespace SmallWins.Render.PageModels;

/// <summary>How the latest streak stands, in words: as the first page of the default theme has it in its heading and lead.</summary>
internal static class StreakSentences
{
    /// <summary>"Nine in this run. Today is still open."; empty before the first lit day.</summary>
    public static string State(StreakHistory streaks, Speech speech)
    {
        return streaks.State switch
        {
            StreakState.None => "",
            StreakState.Resting => WithoutEmphasis(speech.Words.Say("home.resting")),
            StreakState.Open => $"{Run()} {speech.Words.Say("home.still_open")}",
            _ => Run(),
        };

        string Run() => WithoutEmphasis(speech.Words.Say("home.run", streaks.Latest!.Length));
    }

    private static string WithoutEmphasis(string phrase) => phrase.Replace("*", "", StringComparison.Ordinal);
}
