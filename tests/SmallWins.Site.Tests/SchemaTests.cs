using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Parse;
using SmallWins.Parse.FrontMatter;
using SmallWins.Read;

namespace SmallWins.Site.Tests;

/// <summary>The JSON Schemas, which editors read, and the parsers say the same about the same text.</summary>
public sealed partial class SchemaTests
{
    private static readonly Settings Areas = new() { Areas = [new Area("health", "Health", "green", [])] };

    private static readonly (string Schema, string Yaml, bool IsAccepted)[] Cases =
    [
        ("settings", "", true),
        ("settings", "title: Mine\nauthor: ''\nlanguage: de\nweek_starts: sunday\nday_starts_at: '04:00'\ntime_zone: Europe/Berlin\nstreaks: false\ngrace: 0", true),
        ("settings", "rest_days: [sat, Sunday]\nwins_headings: [Wins]\nsite: { output: out/site, theme: default }", true),
        ("settings", "rest_days: sun\nwins_headings: Gelungen", true),
        ("settings", "areas:\n- { id: health, name: Health, color: green, aliases: [body] }\n- { id: büro, color: '#aabbcc' }\n- { id: x, aliases: y }", true),
        ("settings", "doubts:\n- { id: finish, says: I never finish, tags: [done], words: [sent, handed in] }", true),
        ("settings", "title:\nareas:\nsite:\n", true),
        ("settings", "titel: Mine", false),
        ("settings", "title: [a]", false),
        ("settings", "language: '!'", false),
        ("settings", "language: german!", false),
        ("settings", "week_starts: tuesday", false),
        ("settings", "day_starts_at: early", false),
        ("settings", "day_starts_at: '25:00'", false),
        ("settings", "streaks: often", false),
        ("settings", "grace: -1", false),
        ("settings", "grace: 1.5", false),
        ("settings", "grace: 400", false),
        ("settings", "rest_days: [someday]", false),
        ("settings", "areas: [health]", false),
        ("settings", "areas: health", false),
        ("settings", "areas:\n- { name: Health }", false),
        ("settings", "areas:\n- { id: my health }", false),
        ("settings", "areas:\n- { id: Star }", false),
        ("settings", "areas:\n- { id: a, aliases: [private] }", false),
        ("settings", "areas:\n- { id: '1' }", false),
        ("settings", "areas:\n- { id: a, color: gren }", false),
        ("settings", "areas:\n- { id: a, colour: green }", false),
        ("settings", "doubts:\n- { id: a, says: b }", false),
        ("settings", "doubts:\n- { says: b, words: [c] }", false),
        ("settings", "site: { output: ../x }", false),
        ("settings", "site: { output: /x }", false),
        ("settings", "site: { output: . }", false),
        ("settings", "site: { ouput: x }", false),
        ("settings", "- title", false),
        ("day", "", true),
        ("day", "date: 2026-07-14T21:30:00+02:00\ntitle: A day\nmood: 4\nenergy: low\narea: health\ntags: [a, b]\nrest: true\nprivate: no\ndraft: false", true),
        ("day", "mood: good, almost-healthy\ntags: a b\npublished: 2026-07-14\nweather: { sky: blue }", true),
        ("day", "mood: [good, tired]\ntags:\ntitle: 2026\nenergy: 😀", true),
        ("day", "wins:\n- Water\n- { text: Tea, area: health, tags: a, goal: [], time: '07:30', star: true, private: false, photo: a.jpg, details: Warm. }", true),
        ("day", "mood: 7", false),
        ("day", "mood: 3.5", false),
        ("day", "mood: ???", false),
        ("day", "energy: { a: b }", false),
        ("day", "date: yesterday", false),
        ("day", "date: 2026-13-14", false),
        ("day", "title: [a]", false),
        ("day", "tags: { a: b }", false),
        ("day", "tags: [[a]]", false),
        ("day", "rest: perhaps", false),
        ("day", "private: perhaps", false),
        ("day", "draft: fake", false),
        ("day", "publish: soon", false),
        ("day", "wins: [[a]]", false),
        ("day", "wins:\n- { area: health }", false),
        ("day", "wins:\n- { text: a, time: early }", false),
        ("day", "wins:\n- { text: a, photo: '<a>' }", false),
        ("day", "wins:\n- { text: a, star: 7 }", false),
        ("day", "wins:\n- { text: a, details: [b] }", false),
        ("week", "", true),
        ("week", "title: A week\nhighlight: 2026-07-14\nfelt: too much\nprivate: true\ndraft: false\nown: x", true),
        ("week", "highlight:\nfelt: easy", true),
        ("week", "title: [a]", false),
        ("week", "highlight: tuesday", false),
        ("week", "felt: fine", false),
        ("week", "felt: [easy]", false),
        ("week", "private: perhaps", false),
        ("week", "draft: perhaps", false),
        ("goal", "title: Water\nstart: 2026-07-14", true),
        ("goal", "title: Water\nkind: outcome\narea: health\nstart: 2026-07-14\ndays: 14\nschedule: weekdays\nsmaller: One sip\ngrows_from: null\nlet_go: null", true),
        ("goal", "title: Water\nstart: 2026-07-14\nschedule: [mon, Wednesday]\nlet_go: 2026-07-20\nmood: x", true),
        ("goal", "title: Water\nstart: 2026-07-14\nschedule: 3/week", true),
        ("goal", "title: Water\nstart: 2026-07-14\nschedule: daily\ndraft: true", true),
        ("goal", "start: 2026-07-14", false),
        ("goal", "title: Water", false),
        ("goal", "title: Water\nstart: soon", false),
        ("goal", "title: Water\nstart: 2026-07-14\ndays: 0", false),
        ("goal", "title: Water\nstart: 2026-07-14\ndays: 367", false),
        ("goal", "title: Water\nstart: 2026-07-14\nkind: proces", false),
        ("goal", "title: Water\nstart: 2026-07-14\nschedule: 8/week", false),
        ("goal", "title: Water\nstart: 2026-07-14\nschedule: []", false),
        ("goal", "title: Water\nstart: 2026-07-14\nschedule: [mon, someday]", false),
        ("goal", "title: Water\nstart: 2026-07-14\nlet_go: maybe", false),
        ("goal", "title: Water\nstart: 2026-07-14\ndraft: perhaps", false),
    ];

