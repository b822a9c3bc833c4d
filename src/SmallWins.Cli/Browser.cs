using System.ComponentModel;
using System.Diagnostics;
using Spectre.Console;

namespace SmallWins.Cli;

/// <summary>The browser that the person uses.</summary>
internal static class Browser
{
    /// <summary>Opens a file or an address in it; says so where there is none to be started.</summary>
    public static void Open(string page, Surroundings here)
    {
        try
        {
            Process.Start(new ProcessStartInfo(page) { UseShellExecute = true })?.Dispose();
        }
        catch (Win32Exception)
        {
            here.Error.WriteLine("No browser could be started; the address above opens the site in one.");
        }
    }
}
