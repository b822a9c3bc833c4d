using System.Text.Json;
using SmallWins.Cli.Output;
using SmallWins.Domain;
using SmallWins.Edit;

namespace SmallWins.Cli.Goals;

/// <summary>A goal for other programs.</summary>
internal static class GoalJson
{
    private const int ShapeVersion = 1;

    /// <summary>A goal that was made, or changed.</summary>
    public static string Of(MicroGoal goal) => JsonText.Of(ShapeVersion, json => WriteKeys(json, goal));

    /// <summary>The keys of a goal, as its file has them, and where that is.</summary>
    public static void WriteKeys(Utf8JsonWriter json, MicroGoal goal)
    {
        json.WriteString("id", goal.Id);
        json.WriteString("title", goal.Title);
        json.WriteString("kind", TellJson.Word(goal.Kind));
        json.WriteString("area", goal.Area);
        json.WriteDate("start", goal.Start);
        json.WriteDate("last", goal.Last);
        json.WriteNumber("days", goal.Days);
        json.WriteString("schedule", ScheduleText.Write(goal.Schedule));
        json.WriteString("smaller", goal.Smaller);
        json.WriteString("grows_from", goal.GrowsFrom);
        json.WriteDate("let_go", goal.LetGo);
        json.WriteString("file", goal.Source.File);
    }
}
