using SmallWins.Render;

namespace SmallWins.Tests.Render;

/// <summary>What is filled in once for many pages.</summary>
public sealed class IncludeCachedTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 7, 18, 12, 0, 0, TimeSpan.Zero);

    private readonly TempFolder folder = new();

    public IncludeCachedTests()
    {
        folder.Write("days/2026/2026-07-14.md", "- Swam\n");
        folder.Write("days/2026/2026-07-16.md", "- Sang\n");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_sample_site_is_the_same_where_everything_is_filled_in_each_time()
    {
        using var cached = new TempFolder();
        Copy(Repository.SampleJournal, folder.Path);
        Build(cached["site"]);
        foreach (var file in ThemeFolder.BuiltIn().Where(file => Theme.IsTemplate(file.Path)))
        {
            folder.Write("templates/" + file.Path, System.Text.Encoding.UTF8.GetString(file.Content.Span).Replace("include_cached", "include", StringComparison.Ordinal));
        }

        using var each = new TempFolder();
        Build(each["site"]);

        Assert.Equal(cached.Files(), each.Files());
        Assert.All(cached.Files(), file => Assert.True(File.ReadAllBytes(cached[file]).AsSpan().SequenceEqual(File.ReadAllBytes(each[file])), file));
    }

    [Fact]
    public void What_is_included_stands_where_the_include_does()
    {
        folder.Write("templates/partials/inner.sbn", "<i>{{ $of }}</i>");
        folder.Write("templates/partials/mine.sbn", "[{{ include 'partials/inner.sbn' of: $of }}]");
        folder.Write(
            "templates/404.sbn",
            "1{{ include 'partials/mine.sbn' of: 'a' }}2{{ capture kept }}{{ include 'partials/mine.sbn' of: 'b' }}{{ end }}3"
            + "{{ set = include 'partials/mine.sbn' of: 'c' }}4{{ for n in 1..2 }}{{ include 'partials/mine.sbn' of: n }}{{ end }}5{{ kept }}6{{ set }}7"
            + "{{ include 'partials/mine.sbn' of: 'd' | string.size }}");

        Build(folder["_site"]);

        Assert.Contains("1[<i>a</i>]234[<i>1</i>][<i>2</i>]5[<i>b</i>]6[<i>c</i>]710", folder.Read("_site/404.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_content_of_a_page_may_be_written_more_than_once_and_taken_as_text()
    {
        folder.Write("templates/404.sbn", "<i>&amp;</i>");
        folder.Write("templates/layout.sbn", "{{ content }}|{{ content }}|{{ content | string.size }}|{{ include 'partials/mine.sbn' of: content }}");
        folder.Write("templates/partials/mine.sbn", "[{{ $of }}]");

        Build(folder["_site"]);

        Assert.Equal("<i>&amp;</i>|<i>&amp;</i>|12|[<i>&amp;</i>]", folder.Read("_site/404.html").Trim());
    }

    [Fact]
    public void It_sees_what_it_is_given_and_the_site_and_its_links_are_those_of_the_page()
    {
        folder.Write("templates/partials/mine.sbn", "<i title=\"{{ site.title }}\">{{ $word }}: {{ url 'jar.html' }}</i>");
        folder.Write("templates/404.sbn", "{{ include_cached 'partials/mine.sbn' word: 'a' }}{{ include_cached 'partials/mine.sbn' word: 'b' }}");
        folder.Write("templates/day.sbn", "{{ include_cached 'partials/mine.sbn' word: 'a' }}");

        Build(folder["_site"]);

        Assert.Contains(">a: jar.html</i><i title=\"Small wins\">b: jar.html</i>", folder.Read("_site/404.html"), StringComparison.Ordinal);
        Assert.Contains(">a: ../jar.html</i>", folder.Read("_site/days/2026-07-14.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ page.path }}", "page")]
    [InlineData("{{ day.date }}", "day")]
    [InlineData("{{ set_outside }}", "set_outside")]
    public void A_name_of_the_page_is_none_of_its_own(string template, string name)
    {
        folder.Write("templates/partials/mine.sbn", template);
        folder.Write("templates/day.sbn", "{{ set_outside = 1 }}{{ include_cached 'partials/mine.sbn' }}");

        var problem = Assert.Single(Build(folder["_site"]).Problems.Distinct());

        Assert.Contains(name, problem.Message, StringComparison.Ordinal);
        Assert.Equal("templates/partials/mine.sbn", problem.Span.File);
    }

    [Fact]
    public void What_is_put_together_on_the_page_is_filled_in_each_time()
    {
        folder.Write("templates/partials/mine.sbn", "<i>{{ $of.name }}</i>");
        folder.Write("templates/404.sbn", "{{ for n in 1..3 }}{{ include_cached 'partials/mine.sbn' of: { name: n } }}{{ end }}");

        Build(folder["_site"]);

        Assert.Contains("<i>1</i><i>2</i><i>3</i>", folder.Read("_site/404.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_has_its_own_names_again_after_it()
    {
        folder.Write("templates/partials/mine.sbn", "{{ page_title = 'other' }}<i></i>");
        folder.Write("templates/day.sbn", "{{ page_title = 'own' }}{{ include_cached 'partials/mine.sbn' }}{{ page_title }} {{ page.title }}");

        Build(folder["_site"]);

        Assert.Contains("<i></i>own Tuesday", folder.Read("_site/days/2026-07-14.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_includes_itself_comes_to_an_end()
    {
        folder.Write("templates/partials/mine.sbn", "{{ include_cached 'partials/mine.sbn' }}");
        folder.Write("templates/404.sbn", "{{ include_cached 'partials/mine.sbn' }}");

        Assert.Contains("100 deep", Assert.Single(Build(folder["_site"]).Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_given_to_the_template_around_it_is_there_after_it()
    {
        folder.Write("templates/partials/mine.sbn", "<i></i>");
        folder.Write("templates/partials/mine-around.sbn", "{{ for n in 1..2 }}{{ include_cached 'partials/mine.sbn' }}{{ n }}{{ $word }}{{ end }}");
        folder.Write("templates/404.sbn", "{{ include 'partials/mine-around.sbn' word: 'a' }}");

        Build(folder["_site"]);

        Assert.Contains("<i></i>1a<i></i>2a", folder.Read("_site/404.html"), StringComparison.Ordinal);
    }

    private BuildResult Build(string output) =>
        SiteBuild.Run(new BuildOptions { JournalFolder = folder.Path, OutputFolder = output, Now = Noon }, cancel: TestContext.Current.CancellationToken);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(file => !file.Contains("_site", StringComparison.Ordinal) && !file.Contains(".smallwins", StringComparison.Ordinal)))
        {
            var place = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Copy(file, place, overwrite: true);
        }
    }
}
