namespace SmallWins.Cli.Git;

/// <summary>How this program is started from a POSIX shell, which is what git runs its commands in on every system.</summary>
/// <param name="Program">The program.</param>
/// <param name="Line">The program with what has to follow it.</param>
internal sealed record OwnCommand(string Program, string Line)
{
    private const string Name = "smallwins";

    /// <summary><c>smallwins</c> where that is on the PATH, so that an update needs no new set-up; else the whole path of this program.</summary>
    /// <param name="path">The value of the PATH.</param>
    public static OwnCommand Of(string? path)
    {
        var ending = OperatingSystem.IsWindows() ? ".exe" : "";
        if ((path ?? "").Split(Path.PathSeparator).Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, Name + ending))))
        {
            return new OwnCommand(Name, Name);
        }

        var file = Environment.ProcessPath ?? Name;
        var program = Quoted(file);
        var isHosted = Path.GetFileNameWithoutExtension(file).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        return new OwnCommand(program, isHosted ? $"{program} {Quoted(Path.Combine(AppContext.BaseDirectory, Name + ".dll"))}" : program);
    }

    /// <summary>A word for the shell.</summary>
    public static string Quoted(string word) =>
        word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '-' or '_' or ':')
            ? word
            : $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
