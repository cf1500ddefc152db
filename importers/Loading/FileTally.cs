using Investigate.GraphModel;

namespace Investigate.Importers.Loading;

/// <summary>Counts the rows of one file and tells of its progress.</summary>
internal sealed class FileTally(FolderFile file, LoadRun run)
{
    private readonly List<Rejection> rejections = [];
    private int rows;
    private int rejected;
    private long bytes;

    public void Add(int read, IReadOnlyList<Rejection> refused, long bytesRead)
    {
        rows += read;
        rejected += refused.Count;
        bytes = bytesRead;
        rejections.AddRange(refused.Take(run.RoomFor(refused.Count)));
        Tell(done: false);
    }

    public FileReport End(IReadOnlyList<string> dropped, IReadOnlyList<string> ignored, string? encoding)
    {
        bytes = file.Bytes;
        Tell(done: true);
        return new FileReport(new ImportFile(file.Name, rows, rows - rejected, rejected, dropped, ignored) { Encoding = encoding }, rejections);
    }

    private void Tell(bool done) =>
        run.Tell(new ImportProgress(file.Name, rows, done ? rows : null, rows - rejected, rejected, done, bytes, file.Bytes));
}
