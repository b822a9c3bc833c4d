using Scriban;
using Scriban.Runtime;
using SmallWins.Domain;
using SmallWins.Render;
using SmallWins.Render.Templates;

namespace SmallWins.Tests.Render;

public sealed class EscapingTests
{
    private const string Nasty = "<b>\"it's\" & more</b>";
    private const string Encoded = "&lt;b&gt;&quot;it&#39;s&quot; &amp; more&lt;/b&gt;";

    [Theory]
    [InlineData("{{ text }}", Encoded)]
    [InlineData("<p title=\"{{ text }}\">", "<p title=\"" + Encoded + "\">")]
    [InlineData("<p title='{{ text }}'>", "<p title='" + Encoded + "'>")]
    [InlineData("{{ text | string.downcase }}", Encoded)]
    [InlineData("{{ text | string.replace 'more' '<i>' }}", "&lt;b&gt;&quot;it&#39;s&quot; &amp; &lt;i&gt;&lt;/b&gt;")]
    [InlineData("{{ text + '<br>' }}", Encoded + "&lt;br&gt;")]
    [InlineData("{{ $\"{text}<br>\" }}", Encoded + "&lt;br&gt;")]
    [InlineData("{{ '<br>' }}", "&lt;br&gt;")]
    [InlineData("{{ [text] }}", "[&quot;&lt;b&gt;\\&quot;it&#39;s\\&quot; &amp; more&lt;/b&gt;&quot;]")]
    [InlineData("{{ for x in [text] }}<i>{{ x }}</i>{{ end }}", "<i>" + Encoded + "</i>")]
    [InlineData("{{ if true; text; end }}", Encoded)]
    [InlineData("{{ case 1; when 1; text; end }}", Encoded)]
    [InlineData("{{ with named }}{{ text }}{{ end }}", Encoded)]
    [InlineData("{{ text | html.escape }}", Encoded)]
    [InlineData("{{ text | html.escape | html.escape }}", Encoded)]
    public void Text_is_encoded_once_wherever_it_is_written(string template, string html) => Assert.Equal(html, Fill(template));

    [Theory]
    [InlineData("{{ markup }}", "<em>x</em>")]
    [InlineData("{{ capture c }}<p>{{ text }}</p>{{ end }}{{ c }}", "<p>" + Encoded + "</p>")]
    [InlineData("{{ func shown(t) }}<p>{{ t }}</p>{{ end }}{{ shown text }}", "<p>" + Encoded + "</p>")]
    [InlineData("{{ func twice }}{{ $0 }}{{ $0 }}{{ end }}{{ twice text }}", Encoded + Encoded)]
    [InlineData("{{ func frame }}<div>{{ $$ }}</div>{{ end }}{{ wrap frame }}<p>{{ text }}</p>{{ end }}", "<div><p>" + Encoded + "</p></div>")]
    [InlineData("{{ include 'partials/highlight.sbn' }}", "<span class=\"glyph star\"><span class=\"vh\">A highlight</span></span>")]
    [InlineData("{{ capture c }}{{ include 'partials/highlight.sbn' }}{{ end }}{{ c }}", "<span class=\"glyph star\"><span class=\"vh\">A highlight</span></span>")]
    public void Markup_that_a_template_makes_stays_markup(string template, string html) => Assert.Equal(html, Fill(template));

    [Theory]
    [InlineData("{{ markup + '' }}")]
    [InlineData("{{ markup | string.strip }}")]
    [InlineData("{{ $\"{markup}\" }}")]
    public void Markup_put_together_with_text_is_text(string template) => Assert.Equal("&lt;em&gt;x&lt;/em&gt;", Fill(template));

    [Fact]
    public void A_person_s_braces_are_text() => Assert.Equal("{{ 6 * 7 }}", Fill("{{ braces }}"));

    [Theory]
    [InlineData("{{ object.eval '1 + 1' }}")]
    [InlineData("{{ object.eval_template '{{ 1 }}' }}")]
    [InlineData("{{ date.now }}")]
    [InlineData("{{ math.random 1 9 }}")]
    [InlineData("{{ math.uuid }}")]
    [InlineData("{{ html.newline_to_br text }}")]
    public void Nothing_runs_text_as_a_template_or_knows_the_clock_or_chance(string template) =>
        Assert.ThrowsAny<Scriban.Syntax.ScriptRuntimeException>(() => Fill(template));

    [Theory]
    [InlineData("{{ string.x = 1 }}")]
    [InlineData("{{ math.floor = 1 }}")]
    public void What_all_pages_share_cannot_be_changed(string template) =>
        Assert.ThrowsAny<Scriban.Syntax.ScriptRuntimeException>(() => Fill(template));

    [Fact]
    public void T_html_encodes_text_and_keeps_markup()
    {
        var html = Fill("{{ t_html 'home.lead' { date: text, shown_up: markup } }}");

        Assert.Equal(Encoded + ". <em>x</em>.", html);
    }

    private static string Fill(string template)
    {
        var site = Sites.Of(new Journal { Settings = Settings.Default });
        var names = new ScriptObject
        {
            ["text"] = Nasty,
            ["markup"] = new Html("<em>x</em>"),
            ["braces"] = "{{ 6 * 7 }}",
            ["named"] = new ScriptObject(),
        };
        var parsed = Template.Parse(template);
        Assert.False(parsed.HasErrors, parsed.Messages.ToString());
        var context = new PageContext(site.Theme, new PageRenderer(site).Everywhere, new Fragments());
        context.Begin("index.html", names);
        return context.FillContent(parsed).ToString();
    }
}
