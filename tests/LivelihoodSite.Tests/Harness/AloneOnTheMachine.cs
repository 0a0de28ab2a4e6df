namespace LivelihoodSite.Tests;

/// <summary>Tests with a limit of time: they run one by one, after all others.</summary>
[CollectionDefinition(nameof(AloneOnTheMachine), DisableParallelization = true)]
public sealed class AloneOnTheMachine;
