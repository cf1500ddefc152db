using Investigate.GraphModel;

namespace Investigate.Stores.Embedded.Database;

/// <summary>
/// A file that one process holds open alone: the operating system lets go of it when the process ends, however it ends.
/// </summary>
internal sealed class FileLock : IDisposable
{
    // What the runtime puts into HResult when the file is held: the error number of flock, or that of Windows.
    private const int WouldBlock = 11;
    private const int WouldBlockOnMac = 35;
    private const int SharingViolation = unchecked((int)0x80070020);

    private FileLock(FileStream file) => File = file;

    /// <summary>The file, open to read and write.</summary>
    public FileStream File { get; }

    /// <returns>Null while another holder has it, in this process or another.</returns>
    /// <exception cref="StoreException">The file cannot be made or opened.</exception>
    public static FileLock? TryTake(string path)
    {
        try
        {
            return new FileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1));
        }
        catch (IOException e) when (e.HResult is WouldBlock or WouldBlockOnMac or SharingViolation)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StoreErrors.Translate(path, e);
        }
    }

    /// <summary>Lets go of the file and leaves none.</summary>
    public void Delete()
    {
        Dispose();
        System.IO.File.Delete(File.Name);
    }

    public void Dispose() => File.Dispose();
}
