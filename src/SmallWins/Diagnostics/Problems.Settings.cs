namespace SmallWins.Diagnostics;

/// <content>SW13: <c>smallwins.yml</c>.</content>
internal static partial class Problems
{
    public static Diagnostic UnknownSetting(SourceSpan at, string key, string? meant) =>
        Warning("SW1301", at, $"`{key}` is no setting that SmallWins knows.", DidYouMeanOr(meant, "Remove it; docs/format.md lists all settings."), meant);

    public static Diagnostic WrongSetting(SourceSpan at, string key, string expected) =>
        Error("SW1302", at, $"`{key}` takes {expected}.", $"Write {expected}.");

    public static Diagnostic SettingOutOfRange(SourceSpan at, string key, int least, int most) =>
        Error("SW1303", at, $"`{key}` takes a number from {least} to {most}.", $"Write a number from {least} to {most}.");

    public static Diagnostic UnknownLanguage(SourceSpan at, string language, string? meant) =>
        Error("SW1304", at, $"`{language}` is no language that .NET knows.", DidYouMeanOr(meant, "Write a culture name such as en, en-GB or de."), meant);

    public static Diagnostic UnknownTimeZone(SourceSpan at, string zone, string? meant) =>
        Error("SW1305", at, $"`{zone}` is no time zone.", DidYouMeanOr(meant, "Write local, or a name such as Europe/Berlin."), meant);

    public static Diagnostic NotAWeekday(SourceSpan at, string word, string allowed, string? meant) =>
        Error("SW1306", at, $"`{word}` is not {allowed}.", DidYouMeanOr(meant, $"Write {allowed}."), meant);

    public static Diagnostic InvalidId(SourceSpan at, string id) =>
        Error("SW1307", at, $"`{id}` cannot be an id or an alias: it takes letters, digits, - and _, with a letter among them.", "Write one short word.");

    public static Diagnostic WordClaimedTwice(SourceSpan at, string word, string owner, SourceSpan first) =>
        Error("SW1308", at, $"`{word}` already belongs to `{owner}`, at {first.Line}:{first.Column}.", "Give each a word of its own.");

    public static Diagnostic ReservedWord(SourceSpan at, string word) =>
        Error("SW1309", at, $"`#{word}` is a mark of its own and cannot be an area.", "Choose another word.");

    public static Diagnostic UnknownColor(SourceSpan at, string color, string? meant, string palette) =>
        Error("SW1310", at, $"`{color}` is no colour of the palette and not of the form \"#rrggbb\".", DidYouMeanOr(meant, $"Write one of {palette}, or \"#2e7d32\" in quotes."), meant);

    public static Diagnostic MissingSetting(SourceSpan at, string key, string what) =>
        Error("SW1311", at, $"This {what} has no `{key}`.", $"Add `{key}:`.");

    public static Diagnostic OutputOutside(SourceSpan at, string output) =>
        Error("SW1312", at, $"`{output}` cannot be the output folder: it takes a folder inside the journal that holds none of its files.", "Write a relative path such as _site; --output takes any folder.");

    public static Diagnostic DoubtWithoutEvidence(SourceSpan at) =>
        Warning("SW1313", at, "This doubt names neither `tags` nor `words`, so no win can answer it.", "Add tags: [done] or words: [finished].");

    public static Diagnostic ColorInComment(SourceSpan at) =>
        Error("SW1314", at, "In YAML a # after a space begins a comment, so the colour is not seen.", "Put the colour into quotes: color: \"#2e7d32\".");

    public static Diagnostic UnknownTheme(SourceSpan at, string theme, string? meant) =>
        Error("SW1315", at, $"There is no theme `{theme}`.", DidYouMeanOr(meant, "Write default; files in the journal's templates/ change how it looks."), meant);
}
