using System.Collections.Immutable;
using System.Text;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Parse;
using SmallWins.Read;
using SmallWins.Rebuild;

namespace SmallWins.Tests.Rebuild;

/// <summary>What was read in a day's file is known afterwards as it was read.</summary>
public sealed class KnownDaysTests : IDisposable
{
    private static readonly Vocabulary Words = new(
        Settings.Default with { Areas = [new Area("health", "Health", "green", ["sport"]), new Area("work", "Work", "blue", [])] }, ["water", "read-more"]);

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> Texts { get; } =
    [
        "",
        "- Swam\n",
        "- 07:30 Drank water @water #health #early 🌟\n  More of it, and ![a door](../photos/door.png)\n- Kept to myself #private\n- [ ] Call Ada @read-more #work\n\nA [link][one] and [[2026-07-13]].\n\n[one]: https://example.org\n",
        "---\ntitle: Ein schöner Tag – 🌞\nmood: 4\nenergy: \"so-so\"\narea: sport\ntags: [a, b c, Größe]\nrest: true\nprivate: true\nweather: {sky: blue, wind: [1, {n: null}], empty: []}\nlone: \"\\ud800x\"\n---\n# Notes\n\nOne.\n",
        "---\ndraft: true\nwins:\n  - text: From above\n    area: work\n    goal: water\n    time: 9:05\n    tags: deep\n    photo: missing.jpg\n    details: |\n      Two\n      lines\n---\n- Below #helth @watr\n",
        "---\nmood: 9\nenergy: [\ndate: 2020-01-01\n---\n- Twice\n- Twice\n",
        "﻿- \u2028 ­ ZWJ 👩‍👩‍👧\n",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_file_is_known_as_it_was_read(string text)
    {
        var file = "days/2026/2026-07-14.md";
        var read = DayParser.Parse(new SourceText(file, text), Words);
        var (first, isKept) = Read(file, text);

        var (again, isKeptAgain) = Read(file, text);

        Assert.Equal((1, 0), (isKept, isKeptAgain));
        AssertSame(read, first);
        AssertSame(read, again);
        AssertParts(read.Value!, again.Value!);
    }

    [Fact]
    public void Every_day_of_the_sample_journal_is_known_as_it_was_read()
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(Repository.SampleJournal, "days"), "*.md", SearchOption.AllDirectories))
        {
            var (file, text) = ($"days/{Path.GetFileName(path)}", File.ReadAllText(path));
            Read(file, text);
            AssertSame(DayParser.Parse(new SourceText(file, text), Words), Read(file, text).Day);
        }
    }

    [Fact]
    public void A_file_of_another_text_or_in_a_journal_of_other_words_is_read_anew()
    {
        Read("days/2026/2026-07-14.md", "- Swam #health\n");

        Assert.Equal("Ran", Read("days/2026/2026-07-14.md", "- Ran #health\n").Day.Value!.Whole.Value.Wins[0].Text.Markdown);
        Assert.Null(Read("days/2026/2026-07-14.md", "- Ran #health\n", new Vocabulary(Settings.Default, [])).Day.Value!.Whole.Value.Wins[0].Area);
        Assert.Equal("health", Read("days/2026/2026-07-14.md", "- Ran #health\n").Day.Value!.Whole.Value.Wins[0].Area);
    }

    [Fact]
    public void Fields_that_nobody_wrote_are_as_if_they_were_not_there()
    {
        var (file, text) = ("days/2026/2026-07-14.md", "- Swam #health\n");
        var source = new SourceText(file, Encoding.UTF8.GetBytes(text));
        var real = new DayWriter().Write(file, DayParser.Parse(source, Words)).ToArray();
        for (var cut = 0; cut < real.Length; cut++)
        {
            var fields = new FieldWriter();
            fields.Text(Words.Signature());
            fields.Number(1);
            fields.Text(file);
            fields.Digest(source.Digest);
            fields.Number(cut);
            fields.Bytes(real.AsSpan(0, cut));
            Assert.True(KeptFields.Keep(CacheFolder.Of(folder.Path, "days", ""), "2026", fields));

            Assert.Equal("Swam", Read(file, text).Day.Value!.Whole.Value.Wins[0].Text.Markdown);
        }

        var many = new FieldWriter();
        many.Text(Words.Signature());
        many.Number(int.MaxValue);
        KeptFields.Keep(CacheFolder.Of(folder.Path, "days", ""), "2026", many);
        Assert.Equal("Swam", Read(file, text).Day.Value!.Whole.Value.Wins[0].Text.Markdown);
    }

    private (Checked<DayFile?> Day, int Kept) Read(string file, string text, Vocabulary? vocabulary = null)
    {
        var source = new SourceText(file, Encoding.UTF8.GetBytes(text));
        var known = KnownDays.Of(folder.Path, new Dictionary<string, Digest> { [file] = source.Digest });
        return (known.Read(source, vocabulary ?? Words), known.Keep(DateTimeOffset.UnixEpoch));
    }

    private static void AssertSame(Checked<DayFile?> one, Checked<DayFile?> other)
    {
        Assert.Equal(one.Problems, other.Problems);
        var (day, again) = (one.Value!, other.Value!);
        Assert.Equal((day.Date, day.IsDraft), (again.Date, again.IsDraft));
        Assert.Equal(day.References, again.References);
        Assert.Equal(day.Intentions, again.Intentions);
        Assert.Equal(day.Whole.Problems, again.Whole.Problems);
        Assert.Equal(Told(day.Whole.Value), Told(again.Whole.Value));
    }

    private static void AssertParts(DayFile day, DayFile again)
    {
        Assert.Equal(day.Parts.Marks, again.Parts.Marks);
        Assert.Equal(day.Parts.Headings, again.Parts.Headings);
        Assert.Equal(day.Parts.Notes, again.Parts.Notes);
        Assert.Equal(day.Parts.Wins.Select(Told), again.Parts.Wins.Select(Told));
    }

    // Arrays are the same where their items are.
    private static string Told(Day day) =>
        $"{day with { Tags = [], Wins = [], Notes = [], Files = [], Meta = ImmutableSortedDictionary<string, MetaValue>.Empty }}"
        + $"\n{Joined(day.Tags)}\n{Joined(day.Notes)}\n{Joined(day.Files)}\n{string.Join('\n', day.Wins.Select(Told))}\n{Joined(day.Meta.Select(one => $"{one.Key}={Told(one.Value)}"))}";

    private static string Told(Win win) => $"{win with { Tags = [], Goals = [] }} {Joined(win.Tags)} {Joined(win.Goals)}";

    private static string Told(MetaValue value) => value switch
    {
        MetaValue.List(var items) => $"[{Joined(items.Select(Told))}]",
        MetaValue.Map(var entries) => $"{{{Joined(entries.Select(one => $"{one.Key}={Told(one.Value)}"))}}}",
        _ => value.ToString(),
    };

    private static string Joined<T>(IEnumerable<T> items) => string.Join(" | ", items.Select(item => item!.ToString()!.Length + ":" + item));
}