    [Fact]
    public async Task Schemas_and_parsers_accept_and_refuse_the_same()
    {
        var bySchema = await Judged(Cases.Select(one => (one.Schema, one.Yaml)));
        var differing = Cases.Zip(bySchema)
            .Where(one => one.First.IsAccepted != one.Second || one.First.IsAccepted != IsAcceptedByParser(one.First.Schema, one.First.Yaml))
            .Select(one => $"{one.First} schema: {one.Second}, parser: {IsAcceptedByParser(one.First.Schema, one.First.Yaml)}");
        Assert.Empty(differing);
    }

    [Fact]
    public async Task The_sample_journal_is_as_the_schemas_say()
    {
        var files = JournalFolder.Read(Repository.SampleJournal, []).Value;
        var texts = files.Days.Select(day => ("day", FrontMatterOf(day.Text)))
            .Concat(files.Goals.Select(goal => ("goal", FrontMatterOf(goal.Text))))
            .Concat(files.Weeks.Select(week => ("week", FrontMatterOf(week.Text))))
            .Append(("settings", files.Settings!.Text)).ToList();
        var judged = await Judged(texts);
        Assert.Empty(texts.Zip(judged).Where(one => !one.Second).Select(one => one.First));
    }

    private static bool IsAcceptedByParser(string schema, string yaml)
    {
        ImmutableArray<Diagnostic> problems = schema switch
        {
            "settings" => SettingsParser.Parse(new SourceText("smallwins.yml", yaml)).Problems,
            "week" => WeekParser.Parse(new SourceText("weeks/2026-W29.md", $"---\n{yaml}\n---\n"), Areas).Problems,
            "day" => DayParser.Parse(new SourceText("days/2026-07-14.md", $"---\n{yaml}\n---\n"), new Vocabulary(Areas, [])).Problems,
            _ => GoalParser.Parse(new SourceText("goals/water.md", $"---\n{yaml}\n---\n"), Areas).Problems,
        };

        // Whether the day's date is the file's is not the schema's concern.
        return problems.All(problem => problem.Severity == Severity.Note || problem.Code == "SW1202");
    }

    private static string FrontMatterOf(string text)
    {
        var match = Between().Match(text);
        return match.Success ? match.Groups["yaml"].Value : "";
    }

    private static async Task<List<bool>> Judged(IEnumerable<(string Schema, string Yaml)> texts)
    {
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = Path.Combine(Repository.Root, "tests", "SmallWins.Site.Tests", "html"),
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { "schemas.mjs" },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        foreach (var (schema, yaml) in texts)
        {
            var line = new JsonObject { ["schema"] = schema, ["value"] = Json(YamlReader.Read(new SourceText("", yaml), 0, yaml.Length, [])) };
            await process.StandardInput.WriteLineAsync(line.ToJsonString());
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", await error);
        return [.. (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(bool.Parse)];
    }

    /// <summary>The YAML as an editor's language server sees it: by the core schema of YAML 1.2.</summary>
    private static JsonNode? Json(YamlNode? node) => node switch
    {
        null or { IsNothing: true } => null,
        YamlText { IsPlain: true, Value: "true" or "True" } => true,
        YamlText { IsPlain: true, Value: "false" or "False" } => false,
        YamlText { IsPlain: true } text when Number().IsMatch(text.Value) => double.Parse(text.Value, CultureInfo.InvariantCulture),
        YamlText text => text.Value,
        YamlList list => new JsonArray([.. list.Items.Select(Json)]),
        YamlMap map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Value, Json(entry.Value)))),
        _ => throw new InvalidOperationException(node.GetType().Name),
    };

    [GeneratedRegex(@"^[-+]?[0-9]+(\.[0-9]+)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    [GeneratedRegex(@"\A---\r?\n(?<yaml>.*?)^---\r?$", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Between();
}
