using System.Globalization;
using CsCheck;
using SmallWins.Render;

namespace SmallWins.Tests.Render;

public sealed class WrittenDateTests
{
    [Fact]
    public void Any_date_is_written_as_itself_also_where_another_was_kept_in_its_place() =>
        Gen.Int[0, 3].Select(Gen.Int[700_000, 740_000]).Sample((turns, day) =>
        {
            foreach (var number in Enumerable.Range(0, turns + 1).Select(turn => day - (turn * 4096)))
            {
                var date = DateOnly.FromDayNumber(number);
                var text = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

                Assert.Equal((date, text, $"days/{text}.html"), (WrittenDate.Of(date).Date, WrittenDate.Of(date).Text, WrittenDate.Of(date).DayPath));
            }
        });
}
