using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace SmallWins.Site.Tests;

/// <summary>The extension for VS Code, built and packed as it is published.</summary>
public sealed class ExtensionTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "editors", "vscode");

    [Fact]
    public async Task The_extension_is_packed_with_what_it_needs_and_nothing_else_and_loads()
    {
        await Install();
        await Run("npm", "run", "--silent", "package");
        using (var vsix = ZipFile.OpenRead(Path.Combine(Folder, "smallwins.vsix")))
        {
            Assert.Equal(
                [
                    "[Content_Types].xml", "extension.vsixmanifest", "extension/LICENSE.txt", "extension/dist/NOTICES.txt", "extension/dist/extension.js",
                    "extension/icon.png", "extension/package.json", "extension/readme.md", "extension/schemas/settings.schema.json",
                ],
                vsix.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));

            var manifest = JsonNode.Parse(Text(vsix, "extension/package.json"))!;
            Assert.Equal("./dist/extension.js", (string?)manifest["main"]);
            Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "schemas", "settings.schema.json"), TestContext.Current.CancellationToken), Text(vsix, "extension/schemas/settings.schema.json"));
            Assert.All(
                manifest["devDependencies"]!.AsObject().Where(dependency => dependency.Key == "vscode-languageclient"),
                dependency => Assert.Contains($"{dependency.Key} {dependency.Value}", Text(vsix, "extension/dist/NOTICES.txt"), StringComparison.Ordinal));
        }

        Assert.Equal(
            "activate: function, deactivate: function",
            (await Run("node", Path.Combine(Repository.Root, "tests", "SmallWins.Site.Tests", "extension", "loads.cjs"), Path.Combine(Folder, "dist", "extension.js"))).Trim());
    }

    [Fact]
    public void The_extension_has_the_version_of_the_command()
    {
        var version = XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props")).Descendants("Version").Single().Value;
        Assert.Equal(version, (string?)JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "package.json")))!["version"]);
    }

    // What is installed already, as the lock file has it, is taken as it is.
    private static async Task Install()
    {
        var installed = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        if (!installed.Exists || installed.LastWriteTimeUtc < File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
        {
            await Run("npm", "ci", "--no-audit", "--no-fund", "--silent");
        }
    }

    private static string Text(ZipArchive archive, string entry)
    {
        using var reader = new StreamReader(archive.GetEntry(entry)!.Open());
        return reader.ReadToEnd();
    }

    private static async Task<string> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: {output}{await error}");
        return output;
    }
}
