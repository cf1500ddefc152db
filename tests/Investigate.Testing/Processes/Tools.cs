using Xunit;

namespace Investigate.Testing.Processes;

/// <summary>Programs of other makers that some tests need.</summary>
public static class Tools
{
    /// <summary>Skips the test, visibly, where a program is not there; under CI that is a failure, since there it must be.</summary>
    /// <exception cref="InvalidOperationException">Under CI, the program is not there.</exception>
    public static void Need(string program)
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
        if (!found && Environment.GetEnvironmentVariable("CI") == "true")
        {
            throw new InvalidOperationException($"Expected {program} on the PATH under CI, found none.");
        }

        Skip.IfNot(found, $"{program} is not on the PATH.");
    }
}
