using System.Globalization;
using SmallWins.Render.Words;

namespace SmallWins.Tests.Render;

public sealed class CapitalsTests
{
    [Theory]
    [InlineData("en", "in all", "In all")]
    [InlineData("de", "über alles", "Über alles")]
    [InlineData("de", "ß", "ß")]
    [InlineData("el", "ένα", "Ένα")]
    [InlineData("tr", "iki gün", "İki gün")]
    [InlineData("tr-CY", "ışık", "Işık")]
    [InlineData("az", "iki gün", "İki gün")]
    [InlineData("ja", "一日", "一日")]
    [InlineData("en", "🌟 two", "🌟 two")]
    [InlineData("en", "", "")]
    public void Words_begin_with_the_capital_of_their_culture(string culture, string words, string begun) =>
        Assert.Equal(begun, Capitals.Begun(words, CultureInfo.GetCultureInfo(culture)));

    [Fact]
    public void Letters_have_the_capitals_that_their_culture_gives_them()
    {
        foreach (var culture in CultureInfo.GetCultures(CultureTypes.NeutralCultures))
        {
            foreach (var letter in Enumerable.Range('a', 26).Concat(Enumerable.Range('à', 24)).Concat(Enumerable.Range('α', 25)).Concat(Enumerable.Range('а', 32)).Select(code => ((char)code).ToString()))
            {
                Assert.Equal(culture.TextInfo.ToUpper(letter), Capitals.Begun(letter, culture));
            }
        }
    }
}
