using SmallWins.Domain;
using SmallWins.Tests.Aggregate;

namespace SmallWins.Tests;

public sealed class JournalEvidenceTests
{
    private static readonly JournalEvidence Evidence = JournalEvidence.Of(Given.Journal(
        Given.Day(Given.Monday, Given.Win("Sent the *report*", "work", tags: ["finished"]), Given.Win("Called José about the café")),
        Given.Day(Given.Monday.AddDays(1), Given.Win("Wrote a sentence"), Given.Win("Phoned the [school](a.md)", tags: ["phone"]) with { Star = true }),
        Given.Day(Given.Monday.AddDays(2), Given.Win("Sent the letter")) with { Tags = ["post"] }) with
    {
        Settings = Given.Settings with
        {
            Doubts =
            [
                new Doubt("finish", "I never finish anything", ["finished"], ["sent"]),
                new Doubt("phone-call", "I can't even make a phone call", ["phone"], ["called"]),
            ],
        },
    });

    [Theory]
    [InlineData("finish", "finish")]
    [InlineData("FINISH", "finish")]
    [InlineData("I never finish anything", "finish")]
    [InlineData("i never finished anything!", "finish")]
    [InlineData("I never finish things", "finish")]
    [InlineData("never finish", "finish")]
    [InlineData("I cant even make phone calls", "phone-call")]
    [InlineData("phone call", "phone-call")]
    [InlineData("phone", null)]
    [InlineData("I never sleep", null)]
    [InlineData("I", null)]
    [InlineData("", null)]
    public void A_doubt_is_meant_by_its_id_or_by_most_of_what_it_says(string words, string? id) => Assert.Equal(id, Evidence.DoubtMeantBy(words)?.Id);

    [Fact]
    public void Answers_come_newest_first() =>
        Assert.Equal(["Sent the letter", "Sent the *report*"], Said(Evidence.AnswersTo(Evidence.DoubtMeantBy("finish")!)));

    [Theory]
    [InlineData("sent", "Sent the letter|Sent the *report*|Wrote a sentence")]
    [InlineData("report sent", "Sent the *report*")]
    [InlineData("jose CAFE", "Called José about the café")]
    [InlineData("scho", "Phoned the [school](a.md)")]
    [InlineData("#work", "Sent the *report*")]
    [InlineData("#post sent", "Sent the letter")]
    [InlineData("phone", "Phoned the [school](a.md)")]
    [InlineData("#nothing", "")]
    [InlineData("sent nothing", "")]
    [InlineData("a.md", "")]
    [InlineData("", "")]
    [InlineData("#", "")]
    public void Wins_are_found_by_all_of_their_words_whole_ones_first(string words, string found) =>
        Assert.Equal(found, string.Join('|', Said(Evidence.WithAll(words))));

    [Theory]
    [InlineData("I am calling nobody", "Called José about the café")]
    [InlineData("letters and reports", "Sent the letter|Sent the *report*")]
    [InlineData("the", "")]
    [InlineData("xyzzy", "")]
    public void What_comes_near_has_the_rarest_of_the_words(string words, string found) =>
        Assert.Equal(found, string.Join('|', Said(Evidence.Near(words))));

    private static IEnumerable<string> Said(IEnumerable<Win> wins) => wins.Select(win => win.Text.Markdown);
}
