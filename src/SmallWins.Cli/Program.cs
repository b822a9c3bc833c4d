using SmallWins;
using SmallWins.Cli;

// These go through a whole journal and are over; what lives on for hours gives back what it does not need, page by page.
if (args is ["build" or "check", ..])
{
    LargePages.Ask();
}

if (args is ["build", ..])
{
    SiteBuild.MakeReady();
}

return CommandLine.Run(args, Surroundings.OfThisProcess());
