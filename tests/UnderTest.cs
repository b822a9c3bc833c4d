namespace SmallWins.Tests;

/// <summary>The <c>smallwins</c> command that the tests start: the published binary where there is one, else the one just built.</summary>
internal static class UnderTest
{
    /// <summary>The binary, as <c>test.sh</c> names it in the environment; null where the ordinary build is tested.</summary>
    public static string? Binary { get; } = Environment.GetEnvironmentVariable("SMALLWINS_BINARY") is { Length: > 0 } binary ? binary : null;

    /// <summary>The ordinary build.</summary>
    public static string Assembly { get; } = Path.Combine(AppContext.BaseDirectory, "smallwins.dll");

    /// <summary>The words that start it, before its own arguments.</summary>
    public static string[] Words { get; } = Binary is { } binary ? [binary] : ["dotnet", Assembly];

    /// <summary>How a shell starts it.</summary>
    public static string ShellWords { get; } = string.Join(' ', Words.Select(word => $"'{word}'"));
}
