using Investigate.GraphModel;
using Investigate.Importers.Format;

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

    public FileReport End(HeaderRow? header = null)
    {
        bytes = file.Bytes;
        Tell(done: true);
        return new FileReport(new ImportFile(file.Name, rows, rows - rejected, rejected, header?.Dropped ?? [], header?.Ignored ?? []), rejections);
    }

    private void Tell(bool done) =>
        run.Progress?.Report(new ImportProgress(file.Name, rows, done ? rows : null, rows - rejected, rejected, done, bytes, file.Bytes));
}
