using System.Security.Cryptography;
using SmallWins.Cli;

// These go through a whole journal and are over; what lives on for hours gives back what it does not need, page by page.
if (args is ["build" or "check", ..])
{
    LargePages.Ask();
}

// A build hashes all that it reads; the system's library for it takes as long to load as the commands to put together.
if (args is ["build", ..])
{
    _ = Task.Run(static () => SHA256.HashData([]));
}

return CommandLine.Run(args, Surroundings.OfThisProcess());
