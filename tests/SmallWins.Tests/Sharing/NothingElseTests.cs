using System.Text;
using CsCheck;
using ImageMagick;

namespace SmallWins.Tests.Sharing;

/// <summary>A file for somebody is the same as if what stays out had never been written.</summary>
public sealed class NothingElseTests
{
    // Each kind of thing that stays out, with a word of its own.
    private static readonly (string File, string Text)[] StaysOut =
    [
        ("days/2026-07-13-b.md", "- xsecretone #private ⭐ #xtagone\n  xdetail\n"),
        ("days/2026-07-18.md", "---\nprivate: true\ntitle: xtitle\nmood: xmood\ntags: [xdaytag]\n---\n- xsecrettwo\n"),
        ("days/2026-07-15-b.md", "---\ndraft: true\n---\n- xdraft\n"),
        ("days/2026-07-16-b.md", "- [ ] xintended\n"),
        ("days/2026-07-17-b.md", "## Notes\n\nxstory [a link](../weeks/2026-W29.md)\n"),
        ("days/2026-07-19.md", "- xtomorrow\n"),
        ("days/2026-07-20.md", "- xafter\n"),
        ("days/2026-07-12.md", "- xbefore #xarea\n"),
        ("weeks/2026-W29.md", "---\ntitle: xweektitle\nfelt: easy\n---\nxweekwords\n"),
        ("goals/xgoal.md", "---\ntitle: xgoaltitle\nstart: 2026-07-13\nsmaller: xsmaller\n---\nxwhy\n"),
        ("photos/xphoto.md", "xfile"),
    ];

    private static readonly string[] GoesIn = ["One *glass*", "Sent `it` ⭐", "- Walked [there](../../weeks/2026-W29.md) and [[2026-07-12|back]]", "A <b>bold</b> one <!-- xcomment --> %%xaside%%", "Told Zoë #work", "Painted ![xphotowords](../photos/x.jpg) it"];

    [Theory]
    [InlineData(ShareFormat.Html, 12)]
    [InlineData(ShareFormat.Markdown, 30)]
    [InlineData(ShareFormat.Picture, 6)]
    public void What_stays_out_changes_no_byte_of_the_file(ShareFormat format, int times) =>
        (from lines in Gen.OneOf(GoesIn).Array[1, 6]
         from kept in Gen.Bool.Array[StaysOut.Length]
         select (lines, kept)).Each(
            (lines, kept) =>
            {
                using var whole = Journal(lines, StaysOut.Where((_, at) => kept[at]));
                using var bare = Journal(lines, []);
                var shared = SharedJournal.Make(whole.Path, SharedJournal.Days, format).Content!.Value;

                Assert.Equal(SharedJournal.Make(bare.Path, SharedJournal.Days, format).Content!.Value.ToArray(), shared.ToArray());
                if (format != ShareFormat.Picture)
                {
                    var text = Encoding.UTF8.GetString(shared.Span);
                    Assert.DoesNotMatch("x(secret|detail|tag|title|mood|day|draft|intended|story|tomorrow|after|before|area|week|goal|smaller|why|photo|file|comment|aside)", text);
                    Assert.DoesNotContain("smallwins", text, StringComparison.OrdinalIgnoreCase);
                    Assert.DoesNotContain(System.IO.Path.GetFileName(whole.Path), text);
                }
            },
            iter: times,
            threads: 1);

    [Fact]
    public void Settings_tell_nothing_of_the_journal()
    {
        using var temp = Journal(["Walked #health"], []);
        temp.Write("smallwins.yml", "title: xtitle\nauthor: xauthor\nareas:\n  - { id: health, name: Health, aliases: [xalias] }\n  - { id: work, name: xwork, color: '#abcdef' }\ndoubts:\n  - { id: d, says: xdoubt }\n");

        var html = SharedJournal.Text(temp.Path, SharedJournal.Days, ShareFormat.Html);
        Assert.DoesNotMatch("xtitle|xauthor|xalias|xwork|xdoubt|abcdef", html);
        Assert.Contains("Health", html);
    }

    [Theory]
    [InlineData("theme: default")]
    [InlineData("theme: paper")]
    [InlineData("language: de")]
    public void Every_theme_and_language_makes_a_file(string setting)
    {
        using var temp = Journal(["Walked"], []);
        temp.Write("smallwins.yml", $"site: {{ {(setting.StartsWith("theme", StringComparison.Ordinal) ? setting : "output: _site")} }}\n{(setting.StartsWith("language", StringComparison.Ordinal) ? setting : "")}\n");
        var html = SharedJournal.Text(temp.Path, SharedJournal.Days, ShareFormat.Html);
        Assert.Contains("data:font/woff2;base64,", html);
        Assert.Contains(setting == "language: de" ? "Für Sam" : "For Sam", html);
    }

    [Fact]
    public void A_journals_own_template_is_told_of_nothing_else_either()
    {
        using var temp = Journal(["Walked"], StaysOut);
        temp.Write("templates/share.sbn", "{{ for part in handout.parts }}{{ for win in part.wins }}{{ win.text }},{{ end }}{{ end }}");
        Assert.Equal("Walked,", SharedJournal.Text(temp.Path, SharedJournal.Days, ShareFormat.Html));

        temp.Write("templates/share.sbn", "\n{{ site.title }}");
        var problem = Assert.Single(SharedJournal.Make(temp.Path, SharedJournal.Days, ShareFormat.Html).Problems);
        Assert.Equal(("templates/share.sbn", 2), (problem.Span.File, problem.Span.Line));
    }

    [Fact]
    public void Pictures_go_in_when_they_are_named_without_what_the_camera_noted()
    {
        using var temp = Journal(["Painted ![the door](../photos/door.jpg)"], []);
        Directory.CreateDirectory(temp["photos"]);
        using (var photo = new MagickImage(MagickColors.Teal, 300, 200))
        {
            var exif = new ExifProfile();
            exif.SetValue(ExifTag.Make, "xcamera");
            photo.SetProfile(exif);
            photo.Write(temp["photos/door.jpg"]);
        }

        var without = SharedJournal.Text(temp.Path, SharedJournal.Days, ShareFormat.Html);
        Assert.DoesNotMatch("<img|the door|door\\.jpg", without);

        var html = SharedJournal.Text(temp.Path, SharedJournal.Days with { Photos = true }, ShareFormat.Html);
        Assert.Contains("alt=\"the door\"", html);
        Assert.DoesNotContain("door.jpg", html);
        var bytes = Convert.FromBase64String(html.Split("data:image/jpeg;base64,")[1].Split('"')[0]);
        using var shown = new MagickImage(bytes);
        Assert.Equal((300u, 200u), (shown.Width, shown.Height));
        Assert.Null(shown.GetExifProfile());
        Assert.DoesNotContain("xcamera", Encoding.Latin1.GetString(bytes));
    }

    private static TempFolder Journal(IEnumerable<string> lines, IEnumerable<(string File, string Text)> more)
    {
        var temp = new TempFolder();
        temp.Write("smallwins.yml", "areas:\n  - { id: health, name: Health }\n  - { id: work, name: Work }\n");
        foreach (var (line, at) in lines.Select((line, at) => (line, at)))
        {
            temp.Write($"days/2026-07-{13 + (at % 5)}-a{at}.md", $"- {line}\n");
        }

        foreach (var (file, text) in more)
        {
            temp.Write(file, text);
        }

        return temp;
    }
}
