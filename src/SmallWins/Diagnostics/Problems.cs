namespace SmallWins.Diagnostics;

/// <summary>
/// Every problem that SmallWins can name, with all of its wording: one factory a code. The codes are stable, and each is
/// explained in <c>docs/problems.md</c>.
/// </summary>
/// <remarks>SW10 files · SW11 front matter and YAML · SW12 days and wins · SW13 settings · SW14 goals · SW15 weeks ·
/// SW16 pictures and links · SW20 templates and words · SW30 the output folder · SW31 the locked site.</remarks>
internal static partial class Problems
{
    private static Diagnostic Error(string code, SourceSpan at, string message, string? fix = null, string? replacement = null) =>
        Of(Severity.Error, code, at, message, fix, replacement);

    private static Diagnostic Warning(string code, SourceSpan at, string message, string? fix = null, string? replacement = null) =>
        Of(Severity.Warning, code, at, message, fix, replacement);

    private static Diagnostic Note(string code, SourceSpan at, string message, string? fix = null, string? replacement = null) =>
        Of(Severity.Note, code, at, message, fix, replacement);

    private static Diagnostic Of(Severity severity, string code, SourceSpan at, string message, string? fix, string? replacement) =>
        new(severity, code, at, message, fix is null ? null : new Fix(fix, replacement));

    private static string DidYouMean(string suggestion) => $"Did you mean `{suggestion}`?";

    private static string? DidYouMeanOr(string? suggestion, string? otherwise) => suggestion is null ? otherwise : DidYouMean(suggestion);
}
