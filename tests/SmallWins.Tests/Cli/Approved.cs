namespace SmallWins.Tests.Cli;

/// <summary>Whole outputs, each in a file that was read and approved. To approve another one, copy the received file over it.</summary>
internal static class Approved
{
    public static void Is(string name, string text)
    {
        var folder = Path.Combine(Repository.Root, "tests", "SmallWins.Tests", "Cli", "Approved");
        var approved = Path.Combine(folder, name + ".approved.txt");
        var expected = File.Exists(approved) ? File.ReadAllText(approved) : "";
        if (expected != text)
        {
            File.WriteAllText(Path.Combine(folder, name + ".received.txt"), text);
        }

        Assert.Equal(expected, text);
    }
}
