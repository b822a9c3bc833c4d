using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SmallWins.Site.Tests;

/// <summary>What tests ask of a tab of the browser.</summary>
internal static class Tabs
{
    /// <summary>How many milliseconds a busy machine may take to show what was asked for; what goes well never waits this long.</summary>
    public const float Patience = 30_000;

    /// <summary>
    /// Waits until a tab shows an address, of which the end is given; <c>*</c> stands for anything. The browser is asked until it is so:
    /// <c>WaitForURLAsync</c> looks once and then waits to be told, and misses what comes to pass between the two.
    /// </summary>
    public static Task IsAt(this IPage tab, string address) =>
        Assertions.Expect(tab).ToHaveURLAsync(new Regex($"{Regex.Escape(address).Replace(@"\*", ".*", StringComparison.Ordinal)}$"), new() { Timeout = Patience });
}
