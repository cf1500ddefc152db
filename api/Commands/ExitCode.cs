namespace Investigate.Api.Commands;

/// <summary>What a command tells the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>It could not be done; standard error says why.</summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong, or names a folder that is not there.</summary>
    public const int WrongUsage = 2;

    /// <summary>Loaded, but some rows were rejected.</summary>
    public const int FinishedWithRejects = 3;

    /// <summary>The log does not hold together.</summary>
    public const int LogBroken = 4;
}
