namespace SmallWins.Tests;

/// <summary>Where the tests find the repository that they were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string SampleJournal => Path.Combine(Root, "sample-journal");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SmallWins.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run from within the repository.");
    }
}
