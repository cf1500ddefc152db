namespace Investigate.GraphModel;

// Reporters and what they reported. Who a reporter is stands apart from all of it.
public partial interface IGraphReader
{
    /// <summary>What is known of these reporters, by origin; not who they are.</summary>
    ValueTask<Rows<Found<Reporter>>> Reporters(IReadOnlyList<ReporterId> ids, CancellationToken ct);

    /// <summary>All reporters, by reporter. The page goes on after the number of a reporter.</summary>
    ValueTask<Page<Reporter>> AllReporters(PageRequest page, CancellationToken ct);

    /// <summary>The sealed identities of these reporters, by origin. No analysis may ask this.</summary>
    ValueTask<Rows<Found<ReporterIdentity>>> SealedIdentities(IReadOnlyList<ReporterId> reporters, CancellationToken ct);

    /// <summary>Reports of these reporters, by origin, instant they were made, report.</summary>
    ValueTask<Rows<ReportRow>> ReportsOf(IReadOnlyList<ReporterId> reporters, ReadLimits limits, CancellationToken ct);

    /// <summary>Reports about each of these things, by origin, instant they were made, report.</summary>
    ValueTask<Rows<ReportRow>> ReportsAbout(IReadOnlyList<ReportTopic> topics, ReadLimits limits, CancellationToken ct);

    /// <summary>These reports with their words, by origin.</summary>
    ValueTask<Rows<Found<Report>>> Reports(IReadOnlyList<ReportId> ids, CancellationToken ct);
}
