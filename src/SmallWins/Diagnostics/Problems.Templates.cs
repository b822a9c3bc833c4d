namespace SmallWins.Diagnostics;

/// <content>Templates and words: the journal's own files in <c>templates/</c>, and the built-in ones.</content>
internal static partial class Problems
{
    /// <summary>Scriban cannot read the template.</summary>
    public static Diagnostic TemplateUnreadable(SourceSpan span, string why) => new(
        Severity.Error, "SW2001", span, $"This template cannot be read here: {Sentence(why)}");

    /// <summary>The template asks for something that cannot be done.</summary>
    public static Diagnostic TemplateCannotBeFilled(SourceSpan span, string why) => new(
        Severity.Error, "SW2002", span, $"This template cannot be filled in here: {Sentence(why)}");

    /// <summary>The template uses a name that is not there.</summary>
    public static Diagnostic NameNotFound(SourceSpan span, string name, string? nearest) => new(
        Severity.Error, "SW2003", span, $"There is no “{name}” here.",
        nearest is null ? new Fix("docs/templates.md lists every name that a template can use.") : new Fix($"Did you mean “{nearest}”?", nearest));

    /// <summary>The template includes one that does not exist.</summary>
    public static Diagnostic IncludeNotFound(SourceSpan span, string name, string? nearest) => new(
        Severity.Error, "SW2004", span, $"There is no template “{name}” to include.",
        nearest is null ? new Fix($"Write it as templates/{name}, or take the include out.") : new Fix($"Did you mean “{nearest}”?"));

    /// <summary>A template of the journal's that nothing uses.</summary>
    public static Diagnostic TemplateUnused(SourceSpan span, string path, string? nearest) => new(
        Severity.Note, "SW2005", span, $"No page uses “{path}”: it replaces no built-in file, and no template includes it.",
        nearest is null ? null : new Fix($"Did you mean “{nearest}”?"));

    /// <summary>A link in the templates folder.</summary>
    public static Diagnostic TemplateIsLink(SourceSpan span) => new(
        Severity.Warning, "SW2006", span, "This is a link to another place, and is left out: a site is made of its journal's own files.",
        new Fix("Put the file itself here."));

    /// <summary>A template that is not text.</summary>
    public static Diagnostic TemplateNotText(SourceSpan span) => new(
        Severity.Error, "SW2007", span, "This file is not UTF-8 text.", new Fix("Save it again as UTF-8."));

    /// <summary>A file of words that YAML cannot read, or that is no mapping of phrases.</summary>
    public static Diagnostic WordsUnreadable(SourceSpan span, string why) => new(
        Severity.Error, "SW2008", span, $"These words cannot be read here: {Sentence(why)}",
        new Fix("Write one phrase a line as “key: text”, or a mapping of forms such as one and other."));

    /// <summary>A phrase given twice.</summary>
    public static Diagnostic WordTwice(SourceSpan span, string key) => new(
        Severity.Warning, "SW2009", span, $"The phrase “{key}” is given a second time; the first one holds.", new Fix("Take one of them out."));

    /// <summary>A phrase that the site never says.</summary>
    public static Diagnostic WordUnknown(SourceSpan span, string key, string? nearest) => new(
        Severity.Warning, "SW2010", span, $"The site has no phrase “{key}”.",
        nearest is null ? null : new Fix($"Did you mean “{nearest}”?", nearest));

    /// <summary>A form of a phrase that no number asks for.</summary>
    public static Diagnostic WordFormUnknown(SourceSpan span, string key, string form) => new(
        Severity.Warning, "SW2011", span, $"The phrase “{key}” has a form “{form}”, which no number asks for.",
        new Fix("A form is zero, one, two, few, many or other, or a number of its own such as 0."));

    private static string Sentence(string why) => why.TrimEnd('.', ' ', '\n') + ".";
}
