namespace Investigate.Testing.Embedded;

/// <summary>A fresh directory that goes when the test has ended.</summary>
public sealed class TemporaryDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("investigate-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
