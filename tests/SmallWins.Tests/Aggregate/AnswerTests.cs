using CsCheck;
using SmallWins.Aggregate;
using SmallWins.Domain;

namespace SmallWins.Tests.Aggregate;

public sealed class AnswerTests
{
    [Theory]
    [InlineData("Sent the email", "sent", true)]
    [InlineData("SENT it", "sent", true)]
    [InlineData("Presented it", "sent", false)]
    [InlineData("Sentences are long", "sent", false)]
    [InlineData("Handed the report in", "handed in", false)]
    [InlineData("Finally handed  in: the report", "handed in", true)]
    [InlineData("Handed it in, in", "in in", true)]
    [InlineData("Die Prüfung bestanden", "prufung", true)]
    [InlineData("Die Prufung bestanden", "Prüfung", true)]
    [InlineData("Auf der Straße gelaufen", "strasse", true)]
    [InlineData("Auf der STRASSE gelaufen", "Straße", true)]
    [InlineData("Cafe\u0301 alone", "café", true)]
    [InlineData("Rang the e-mail people", "E Mail", true)]
    [InlineData("I didn’t apologise", "didn't", true)]
    [InlineData("I did not apologise", "didn't", false)]
    [InlineData("友達に電話をかけた", "電話", true)]
    [InlineData("友達に電を話かけた", "電話", false)]
    [InlineData("Позвонила маме", "позвонила", true)]
    [InlineData("اتصلت بأمي", "اتصلت", true)]
    [InlineData("Ran 10 km", "10 km", true)]
    [InlineData("Ran 100 km", "10", false)]
    [InlineData("🎉sent🎉", "sent", true)]
    [InlineData("anything", "", false)]
    [InlineData("anything", "…", false)]
    [InlineData("", "sent", false)]
    public void A_win_says_a_phrase_when_all_its_words_stand_in_it_whole_and_in_a_row(string line, string phrase, bool said) =>
        Assert.Equal(said, SpokenWords.Of(line).Contain(SpokenWords.Of(phrase)));

    [Theory]
    [InlineData("Sent it, and sent it again", "sent", "[Sent] it, and [sent] it again")]
    [InlineData("Die »Prüfung«!", "prufung", "Die »[Prüfung]«!")]
    [InlineData("Cafe\u0301s", "cafes", "[Cafe\u0301s]")]
    [InlineData("handed – in", "handed in", "[handed – in]")]
    [InlineData("In Straße 7", "strasse", "In [Straße] 7")]
    public void Where_a_phrase_stands_is_known_to_the_letter(string line, string phrase, string marked)
    {
        var text = line;
        foreach (var place in SpokenWords.Of(line).Places(SpokenWords.Of(phrase)).Reverse())
        {
            text = $"{text[..place.Start]}[{text[place]}]{text[place.End..]}";
        }

        Assert.Equal(marked, text);
    }

    [Fact]
    public void Every_text_is_read_and_says_itself_whatever_its_case() => Gen.String.Each(text =>
    {
        var words = SpokenWords.Of(text);
        return words.IsEmpty || (words.Contain(words) && words.Places(words).All(place => place.End.Value <= text.Length));
    });

    [Fact]
    public void A_win_answers_a_doubt_by_a_tag_of_its_own_or_of_its_day_an_area_or_a_word()
    {
        var journal = Given.Journal(
            Given.Day(new(2025, 3, 1), Given.Win("by its tag", tags: ["Done"]), Given.Win("not this one")),
            Given.Day(new(2025, 3, 2), Given.Win("by its day")) with { Tags = ["done"] },
            Given.Day(new(2026, 1, 1), Given.Win("sent by its words"), Given.Win("by its area", area: "work")));
        var doubt = new Doubt("finish", "I never finish anything", ["done", "office"], ["sent"]);
        journal = journal with { Settings = Given.Settings with { Doubts = [doubt], Areas = [Given.Area("work") with { Aliases = ["office"] }] } };

        var answers = Assert.Single(Answers.Of(journal, win => win.Text.Markdown));

        Assert.Equal(("finish", 4, 3), (answers.Id, answers.Wins, answers.LitDays));
        Assert.Equal((new DateOnly(2025, 3, 1), new DateOnly(2026, 1, 1)), (answers.First, answers.Last));
        Assert.Equal([2026, 2025], answers.Years.Select(year => year.Year));
        Assert.Equal(["by its day", "by its tag"], answers.Years[1].Wins.Select(win => win.Text.Markdown));
    }

    [Fact]
    public void A_win_that_answers_in_two_ways_counts_once_and_one_win_may_answer_two_doubts()
    {
        var journal = Given.Journal(Given.Day(new(2025, 3, 1), Given.Win("sent and signed", tags: ["done"])));
        journal = journal with { Settings = Given.Settings with { Doubts = [new("a", "A", ["done"], ["sent", "signed"]), new("b", "B", [], ["signed"]), new("c", "C", ["quiet"], [])] } };

        Assert.Equal([("a", 1), ("b", 1)], Answers.Of(journal, win => win.Text.Markdown).Select(answer => (answer.Id, answer.Wins)));
    }
}
