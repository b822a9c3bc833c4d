using System.Globalization;

namespace SmallWins.Diagnostics;

/// <content>SW20: templates and words, the journal's own in <c>templates/</c> and the built-in ones.</content>
internal static partial class Problems
{
    public static Diagnostic TemplateUnreadable(SourceSpan at, string reason) =>
        Error("SW2001", at, $"This template cannot be read here: {reason.TrimEnd('.', '\n')}.", "docs/templates.md shows how templates are written.");

    public static Diagnostic TemplateCannotBeFilled(SourceSpan at, string reason) =>
        Error("SW2002", at, $"This template cannot be filled in here: {reason.TrimEnd('.', '\n')}.", "docs/templates.md lists what each name holds.");

    public static Diagnostic NameNotFound(SourceSpan at, string name, string? meant) =>
        Error("SW2003", at, $"There is no `{name}` here.", DidYouMeanOr(meant, "docs/templates.md lists every name that a template can use."), meant);

    public static Diagnostic IncludeNotFound(SourceSpan at, string name, string? meant) =>
        Error("SW2004", at, $"There is no template `{name}` to include.", DidYouMeanOr(meant, $"Write it as templates/{name}, or take the include out."));

    public static Diagnostic TemplateUnused(SourceSpan at, string path, string? meant) =>
        Note("SW2005", at, $"No page uses `{path}`: it replaces no built-in file, and no template includes it.", DidYouMeanOr(meant, "Give it the name of the file it is to replace."));

    public static Diagnostic WordsNotAPhrase(SourceSpan at, string key) =>
        Warning("SW2006", at, $"`{key}` is left out: it is no phrase.", "Write a text, forms such as { one: …, other: … }, or a list of texts.");

    public static Diagnostic WordUnknown(SourceSpan at, string key, string meant) =>
        Warning("SW2007", at, $"The site has no phrase `{key}`.", DidYouMean(meant), meant);

    public static Diagnostic WordFormUnknown(SourceSpan at, string form) =>
        Warning("SW2008", at, $"No number asks for the form `{form}`.", "A form is zero, one, two, few, many or other, or a number in digits.");

    public static Diagnostic TemplateMovedOn(SourceSpan at, string name, string version, string now) =>
        Note("SW2009", at, $"The built-in file has changed since this copy of it was made (SmallWins {version}).", $"Compare the two: smallwins theme show {name}. When you have what you want of it, write {now} here.", now);

    public static Diagnostic TemplateGone(SourceSpan at, string file) =>
        Note("SW2010", at, $"{file}, of which this is a copy, is not built in any more.", "Where no page uses the copy either, remove it; otherwise remove this line.");

    public static Diagnostic TemplateGoesRound(SourceSpan at, int rounds) =>
        Error("SW2011", at, $"This loop goes round more than {rounds.ToString("N0", CultureInfo.InvariantCulture)} times.", "Let it go through a list, or end it with break.");

    public static Diagnostic TemplateTooDeep(SourceSpan at, int deepest) =>
        Error("SW2012", at, $"Templates or functions call each other more than {deepest} deep here.", "One of them includes or calls itself; let it stop.");

    public static Diagnostic TemplateTakesTooLong(SourceSpan at) =>
        Error("SW2013", at, "This template asks for more work than a page is given.", "A function that calls itself twice, or a regular expression with + or * in a group that is repeated, does that.");

    public static Diagnostic TemplateTooMuchText(SourceSpan at, int longest) =>
        Error("SW2014", at, $"This makes a text of more than {longest / 1024 / 1024} million characters.", "Let it go through less.");
}
