using SmallWins.Cli;

// What lives on for hours gives back what it does not need, page by page.
if (args is not ["serve" or "lsp", ..])
{
    LargePages.Ask();
}

return CommandLine.Run(args, Surroundings.OfThisProcess());
