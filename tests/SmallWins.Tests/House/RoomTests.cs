using System.Reflection;

namespace SmallWins.Tests.House;

/// <summary>Who may know whom, read from the compiled library.</summary>
public sealed class RoomTests
{
    private static readonly Assembly Library = typeof(SiteBuild).Assembly;
    private static readonly Assembly Cli = Assembly.Load("smallwins");

    // Each room and the rooms it may know besides itself. SmallWins itself is the hall that all of it is joined in.
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Diagnostics"] = [],
        ["Domain"] = ["Diagnostics"],
        ["Read"] = ["Diagnostics"],
        ["Parse"] = ["Read", "Domain", "Diagnostics"],
        ["Aggregate"] = ["Domain"],
        ["Attach"] = ["Parse", "Read", "Diagnostics"],
        ["Render"] = ["Aggregate", "Attach", "Domain", "Diagnostics", "Parse", "Read"],
        ["Merge"] = ["Domain", "Diagnostics", "Parse", "Read"],
        ["Write"] = ["Diagnostics"],
        ["Format"] = ["Domain", "Diagnostics", "Parse", "Read"],
        ["Edit"] = ["Attach", "Domain", "Diagnostics", "Format", "Parse", "Read", "Write"],
        ["Locking"] = [],
        ["Share"] = ["Attach", "Diagnostics", "Domain", "Locking", "Render"],
        ["Rebuild"] = ["Attach", "Diagnostics", "Domain", "Parse", "Read", "Render", "Write"],
        ["Preview"] = ["Attach", "Domain", "Diagnostics", "Render"],
        ["Language"] = ["Aggregate", "Attach", "Domain", "Diagnostics", "Parse", "Read"],
    };

    private static readonly Dictionary<string, string[]> PackagesOf = new()
    {
        ["YamlDotNet"] = ["Parse"],
        ["Markdig"] = ["Parse", "Render"],
        ["Scriban"] = ["Render"],
        ["HtmlSanitizer"] = ["Render"],
        ["AngleSharp"] = ["Render"],
        ["Magick.NET-Q8-AnyCPU"] = ["Attach"],
        ["Magick.NET.Core"] = ["Attach"],
    };

    [Fact]
    public void A_room_knows_only_the_rooms_it_may_know()
    {
        var offences = Library.GetTypes()
            .Where(type => Room(type) is not null)
            .SelectMany(type => TypeUse.Of(type)
                .Where(used => used.Assembly == Library && Room(used) is { } room && room != Room(type) && !MayKnow[Room(type)!].Contains(room))
                .Select(used => $"{type.FullName} knows {used.FullName}"))
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Empty(offences);
    }

    [Fact]
    public void Every_room_has_its_rule() =>
        Assert.Empty(Library.GetTypes().Select(Room).OfType<string>().Distinct().Except(MayKnow.Keys));

    [Fact]
    public void A_package_stays_in_its_room()
    {
        var offences = Library.GetTypes()
            .Where(type => type.Namespace?.StartsWith("SmallWins", StringComparison.Ordinal) == true)
            .SelectMany(type => TypeUse.Of(type)
                .Where(used => PackagesOf.TryGetValue(used.Assembly.GetName().Name!, out var rooms) && !rooms.Contains(Room(type)))
                .Select(used => $"{type.FullName} uses {used.FullName}"))
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Empty(offences);
    }

    [Fact]
    public void The_library_does_not_touch_the_console_the_environment_or_the_clock()
    {
        string[] forbidden = ["Now", "UtcNow", "Today", "GetTimestamp", "GetEnvironmentVariable", "GetEnvironmentVariables", "CurrentDirectory", "GetFolderPath", "MachineName", "UserName"];

        // What a build took is told and decides nothing.
        var offences = Library.GetTypes()
            .Where(type => type.Namespace?.StartsWith("SmallWins", StringComparison.Ordinal) == true && type != typeof(StepTimes))
            .SelectMany(type => TypeUse.MembersUsedBy(type)
                .Where(used => used.DeclaringType == typeof(Console)
                    || (used.DeclaringType?.Namespace is "System" or "System.Diagnostics" && forbidden.Contains(used.Name.Replace("get_", "", StringComparison.Ordinal))))
                .Select(used => $"{type.FullName} uses {used.DeclaringType}.{used.Name}"));

        Assert.Empty(offences);
    }

    [Fact]
    public void The_command_line_uses_what_the_library_offers_in_public()
    {
        var offences = Cli.GetTypes()
            .SelectMany(type => TypeUse.Of(type)
                .Where(used => used.Assembly == Library && !used.IsVisible)
                .Select(used => $"{type.FullName} uses {used.FullName}"));

        Assert.Empty(offences);
    }

    private static string? Room(Type type) =>
        type.Namespace?.Split('.') is ["SmallWins", var room, ..] ? room : null;
}
