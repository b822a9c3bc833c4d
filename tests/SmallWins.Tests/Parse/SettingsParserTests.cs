using SmallWins.Domain;
using SmallWins.Parse;
using SmallWins.Read;

namespace SmallWins.Tests.Parse;

public sealed class SettingsParserTests
{
    [Fact]
    public void All_settings_are_read()
    {
        var settings = Read("""
            title: Kleine Siege
            author: Ada
            language: de
            week_starts: Sunday
            day_starts_at: 3:30
            time_zone: Europe/Berlin
            streaks: no
            rest_days: [sun, Sat]
            grace: 0
            areas:
              - { id: work, name: Work life, color: "#2e7d32", aliases: [job] }
              - { id: garden }
              - { id: health, color: green }
            doubts:
              - { id: finish, says: "I never finish", tags: ["#done"], words: [sent, handed in] }
            wins_headings: Gelungen
            site: { output: ./out/site/, theme: default }
            """);
        Assert.Equal(("Kleine Siege", "Ada", "de", DayOfWeek.Sunday, new TimeOnly(3, 30)), (settings.Title, settings.Author, settings.Language, settings.WeekStarts, settings.DayStartsAt));
        Assert.Equal(("Europe/Berlin", false, 0, "out/site", "default"), (settings.TimeZone, settings.Streaks, settings.Grace, settings.Output, settings.Theme));
        Assert.Equal([DayOfWeek.Saturday, DayOfWeek.Sunday], settings.RestDays);
        Assert.Equal(["work Work life #2e7d32 job", "garden Garden blue ", "health Health green "], settings.Areas.Select(area => $"{area.Id} {area.Name} {area.Color} {string.Join(' ', area.Aliases)}"));
        Assert.Equal("finish I never finish done sent,handed in", settings.Doubts.Select(doubt => $"{doubt.Id} {doubt.Says} {string.Join(',', doubt.Tags)} {string.Join(',', doubt.Words)}").Single());
        Assert.Equal(["Gelungen"], settings.WinsHeadings);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("---\n")]
    [InlineData("title:\nareas:\nsite:\nrest_days: []\n")]
    public void What_is_not_written_has_its_default(string text)
    {
        var settings = Read(text);
        Assert.Equal((Settings.Default.Title, Settings.Default.Output, 1, true), (settings.Title, settings.Output, settings.Grace, settings.Streaks));
    }

    [Fact]
    public void One_wrong_value_hides_no_other()
    {
        var read = SettingsParser.Parse(new SourceText("smallwins.yml", "grace: x\nlanguage: xx\ntitle: Mine\nfoo: 1\nb: [\n"));
        Assert.Equal("6:1 SW1101; 4:1 SW1301; 2:11 SW1304; 1:8 SW1303", read.Problems.Said());
        Assert.Equal("Mine", read.Value.Title);
    }

    [Theory]
    [InlineData("language: german", "de")]
    [InlineData("titel: x", "title")]
    [InlineData("week_starts: mondya", "monday")]
    [InlineData("rest_days: [satruday]", "saturday")]
    [InlineData("time_zone: Europe/Berln", "Europe/Berlin")]
    [InlineData("areas: [{ id: a, color: gren }]", "green")]
    public void A_slip_is_met_with_what_was_meant(string text, string meant)
    {
        var problem = SettingsParser.Parse(new SourceText("smallwins.yml", text)).Problems.Single();
        Assert.Equal(($"Did you mean `{meant}`?", meant), (problem.Fix!.Sentence, problem.Fix.Replacement));
    }

    [Fact]
    public void Areas_without_a_colour_share_the_palette_out()
    {
        var areas = Read("areas:\n" + string.Concat(Enumerable.Range(0, 12).Select(i => $"- {{ id: a{i}{(i == 11 ? ", color: green" : "")} }}\n"))).Areas;
        Assert.Equal([.. Area.Palette.Skip(1), .. areas.Skip(9).Select(area => area.Color)], areas.Select(area => area.Color));
        Assert.All(areas, area => Assert.Contains(area.Color, Area.Palette));
    }

    private static Settings Read(string text)
    {
        var read = SettingsParser.Parse(new SourceText("smallwins.yml", text));
        Assert.Empty(read.Problems);
        return read.Value;
    }
}
