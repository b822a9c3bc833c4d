using SmallWins;
using SmallWins.Cli;

// These go through a whole journal and are over; what lives on for hours gives back what it does not need, page by page.
if (args is ["build" or "check", ..])
{
    LargePages.Ask();
}

// What every build needs takes as long to make ready as the commands to put together, and a second core has nothing to do yet.
if (args is ["build", ..])
{
    _ = Task.Run(SiteBuild.Prepare);
}

return CommandLine.Run(args, Surroundings.OfThisProcess());
