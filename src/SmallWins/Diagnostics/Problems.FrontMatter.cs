namespace SmallWins.Diagnostics;

/// <content>SW11: front matter and YAML, in whatever kind of file.</content>
internal static partial class Problems
{
    public static Diagnostic InvalidYaml(SourceSpan at, string reason) =>
        Error("SW1101", at, $"This is not YAML that can be read: {reason}", "Put a value that holds a colon or begins with a sign into quotes, as in title: \"Tea: a story\".");

    public static Diagnostic YamlTooLarge(SourceSpan at, int kilobytes) =>
        Error("SW1102", at, $"Here are more than {kilobytes} kB of YAML.", "Move the words below the front matter.");

    public static Diagnostic TabInYaml(SourceSpan at) =>
        Error("SW1103", at, "YAML takes no tab here.", "Use spaces.", "  ");

    public static Diagnostic UnclosedFrontMatter(SourceSpan at) =>
        Error("SW1104", at, "The front matter that opens here is not closed.", "Put a line --- below its last key, or remove this one.");

    public static Diagnostic DuplicateKey(SourceSpan at, string key, SourceSpan first) =>
        Error("SW1105", at, $"`{key}` stands here a second time; the first is at {first.Line}:{first.Column}.", "Keep one of the two.");

    public static Diagnostic YamlReference(SourceSpan at) =>
        Error("SW1106", at, "Anchors, aliases and tags of YAML (&, * and !) are not read here.", "Write the value out, in quotes where it begins with such a sign.");

    public static Diagnostic YamlTooDeep(SourceSpan at, int depth) =>
        Error("SW1107", at, $"This is nested more than {depth} levels deep.", "Make it flatter.");

    public static Diagnostic NotKeysAndValues(SourceSpan at) =>
        Error("SW1108", at, "Keys and values belong here, such as `title: A good day`.", "Write each key with a colon and a space after it.");

    public static Diagnostic SecondFrontMatter(SourceSpan at) =>
        Error("SW1109", at, "A second front matter stands here; a merge of two versions leaves that behind.", "Move its keys into the first one, and remove it.");

    public static Diagnostic KeyInBody(SourceSpan at, string key) =>
        Warning("SW1110", at, $"`{key}:` stands outside the front matter, so it is read as text.", "Put it between two lines --- at the very beginning of the file.");

    public static Diagnostic SlipOfKey(SourceSpan at, string key, string meant) =>
        Warning("SW1111", at, $"`{key}` is no key that SmallWins knows.", DidYouMean(meant), meant);

    public static Diagnostic SlipOfPrivateKey(SourceSpan at, string key, string meant) =>
        Error("SW1112", at, $"`{key}` is no key that SmallWins knows, and reads like one that keeps words private.", DidYouMean(meant), meant);

    public static Diagnostic UnusableValue(SourceSpan at, string key, string expected) =>
        Warning("SW1113", at, $"This value of `{key}` is left out: it is not {expected}.", $"Write {expected}, or nothing.");

    public static Diagnostic UnfilledPlaceholder(SourceSpan at, string key) =>
        Note("SW1114", at, $"`{key}` still holds the placeholder of a template; it is left out.", "Write the value, or remove the key.");

    public static Diagnostic DoubtfulDraft(SourceSpan at, string key, string value) =>
        Warning("SW1115", at, $"`{key}: {value}` is neither true nor false; the file is kept out of the site, to be safe.", $"Write `{key}: true` or `{key}: false`.");

    public static Diagnostic TomlNotRead(SourceSpan at, bool keptOut) =>
        Warning("SW1116", at, "This front matter is TOML, which is not read here; " + (keptOut ? "the file is kept out of the site, since it says so." : "its values are left out."),
            "Write it as YAML: lines `key: value` between two lines ---.");
}
