using System.CommandLine;
using SmallWins.Domain;
using Spectre.Console;

namespace SmallWins.Cli.Commands;

/// <summary><c>theme</c>: the files that the site's look is made of, and copies of them to be changed.</summary>
internal sealed class ThemeCommand(Surroundings here)
{
    private readonly Argument<string[]> eject = new("page") { Description = "Pages, partials or assets, such as day, partials/note or style.css.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Argument<string> show = new("page") { Description = "A page, partial or asset, such as day, partials/note or style.css." };

    /// <summary>The command.</summary>
    public static Command For(Surroundings here)
    {
        var theme = new ThemeCommand(here);
        var ejecting = new Command("eject", "Copies built-in templates into the journal, to be changed there.") { theme.eject };
        ejecting.SetAction(parsed => theme.With(journal => theme.Eject(journal, parsed.GetValue(theme.eject) ?? [])));
        var showing = new Command("show", "Prints a built-in template, to be compared with a copy.") { theme.show };
        showing.SetAction(parsed => theme.With(journal => theme.Show(journal, parsed.GetRequiredValue(theme.show))));
        var command = new Command("theme", "Lists the templates of the site, and whose they are.") { ejecting, showing };
        command.SetAction(_ => theme.With(theme.List));
        return command;
    }

    private int With(Func<JournalTheme, int> act)
    {
        if (!JournalFinder.TryFind(null, here.Folder, out var folder, out var noJournal))
        {
            return here.Refuse(noJournal);
        }

        var settings = SiteBuild.Load(new BuildOptions { JournalFolder = folder, Now = here.Now }).Journal.Settings;
        return act(JournalTheme.Of(folder, settings));
    }

    private int List(JournalTheme theme)
    {
        here.Out.WriteLine($"The theme is {theme.Name}; there {(Settings.Themes.Length == 1 ? "is" : "are")} {string.Join(" and ", Settings.Themes)} (site.theme in smallwins.yml).");
        here.Out.WriteLine();
        var width = theme.Parts.Max(part => part.Name.Length);
        foreach (var part in theme.Parts)
        {
            here.Out.WriteLine($"  {Plain.Line(part.Name).PadRight(width)}  {About(part)}".TrimEnd());
        }

        here.Out.WriteLine();
        here.Out.WriteLine("`smallwins theme eject day` copies one into templates/, to be changed there.");
        return ExitCode.Done;
    }

    private int Eject(JournalTheme theme, string[] names)
    {
        if (names.Length == 0)
        {
            return here.Refuse("Which one? Name a page, a partial or an asset: smallwins theme eject day", $"There are {string.Join(", ", theme.Parts.Select(part => part.Name))}.");
        }

        var parts = names.Select(name => (name, part: theme.Find(name))).ToList();
        if (parts.Find(one => one.part is null) is { name: not null } unknown)
        {
            return Unknown(theme, unknown.name);
        }

        foreach (var part in parts.Select(one => one.part!).Distinct())
        {
            here.Out.WriteLine(theme.Eject(part) is { } file
                ? $"{file} is a copy of the built-in one; change it as you like, and remove it to go back."
                : part.State switch
                {
                    ThemePartState.BuiltIn => "templates/ is a link that leads out of the journal; nothing was copied.",
                    ThemePartState.Added => $"templates/{part.Path} is this journal's own, and nothing built in is behind it.",
                    _ => $"templates/{part.Path} is there already and stays as it is; `smallwins theme show {part.Name}` prints the built-in one.",
                });
        }

        return ExitCode.Done;
    }

    private int Show(JournalTheme theme, string name)
    {
        if (theme.Find(name) is not { } part)
        {
            return Unknown(theme, name);
        }

        if (theme.Text(part) is not { } text)
        {
            return here.Refuse($"templates/{part.Path} is this journal's own, and nothing built in is behind it.");
        }

        here.Out.Profile.Out.Writer.Write(text);
        return ExitCode.Done;
    }

    private int Unknown(JournalTheme theme, string name) => here.Refuse(
        $"The theme has no `{name}`." + (theme.Near(name) is { } meant ? $" Did you mean `{meant}`?" : ""),
        "`smallwins theme` lists what there is. Words need no copy: templates/i18n/en.yml may hold the few that are to change.");

    private static string About(ThemePart part) => part.State switch
    {
        ThemePartState.Replaced => "your own",
        ThemePartState.Added => "your own, added",
        ThemePartState.Behind => $"your own; the built-in one has changed since: smallwins theme show {part.Name}",
        _ => "",
    };
}
