namespace SmallWins.Diagnostics;

/// <summary>
/// Every problem that SmallWins can name, with all of its wording: one factory a code. The codes are stable, and each is
/// explained in <c>docs/problems.md</c>.
/// </summary>
/// <remarks>SW10 files · SW11 front matter and YAML · SW12 days and wins · SW13 settings · SW14 goals · SW15 weeks ·
/// SW16 pictures and links · SW20 templates and words · SW30 the output folder.</remarks>
internal static partial class Problems
{
}
