namespace Investigate.Api.Imports;

/// <summary>A folder for the files of one load; gone with everything in it when it is disposed.</summary>
internal sealed class UploadFolder : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const int LongestName = 100;

    public UploadFolder(string uploads)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(uploads);
        }
        else
        {
            Directory.CreateDirectory(uploads, OwnerOnly);
        }

        Path = System.IO.Path.Combine(uploads, System.IO.Path.GetRandomFileName());
        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    /// <summary>How many files it holds.</summary>
    public int Count { get; private set; }

    /// <summary>True when a part may be called so: a plain name, and no other part's.</summary>
    public bool Accepts(string name) => name.Length is > 0 and <= LongestName && name[0] != '.' && !name.AsSpan().ContainsAny("/\\:")
        && !name.Any(char.IsControl)
        && !Directory.EnumerateFiles(Path).Any(other => System.IO.Path.GetFileName(other).Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Writes one file as it comes.</summary>
    /// <param name="most">Bytes it may have.</param>
    /// <returns>Bytes written; more than <paramref name="most"/> where the rest was not taken.</returns>
    public async Task<long> Write(string name, Stream content, long most, CancellationToken ct)
    {
        Count++;
        await using var file = new FileStream(System.IO.Path.Combine(Path, name), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
        var buffer = new byte[1 << 17];
        var written = 0L;
        while (written <= most && await content.ReadAsync(buffer, ct) is var read and > 0)
        {
            written += read;
            await file.WriteAsync(buffer.AsMemory(0, read), ct);
        }

        return written;
    }

    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
