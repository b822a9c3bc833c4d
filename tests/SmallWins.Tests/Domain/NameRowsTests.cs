using System.Runtime.InteropServices;
using System.Text;
using SmallWins.Domain;

namespace SmallWins.Tests.Domain;

/// <summary>Rows of tags and goals, of which the same name alone is one.</summary>
public sealed class NameRowsTests
{
    [Fact]
    public void Each_of_many_names_is_a_row_of_itself_however_it_is_asked_for()
    {
        foreach (var name in Enumerable.Range(0, 20_000).Select(number => $"tag-{number}").Append("gärtnern").Append(""))
        {
            Assert.Equal([name], NameRows.Alone(name));
            Assert.Equal([name], NameRows.Of([name]));
            if (Ascii.IsValid(name))
            {
                Assert.Equal([name], NameRows.Alone(Encoding.ASCII.GetBytes(name)));
            }
        }
    }

    [Fact]
    public void Names_that_have_one_place_are_not_taken_for_each_other()
    {
        // 31 × 65 + 97 is 31 × 66 + 66.
        Assert.Equal(["Aa"], NameRows.Alone("Aa"));
        Assert.Equal(["BB"], NameRows.Alone("BB"));
        Assert.Equal(["Aa"], NameRows.Alone("Aa"u8));
        Assert.Equal(["BB"], NameRows.Alone("BB"u8));
    }

    [Fact]
    public void The_same_name_alone_is_the_same_row()
    {
        var row = NameRows.Alone("spanish");

        Assert.Same(ImmutableCollectionsMarshal.AsArray(row), ImmutableCollectionsMarshal.AsArray(NameRows.Alone("spanish"u8)));
    }

    [Fact]
    public void Several_names_stay_in_their_order_and_none_is_a_row_too()
    {
        Assert.Equal(["b", "a", "c"], NameRows.Of(["b", "a", "c"]));
        Assert.Empty(NameRows.Of([]));
    }
}
