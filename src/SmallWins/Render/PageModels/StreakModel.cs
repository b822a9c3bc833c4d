using Scriban.Runtime;
using SmallWins.Aggregate;

namespace SmallWins.Render.PageModels;

/// <summary>How the latest streak stands.</summary>
internal static class StreakModel
{
    /// <summary>The streak: <c>state</c> is <c>none</c>, <c>alive</c>, <c>open</c> or <c>resting</c>; <c>length</c> counts lit days.</summary>
    public static ScriptObject Of(StreakHistory streaks) => new()
    {
        ["state"] = streaks.State switch
        {
            StreakState.Alive => "alive",
            StreakState.Open => "open",
            StreakState.Resting => "resting",
            _ => "none",
        },
        ["length"] = streaks.Latest?.Length ?? 0,
        ["first"] = Model.Of(streaks.Latest?.First),
        ["last"] = Model.Of(streaks.Latest?.Last),
        ["longest"] = streaks.Longest?.Length ?? 0,
    };
}
