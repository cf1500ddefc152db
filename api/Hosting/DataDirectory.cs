using System.Security.Cryptography;

namespace Investigate.Api.Hosting;

/// <summary>
/// The folder of one deployment: the store, the key that signs local tokens, and the mark that everything in it is invented.
/// </summary>
internal sealed class DataDirectory(string path)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>True when nothing was ever put there: only such a folder may become a demo.</summary>
    public bool IsEmpty => !Directory.Exists(Path) || !Directory.EnumerateFileSystemEntries(Path).Any();

    /// <summary>True when the folder was made as a demo: every person in it is invented.</summary>
    public bool IsDemo => File.Exists(DemoMark);

    private string DemoMark => System.IO.Path.Combine(Path, "demo");

    private string KeyFile => System.IO.Path.Combine(Path, "token.key");

    public void Create() => Directory.CreateDirectory(Path);

    public void MarkAsDemo() => File.WriteAllText(DemoMark, "Everything in this folder is invented. Sign-in needs no password.\n");

    /// <summary>The key of local tokens, 64 random bytes, made on first use and readable by its owner only.</summary>
    public byte[] TokenKey()
    {
        Create();
        if (!File.Exists(KeyFile))
        {
            Make();
        }

        return File.ReadAllBytes(KeyFile);
    }

    /// <summary>Written aside and moved into place, so that of two processes that start at once both read one whole key.</summary>
    private void Make()
    {
        var aside = System.IO.Path.Combine(Path, $"token.key.{Environment.ProcessId}");
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using (var file = new FileStream(aside, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(64));
        }

        try
        {
            File.Move(aside, KeyFile, overwrite: false);
        }
        catch (IOException) when (File.Exists(KeyFile))
        {
            File.Delete(aside);
        }
    }
}
