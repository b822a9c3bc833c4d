using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SmallWins.Site.Tests;

/// <summary>
/// Every known way to make a browser run a script, in every place where a journal has words: no script runs in Chromium and nothing is asked for outside, with the pages'
/// Content-Security-Policy and, since the markup has to be harmless by itself, without it.
/// </summary>
public sealed partial class HostileWordsTests(Chromium chromium) : IDisposable
{
    private readonly TempFolder temp = new();

    private static IReadOnlyList<string> Vectors { get; } =
        [.. Read("html5-security-cheatsheet.json"), .. Read("dompurify.json"), .. OwnVectors.All];

    public void Dispose() => temp.Dispose();

    [Fact]
    public async Task No_script_runs_and_nothing_is_asked_for_outside()
    {
        Assert.True(Vectors.Count > 1000);
        Write();
        var result = SampleSite.Build(temp["_site"], temp.Path, new DateOnly(2026, 7, 18));
        Assert.True(result.Site is not null, string.Join('\n', result.Problems.Where(problem => problem.Severity == Diagnostics.Severity.Error).Take(5)));
        await Open("with its policy");
        foreach (var page in Pages())
        {
            var html = File.ReadAllText(page);
            var without = Policy().Replace(html, "");
            Assert.NotEqual(html, without);
            File.WriteAllText(page, without);
        }

        await Open("without a policy");
    }

