using SmallWins.Render;

namespace SmallWins.Tests.Render;

public sealed class StyleSheetTests
{
    [Theory]
    [InlineData("a { color: red; }\n", "a{color:red}")]
    [InlineData("a,\n  b > c   d { margin: 0 1px; padding: 0 }\n\n", "a,b > c d{margin:0 1px;padding:0}")]
    [InlineData("a :hover { width: calc(1px + 2px); }", "a :hover{width:calc(1px + 2px)}")]
    [InlineData("/* a comment */ a /* another */ b { }", "a b{}")]
    [InlineData("/*! a licence */\na { }", "/*! a licence */ a{}")]
    [InlineData("a::before { content: \"; } /* kept */  \"; }", "a::before{content:\"; } /* kept */  \"}")]
    [InlineData("a::before { content: 'it\\'s {  }'; }", "a::before{content:'it\\'s {  }'}")]
    [InlineData("a { background: url(a b;c.png); }", "a{background:url(a b;c.png)}")]
    [InlineData("@media (min-width: 3em) and (hover) { a { b: c; } }", "@media (min-width:3em) and (hover){a{b:c}}")]
    [InlineData(":root { --x: ; --y: \"a\"; }", ":root{--x:;--y:\"a\"}")]
    [InlineData("a { b: \"never ends", "a{b:\"never ends")]
    [InlineData("a { /* never ends", "a{")]
    public void White_space_and_comments_go_and_all_that_means_something_stays(string css, string compact)
    {
        Assert.Equal(compact, StyleSheet.Compact(css));
        Assert.Equal(compact, StyleSheet.Compact(compact));
    }
}
