[assembly: AssemblyFixture(typeof(SmallWins.Site.Tests.LockedSite))]

namespace SmallWins.Site.Tests;

/// <summary>The sample journal's site, locked, and a server for it; made when it is first asked for.</summary>
public sealed class LockedSite : IDisposable
{
    public const string Passphrase = "stone lantern meadow quiet harbour";
    public const string FromDisk = "file:";
    public const string FromServer = "http:";

    private readonly TempFolder temp = new();
    private readonly Lazy<string> folder;
    private readonly Lazy<StaticServer> server;

    public LockedSite()
    {
        folder = new(() =>
        {
            Build(temp["site"]);
            return temp["site"];
        });
        server = new(() => new StaticServer(Folder));
    }

    public string Folder => folder.Value;

    /// <summary>The address of the one page.</summary>
    public string Address(string from) => from == FromDisk ? new Uri(Path.Combine(Folder, "index.html")).AbsoluteUri : server.Value.Address;

    public static void Build(string output, string? journal = null, string passphrase = Passphrase) => Assert.NotNull(SiteBuild.Run(new BuildOptions
    {
        JournalFolder = journal ?? Repository.SampleJournal,
        OutputFolder = output,
        Now = new DateTimeOffset(2026, 7, 18, 12, 0, 0, TimeSpan.Zero),
        Today = SampleSite.Today,
        Lock = new SiteLock(passphrase),
    }).Site);

    public void Dispose()
    {
        if (server.IsValueCreated)
        {
            server.Value.Dispose();
        }

        temp.Dispose();
    }
}
