using Investigate.GraphModel;
using Investigate.GraphModel.Casework;

namespace Investigate.Cases;

// What is handed out of the service as a file, and who read what.
public sealed partial class Inquiry
{
    private static readonly string[] Formats = ["PNG", "SVG", "GRAPHML", "GEXF", "CSV", "JSON"];

    /// <summary>
    /// Notes, before the file is handed out, that a chart of a case is exported; for members. It stands in the log with the purpose last stated
    /// in the case.
    /// </summary>
    /// <exception cref="RefusedException">BAD_USER_INPUT for another format or a negative count; PURPOSE_REQUIRED where none was stated yet; the
    /// refusals of entering a case.</exception>
    public async ValueTask RecordExport(string caseId, string format, int nodes, int links, int omitted, CancellationToken ct)
    {
        Require("recordExport", Role.Investigator, Role.ResponseOfficer);
        var visit = await EnterAgain(ids.OpenCase(caseId) ?? default, ct);
        visit.Did("recordExport");
        var kind = format.Trim().ToUpperInvariant();
        if (!Formats.Contains(kind) || nodes < 0 || links < 0 || omitted < 0)
        {
            throw Refuse(Refusals.Export(string.Join(", ", Formats)), visit.File, visit.Purpose);
        }

        var said = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{kind}: {nodes} nodes, {links} links, {omitted} left out");
        var entry = Entry("recordExport", LogResult.Answered, visit.File, visit.Purpose, said, [], nodes) with { IsChange = true };
        await casework.Record([LogChain.Seal(entry)], ct);
        Noted(visit);
    }

    /// <summary>Notes that the whole log is handed out as a file; for auditors. The entry is durable, and the last of the file.</summary>
    /// <returns>The entries from the first to that one, as they are kept.</returns>
    /// <exception cref="RefusedException">FORBIDDEN.</exception>
    public async ValueTask<IAsyncEnumerable<LogRecord>> ExportLog(CancellationToken ct)
    {
        Require("auditExport", Role.Auditor);
        await Complete(LogResult.Answered, ct);
        return casework.Log(ct);
    }

    /// <summary>Who read what in a case, newest first; for the supervisor who approved it. No person is in it, not even by handle.</summary>
    /// <exception cref="RefusedException">FORBIDDEN.</exception>
    public async ValueTask<Page<AuditEntry>> ReadsOf(CaseFile file, string? actor, Interval during, PageRequest page, CancellationToken ct)
    {
        outside.Add("reads");
        if (!Viewer.Is(Role.Supervisor) || file.ApprovedBy != Viewer.User)
        {
            throw Refuse(Refusals.NotYours(), file);
        }

        return Shown(await casework.Log(new LogFilter(file.Id, actor, during), page, ct));
    }

    private static Page<AuditEntry> Shown(Page<LogRecord> found) =>
        new([.. found.Items.Select(entry => new AuditEntry(LoggedEntry.Of(entry), entry.Hash))], found.HasMore, found.Total);
}
