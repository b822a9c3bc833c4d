using SmallWins.Render;

namespace SmallWins.Tests.Render;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Reading", "reading")]
    [InlineData("ärger", "arger")]
    [InlineData("Straße", "strasse")]
    [InlineData("project/alpha", "project-alpha")]
    [InlineData("C#", "c")]
    [InlineData("_under_", "under")]
    [InlineData("2026", "2026")]
    public void A_word_becomes_a_name_of_plain_letters(string word, string slug) => Assert.Equal(slug, Slugs.Of([word])[word]);

    [Theory]
    [InlineData("con")]
    [InlineData("Aux")]
    [InlineData("com1")]
    [InlineData("日本")]
    [InlineData("#")]
    [InlineData("goals-2025")]
    public void A_name_that_cannot_be_has_a_fingerprint(string word) => Assert.Matches("(^|-)[0-9a-f]{8}$", Slugs.Of([word])[word]);

    [Fact]
    public void Words_that_come_to_one_name_get_different_ones_in_any_order()
    {
        string[] words = ["c", "C#", "C++", "ärger", "arger", "a/b", "a b", "A_B"];

        var slugs = Slugs.Of(words);
        var reversed = Slugs.Of(words.Reverse());

        Assert.Equal(words.Length, slugs.Values.Distinct(StringComparer.Ordinal).Count());
        Assert.All(words, word => Assert.Equal(slugs[word], reversed[word]));
        Assert.Equal(("c", "arger"), (slugs["c"], slugs["arger"]));
    }

    [Fact]
    public void Words_that_differ_in_case_alone_are_one() => Assert.Equal(Slugs.Of(["Done", "done"])["DONE"], Slugs.Of(["done"])["done"]);

    [Fact]
    public void A_very_long_word_has_a_name_that_any_file_system_takes()
    {
        var slugs = Slugs.Of([new string('a', 500), new string('a', 501)]);

        Assert.All(slugs.Values, slug => Assert.True(slug.Length < 80));
        Assert.Equal(2, slugs.Values.Distinct(StringComparer.Ordinal).Count());
    }
}
