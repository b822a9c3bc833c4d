namespace SmallWins.Cli.Completion;

/// <summary>The scripts that teach a shell to ask <c>smallwins complete</c>.</summary>
internal static class ShellScript
{
    private static readonly Dictionary<string, string> Files = new(StringComparer.OrdinalIgnoreCase)
    {
        ["bash"] = "smallwins.bash",
        ["zsh"] = "smallwins.zsh",
        ["fish"] = "smallwins.fish",
        ["powershell"] = "smallwins.ps1",
    };

    /// <summary>The shells that there is a script for.</summary>
    public static IReadOnlyCollection<string> Shells => Files.Keys;

    /// <summary>The script for a shell; null where there is none.</summary>
    public static string? For(string shell)
    {
        if (!Files.TryGetValue(shell, out var file))
        {
            return null;
        }

        using var reader = new StreamReader(typeof(ShellScript).Assembly.GetManifestResourceStream("completion/" + file)!);
        return reader.ReadToEnd();
    }
}
