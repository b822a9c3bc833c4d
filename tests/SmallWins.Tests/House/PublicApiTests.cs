using PublicApiGenerator;

namespace SmallWins.Tests.House;

public sealed class PublicApiTests
{
    /// <summary>
    /// The public surface is a promise: a change of it is seen in review, as a change of the approved file. To approve one,
    /// copy the received file over it.
    /// </summary>
    [Fact]
    public void The_public_surface_is_the_approved_one()
    {
        var folder = Path.Combine(Repository.Root, "tests", "SmallWins.Tests", "House");
        var received = typeof(SiteBuild).Assembly.GeneratePublicApi(new() { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n").TrimEnd() + "\n";
        var approved = Path.Combine(folder, "PublicApi.approved.txt");
        if (!File.Exists(approved) || File.ReadAllText(approved) != received)
        {
            File.WriteAllText(Path.Combine(folder, "PublicApi.received.txt"), received);
        }

        Assert.Equal(File.Exists(approved) ? File.ReadAllText(approved) : "", received);
    }
}
