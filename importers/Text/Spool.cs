namespace Investigate.Importers.Text;

/// <summary>
/// A file of the operating system without a name: what must be unpacked or decoded before it is read lies there, so that memory stays bounded and
/// nothing stays behind, however the process ends.
/// </summary>
internal static class Spool
{
    /// <summary>An empty one, to be written and then read from its beginning.</summary>
    public static FileStream Create()
    {
        // The system makes it for its owner alone.
        var path = Path.GetTempFileName();
        var spool = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Delete, bufferSize: 0, FileOptions.DeleteOnClose);
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(path);
        }

        return spool;
    }
}
