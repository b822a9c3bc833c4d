using System.Text;
using SmallWins.Cli.Serve;

namespace SmallWins.Tests.Cli.Serve;

/// <summary>What is added to a page on its way to the browser.</summary>
public sealed class ServedPageTests
{
    [Theory]
    [InlineData("default-src 'none'; style-src 'self'; script-src 'self'", "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'")]
    [InlineData("default-src 'none'; style-src 'self'", "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'")]
    [InlineData("default-src 'none'; Script-Src 'none'; style-src 'self' 'unsafe-inline'; connect-src https://example.org", "default-src 'none'; Script-Src 'self'; style-src 'self' 'unsafe-inline'; connect-src https://example.org 'self'")]
    [InlineData("img-src 'self'", "img-src 'self'")]
    public void A_policy_lets_through_what_the_script_needs_and_no_more(string policy, string widened) =>
        Assert.Equal(widened, ServedPage.Widened(policy));

    [Fact]
    public void The_script_comes_before_all_others_and_knows_its_page()
    {
        var page = Encoding.UTF8.GetString(ServedPage.Of("<html><head><script src=\"x.js\"></script></head><body></body></html>", "tags/a\"b.html", "12ab"));

        Assert.Equal("<html><head><script src=\"/.smallwins/serve.js\" data-page=\"tags/a&quot;b.html\" data-version=\"12ab\" defer></script>\n<script src=\"x.js\"></script></head><body></body></html>", page);
    }

    [Fact]
    public void A_page_without_a_head_gets_the_script_at_its_end() =>
        Assert.EndsWith("defer></script>\n", Encoding.UTF8.GetString(ServedPage.Of("<p>x", "index.html", "")), StringComparison.Ordinal);
}
