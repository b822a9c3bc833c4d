using SmallWins.Cli;

LargePages.Ask();
return CommandLine.Run(args, Surroundings.OfThisProcess());
