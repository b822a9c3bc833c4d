using SmallWins.Cli;

return CommandLine.Run(args, Surroundings.OfThisProcess());