    [Fact]
    public async Task The_same_look_finds_a_script_that_runs_and_markup_that_might()
    {
        foreach (var bad in new[] { "<img src=x onerror=alert(1)>", "<a href=\"javascript:alert(1)\">x</a>", "<script>alert(1)</script>", "<b style=\"color:red\">x</b>", "<img src=\"https://outside.invalid/x.png\">" })
        {
            temp.Write("_site/index.html", $"<!doctype html><html lang=en><title>x</title><main>{bad}</main>");
            await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => Open(bad));
        }
    }

    private IEnumerable<string> Pages() => Directory.EnumerateFiles(temp["_site"], "*.html", SearchOption.AllDirectories);

    private async Task Open(string how)
    {
        var root = new Uri(temp["_site"] + "/").AbsoluteUri;
        var found = new ConcurrentBag<string>();
        await using var context = await chromium.Browser.NewContextAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await context.AddInitScriptAsync(Hooks);
        await Parallel.ForEachAsync(Pages().Chunk(24).ToList(), new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = TestContext.Current.CancellationToken }, async (pages, _) =>
        {
            var tab = await context.NewPageAsync();
            tab.Request += (_, request) =>
            {
                if (!request.Url.StartsWith(root, StringComparison.Ordinal) && !request.Url.StartsWith("data:image/svg+xml", StringComparison.Ordinal))
                {
                    found.Add($"{tab.Url} asked for {request.Url}");
                }
            };
            tab.Dialog += (_, dialog) =>
            {
                found.Add($"{tab.Url} said {dialog.Message}");
                _ = dialog.DismissAsync();
            };
            foreach (var page in pages)
            {
                await tab.GotoAsync(new Uri(page).AbsoluteUri);
                foreach (var one in await tab.EvaluateAsync<string[]>(Touched))
                {
                    found.Add($"{Path.GetRelativePath(temp["_site"], page)}: {one}");
                }
            }

            await tab.CloseAsync();
        });
        Assert.True(found.IsEmpty, $"{how}: {found.Count}\n{string.Join('\n', found.Distinct().Order(StringComparer.Ordinal).Take(40))}");
    }

    // One file a vector, so that none can hide another one's words.
    private void Write()
    {
        temp.Write("smallwins.yml", $"""
            title: {Quoted("</title><script>alert('title')</script>\"'><img src=x onerror=alert(1)>")}
            author: {Quoted("\"><script>alert('author')</script>")}
            areas:
              - id: health
                name: {Quoted("</script><script>alert('area')</script>\"' onmouseover=alert(1) x='")}
            doubts:
              - id: finish
                says: {Quoted("</script><img src=x onerror=alert('doubt')>\" onfocus=alert(1) autofocus x=\"")}
                words: [x]
            """);
        var day = new DateOnly(2026, 5, 1);
        foreach (var (vector, at) in Vectors.Select((vector, at) => (vector.Replace("\0", "", StringComparison.Ordinal), at)))
        {
            var date = day.AddDays(at / 24);
            var line = LineEnd().Replace(vector, " ");
            var details = string.Join('\n', vector.ReplaceLineEndings("\n").Split('\n').Select(each => "  " + each));
            var text = new StringBuilder($"---\nmine: {Quoted(vector)}\n{(at % 24 == 0 ? $"title: {Quoted(line)}\nmood: {Quoted(line)}\n" : "")}---\n- x {line} #health @goal{at % 7} ⭐\n\n{details}\n\n## Notes\n\n{vector}\n");
            temp.Write($"days/{date:yyyy-MM-dd}-{at:D4}.md", text.ToString());
            if (at % 90 == 0)
            {
                temp.Write($"weeks/2026-W{20 + (at / 90):D2}.md", $"---\ntitle: {Quoted(line)}\n---\n{vector}\n");
            }

            if (at < 7)
            {
                temp.Write($"goals/goal{at}.md", $"---\ntitle: {Quoted("<img src=x onerror=alert(1)>\"'" + line)}\nsmaller: {Quoted(line)}\nstart: 2026-06-0{at + 1}\narea: health\n---\n{vector}\n");
            }
        }

        if (!OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(temp["photos"]);
            File.Copy(Directory.EnumerateFiles(Path.Combine(Repository.SampleJournal, "photos"), "*.png").First(), temp["photos/x'\"><img src=x onerror=alert(1)>.png"]);
            temp.Write("days/2026-07-10.md", "- x\n  ![](<../photos/x'\"%3E%3Cimg src=x onerror=alert(1)%3E.png>)\n- y ![[x'\"><img src=x onerror=alert(1)>.png]]\n");
        }
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text.Length > 2000 ? text[..2000] : text);

    private static string[] Read(string name) => JsonSerializer.Deserialize<string[]>(File.ReadAllText(Path.Combine(Repository.Root, "tests/Vectors", name)))!;

    [GeneratedRegex("<meta http-equiv=\"Content-Security-Policy\"[^>]*>")]
    private static partial Regex Policy();

    [GeneratedRegex(@"[\r\n]+")]
    private static partial Regex LineEnd();

    // Whatever a vector calls is remembered. `eval` is left alone: the browser is asked through it.
    private const string Hooks = """
        globalThis.__ran = [];
        for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'postMessage', 'fetch', 'importScripts']) {
          globalThis[name] = (...given) => { globalThis.__ran.push(`${name}(${given.join(', ')})`); };
        }
        addEventListener('click', event => event.preventDefault(), true);
        addEventListener('submit', event => { event.preventDefault(); __ran.push('a form was sent'); }, true);
        """;

    // Touches everything, and looks for what no passage may hold: what runs, what loads, what styles, and addresses of other kinds.
    private const string Touched = """
        async () => {
          const found = [];
          const say = (what, at) => found.push(`${what}: ${at.outerHTML.slice(0, 200)}`);
          for (const at of document.querySelectorAll('*')) {
            for (const { name, value } of at.attributes) {
              if (/^on/i.test(name)) say('a handler', at);
              if (/^(href|src|xlink:href|action|formaction|data|cite|poster|background|ping|srcdoc|srcset)$/i.test(name) && /^[\s\x00-\x20]*(javascript|vbscript|data|blob|filesystem|feed|view-source)\s*:/i.test(value.replace(/[\t\n\r]/g, '')) && !/^data:image\//.test(value)) say('an address', at);
              if (name === 'style') say('a style', at);
              if (name === 'target' || name === 'ping' || name === 'srcdoc' || name === 'is' || name === 'name' && at.localName !== 'meta' && !at.closest('section[role=search]')) say(name, at);
            }
            if (/^(iframe|object|embed|applet|frame|frameset|base|portal|form|math|foreignobject|animate|set|template|style)$/i.test(at.localName) && at.closest('.passage, .details, .notes, main')) {
              if (!(at.localName === 'template' && at.id)) say('an element', at);
            }
            if (at.localName === 'script' && !(at.getAttribute('src') ?? '').match(/^(\.\.\/)*[\w./-]+\.js$/) && at.type !== 'application/json') say('a script', at);
          }
          for (const at of [...document.querySelectorAll('main *')].slice(0, 4000)) {
            for (const kind of ['mouseover', 'mouseenter', 'pointerenter', 'focus', 'blur', 'keydown', 'toggle', 'wheel', 'scroll', 'animationstart', 'transitionend', 'error', 'load']) {
              at.dispatchEvent(new Event(kind));
            }
            if (at.localName === 'a' && !at.closest('nav')) at.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
          }
          await new Promise(done => setTimeout(done, 20));
          return [...found.slice(0, 20), ...__ran];
        }
        """;
}
