using SmallWins.Rebuild;

namespace SmallWins.Tests.Rebuild;

public sealed class FieldTests
{
    [Fact]
    public void Names_are_read_as_they_were_written_however_many_there_are()
    {
        string[] names = ["", "ä", "日本", "no\0thing", new('x', 200), .. Enumerable.Range(0, 5_000).Select(number => $"tag{number}")];
        var writer = new FieldWriter();
        writer.Many(names, writer.Text);

        Assert.Equal(names, new FieldReader(writer.Written).Names());
    }

    [Fact]
    public void A_name_that_was_read_before_is_the_same_text()
    {
        var writer = new FieldWriter();
        writer.Many(["garden", "garden"], writer.Text);

        var names = new FieldReader(writer.Written).Names();

        Assert.Same(names[0], names[1]);
    }
}
