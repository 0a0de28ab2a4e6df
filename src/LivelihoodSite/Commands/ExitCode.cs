namespace LivelihoodSite.Commands;

/// <summary>What a command returns to the shell.</summary>
public static class ExitCode
{
    /// <summary>Fine, warnings included.</summary>
    public const int Fine = 0;

    /// <summary>The content has errors.</summary>
    public const int Content = 1;

    /// <summary>The command was called in a way that it does not know.</summary>
    public const int WrongUse = 2;

    /// <summary>The computer: disk full, locked, no browser.</summary>
    public const int Environment = 3;
}
