using SmallWins.Render.Words;

namespace SmallWins.Tests.Render.Words;

public sealed class PluralRuleTests
{
    // The samples are those that the CLDR gives beside its rules.
    [Theory]
    [InlineData("en", "other one other other other")]
    [InlineData("de-AT", "other one other other other")]
    [InlineData("fr", "one one other other other")]
    [InlineData("pt-BR", "one one other other other")]
    [InlineData("pt-PT", "other one other other other")]
    [InlineData("ja", "other other other other other")]
    [InlineData("ru", "many one few few many")]
    [InlineData("pl", "many one few few many")]
    [InlineData("cs", "other one few few other")]
    [InlineData("hr", "other one few few other")]
    [InlineData("sl", "other one two few other")]
    [InlineData("lt", "other one few few few")]
    [InlineData("lv", "zero one other other other")]
    [InlineData("ar", "zero one two few few")]
    [InlineData("he", "other one two other other")]
    [InlineData("cy", "zero one two few other")]
    [InlineData("ro", "few one few few few")]
    [InlineData("ga", "other one two few few")]
    public void Zero_one_two_three_and_five_have_their_forms(string language, string forms) =>
        Assert.Equal(forms, string.Join(' ', new[] { 0, 1, 2, 3, 5 }.Select(number => PluralRules.FormOf(language, number))));

    [Theory]
    [InlineData("ru", 11, "many")]
    [InlineData("ru", 21, "one")]
    [InlineData("ru", 22, "few")]
    [InlineData("ru", 112, "many")]
    [InlineData("pl", 21, "many")]
    [InlineData("pl", 22, "few")]
    [InlineData("pl", 12, "many")]
    [InlineData("is", 21, "one")]
    [InlineData("is", 11, "other")]
    [InlineData("lv", 11, "zero")]
    [InlineData("lv", 21, "one")]
    [InlineData("lt", 11, "other")]
    [InlineData("lt", 20, "other")]
    [InlineData("ar", 11, "many")]
    [InlineData("ar", 100, "other")]
    [InlineData("ar", 103, "few")]
    [InlineData("sl", 101, "one")]
    [InlineData("ro", 20, "other")]
    [InlineData("ro", 101, "few")]
    [InlineData("mt", 11, "many")]
    [InlineData("cy", 6, "many")]
    [InlineData("fr", 1_000_000, "many")]
    [InlineData("es", 2_000_000, "many")]
    [InlineData("en", 1_000_000, "other")]
    public void Larger_numbers_have_theirs(string language, int number, string form) => Assert.Equal(form, PluralRules.FormOf(language, number));
}
