namespace SmallWins.Site.Tests;

/// <summary>Tests that want the whole machine, or that would not be heard beside one that does: they run when the others are done.</summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class OneAtATime;
