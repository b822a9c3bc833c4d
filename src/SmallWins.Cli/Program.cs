using SmallWins;
using SmallWins.Cli;

// These go through a whole journal and are over; what lives on for hours gives back what it does not need, page by page.
if (args is ["build" or "check", ..])
{
    LargePages.Ask();
}

// The system's library for hashes takes as long to load as all commands to put together.
if (args is ["build", ..])
{
    SiteBuild.MakeReady();
}

return CommandLine.Run(args, Surroundings.OfThisProcess());
