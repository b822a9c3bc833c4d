using SmallWins.Share;

namespace SmallWins.Tests.Sharing;

/// <summary>What goes into a file for somebody, and what stays out.</summary>
public sealed class ChoosingTests : IDisposable
{
    private readonly TempFolder temp = new();

    public ChoosingTests()
    {
        temp.Write("smallwins.yml", "areas:\n  - { id: health, name: Health }\n  - { id: work, name: Work }\n");
        temp.Write("goals/water.md", "---\ntitle: Water\nstart: 2026-07-13\n---\n");
        temp.Write("weeks/2026-W29.md", "---\ntitle: weektitle\n---\nweekwords\n");
        temp.Write("days/2026-07-12.md", "- before\n");
        temp.Write("days/2026-07-13.md", "- plain #health\n- hidden #private #health\n- step @water\n- [ ] intended\n\n## Notes\n\nstory ![storyphoto](p.jpg)\n");
        temp.Write("days/2026-07-14.md", "---\nprivate: true\ntitle: secrettitle\n---\n- closed #work\n\n## Notes\n\nclosedstory\n");
        temp.Write("days/2026-07-15.md", "- photo ![winphoto](q.jpg) #work\n  ![detailphoto](r.jpg)\n");
        temp.Write("days/2026-07-16-draft.md", "---\ndraft: true\n---\n- sketched #work\n");
        temp.Write("days/2026-07-19.md", "- tomorrow #work\n");
        temp.Write("days/2026-07-20.md", "- after\n");
    }

    public static TheoryData<string, string, string> Choices { get; } = new()
    {
        // What is asked for; what goes in; what stays out and why.
        { "", "plain step photo", "Private:hidden Open:intended Note: Private:closed Note: Photo:winphoto Photo:detailphoto Draft:sketched ToCome:tomorrow" },
        { "private", "plain hidden step closed photo", "Open:intended Note: Note: Photo:winphoto Photo:detailphoto Draft:sketched ToCome:tomorrow" },
        { "notes", "plain step photo", "Private:hidden Open:intended Photo:storyphoto Private:closed Private: Photo:winphoto Photo:detailphoto Draft:sketched ToCome:tomorrow" },
        { "photos", "plain step photo", "Private:hidden Open:intended Note: Private:closed Note: Draft:sketched ToCome:tomorrow" },
        { "private notes photos", "plain hidden step closed photo", "Open:intended Draft:sketched ToCome:tomorrow" },
        { "health", "plain", "OtherArea:step Private:hidden Note: OtherArea:closed OtherArea:photo OtherArea:tomorrow" },
        { "water", "step", "OtherGoal:plain OtherGoal:hidden Note: OtherGoal:closed OtherGoal:photo OtherGoal:tomorrow" },
        { "win", "step", "Note:" },
    };

    public void Dispose() => temp.Dispose();

    [Theory]
    [MemberData(nameof(Choices))]
    public void Whatever_is_not_named_stays_out_and_is_told(string asked, string goesIn, string staysOut)
    {
        var content = SharedJournal.Choose(temp.Path, Choice(asked));

        Assert.Equal(goesIn.Split(' '), content.Wins.Select(JournalShare.Words));
        var told = content.LeftOut.Select(left => $"{(left.Date > SharedJournal.Today ? LeftOutWhy.ToCome : left.Why)}:{left.Words}").ToList();
        if (asked is "health" or "water")
        {
            staysOut = staysOut.Replace("OtherArea:tomorrow", "ToCome:tomorrow", StringComparison.Ordinal).Replace("OtherGoal:tomorrow", "ToCome:tomorrow", StringComparison.Ordinal);
            told = [.. told.Where(one => !one.StartsWith("Open", StringComparison.Ordinal))];
        }

        Assert.Equal(staysOut.Split(' ').Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Words_about_a_week_go_in_when_they_are_named_and_a_private_week_when_that_is_too()
    {
        var week = Choice("notes") with { Week = SmallWins.Domain.Week.Of(new DateOnly(2026, 7, 13), DayOfWeek.Monday) };
        Assert.Null(SharedJournal.Choose(temp.Path, week with { Notes = false }).Words);
        Assert.Equal("weektitle", SharedJournal.Choose(temp.Path, week).Words?.Title);

        // A part of a week is not told by the words about all of it.
        Assert.Null(SharedJournal.Choose(temp.Path, week with { Areas = ["health"] }).Words);

        temp.Write("weeks/2026-W29.md", "---\nprivate: true\n---\nweekwords\n");
        Assert.Null(SharedJournal.Choose(temp.Path, week).Words);
        Assert.NotNull(SharedJournal.Choose(temp.Path, week with { Private = true }).Words);
    }

    [Fact]
    public void A_title_of_a_day_goes_in_with_its_story_alone()
    {
        Assert.DoesNotContain(SharedJournal.Choose(temp.Path, Choice("private")).Days, day => day.Title is not null);
        Assert.Contains(SharedJournal.Choose(temp.Path, Choice("private notes")).Days, day => day.Title == "secrettitle");
    }

    private ShareChoice Choice(string asked)
    {
        var journal = SiteBuild.Load(new BuildOptions { JournalFolder = temp.Path, Now = Cli.Terminal.Evening }).Journal;
        var words = asked.Split(' ');
        var win = words.Contains("win") ? journal.Days.Single(day => day.Date == new DateOnly(2026, 7, 13)).Wins[2] : null;
        return SharedJournal.Days with
        {
            First = win?.Date ?? SharedJournal.Days.First,
            Last = win?.Date ?? SharedJournal.Days.Last,
            Win = win,
            Areas = words.Contains("health") ? ["health"] : [],
            Goal = words.Contains("water") ? journal.Goals[0] : null,
            Private = words.Contains("private"),
            Notes = words.Contains("notes"),
            Photos = words.Contains("photos"),
        };
    }
}
