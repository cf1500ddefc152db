namespace Investigate.Api.Hosting;

/// <summary>
/// The folder of one deployment: the store, the keys that sign local tokens, and the mark that everything in it is invented.
/// </summary>
internal sealed class DataDirectory(string path)
{
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>True when nothing was ever put there: only such a folder may become a demo.</summary>
    public bool IsEmpty => !Directory.Exists(Path) || !Directory.EnumerateFileSystemEntries(Path).Any();

    /// <summary>True when the folder was made as a demo: every person in it is invented.</summary>
    public bool IsDemo => File.Exists(DemoMark);

    private string DemoMark => System.IO.Path.Combine(Path, "demo");

    public void Create() => Directory.CreateDirectory(Path);

    /// <param name="deployment">Of the store that holds the invented facts: see <see cref="IsDemoOf"/>.</param>
    public void MarkAsDemo(string deployment) =>
        File.WriteAllText(DemoMark, $"Everything in this folder is invented. Sign-in needs no password.\n{deployment}\n");

    /// <summary>
    /// True when the folder was made as a demo of this deployment: the folder of a demo must not open a database of real facts without a password.
    /// </summary>
    public bool IsDemoOf(string deployment) => IsDemo && File.ReadAllText(DemoMark).Contains(deployment, StringComparison.Ordinal);
}
