using System.Text.RegularExpressions;
using Scriban.Syntax;
using SmallWins.Diagnostics;

namespace SmallWins.Render.Templates;

/// <summary>
/// How much a template may ask of the machine for one page. All of it is counted and nothing is timed, but for a pattern, so that a page that can be
/// filled in on one machine can be on every other.
/// </summary>
internal static class TemplateLimits
{
    /// <summary>How often the loops of a template go round, those within each other together.</summary>
    public const int MostRounds = 5_000_000;

    /// <summary>How deep templates and functions call each other.</summary>
    public const int Deepest = 100;

    /// <summary>How many steps a page takes: an expression is one, and so are four characters of a text that is made.</summary>
    public const long MostSteps = 100_000_000;

    /// <summary>How many bytes a page may have: far more than a browser would like, and far fewer than memory has.</summary>
    public const int LongestPage = 64 * 1024 * 1024;

    /// <summary>How many characters a text may have that a template makes: more than any file of a journal.</summary>
    public const int LongestText = 16 * 1024 * 1024;

    /// <summary>How long a regular expression may look for its match; a sound one takes a thousandth of it.</summary>
    public static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(1);

    /// <summary>The problem of a template that asked for more; null where it is another one.</summary>
    public static Func<SourceSpan, Diagnostic>? ProblemOf(ScriptRuntimeException trouble) => trouble switch
    {
        { InnerException: TooMuchException much } => much.Problem,
        { InnerException: RegexMatchTimeoutException } => Problems.TemplateTakesTooLong,

        // Scriban has no other way to tell them.
        _ when trouble.OriginalMessage.StartsWith("Exceeding number of iteration limit", StringComparison.Ordinal)
            || trouble.OriginalMessage.StartsWith("Range expression exceeds", StringComparison.Ordinal) => span => Problems.TemplateGoesRound(span, MostRounds),
        _ when trouble.OriginalMessage.StartsWith("Exceeding number of recursive depth", StringComparison.Ordinal) => span => Problems.TemplateTooDeep(span, Deepest),
        _ => null,
    };
}

/// <summary>A template asks for more than a page is given.</summary>
/// <param name="message">In a word.</param>
/// <param name="problem">What is told of it.</param>
internal sealed class TooMuchException(string message, Func<SourceSpan, Diagnostic> problem) : Exception(message)
{
    /// <summary>What is told of it.</summary>
    public Func<SourceSpan, Diagnostic> Problem { get; } = problem;

    /// <summary>Templates call each other too deep.</summary>
    public static TooMuchException Depth() => new("too deep", span => Problems.TemplateTooDeep(span, TemplateLimits.Deepest));

    /// <summary>It takes too many steps.</summary>
    public static TooMuchException Steps() => new("too many steps", Problems.TemplateTakesTooLong);

    /// <summary>The page is too long.</summary>
    public static TooMuchException Page() => new("too long", span => Problems.TemplateTooMuchText(span, TemplateLimits.LongestPage));

    /// <summary>A text is too long.</summary>
    public static TooMuchException Text() => new("too long", span => Problems.TemplateTooMuchText(span, TemplateLimits.LongestText));
}
