using Investigate.GraphModel;
using Investigate.GraphModel.Casework;

namespace Investigate.Cases;

// The charts saved in the case.
public sealed partial class CaseReader
{
    /// <summary>The newest chart of each name, last saved first; one casework call.</summary>
    public ValueTask<Page<SavedChart>> Charts(PageRequest page, CancellationToken ct)
    {
        Did("charts");
        return inquiry.Casework.Charts(File.Id, page, ct);
    }

    /// <summary>A chart of this case; null where it is none. One casework call.</summary>
    public async ValueTask<SavedChart?> Chart(long id, CancellationToken ct) =>
        await inquiry.Casework.Chart(id, ct) is { } chart && chart.Case == File.Id ? chart : null;
}
