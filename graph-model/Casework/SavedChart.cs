namespace Investigate.GraphModel.Casework;

/// <summary>A chart as it is saved: ids of its case and positions, never a label or a name.</summary>
/// <param name="BasedOn">The chart of the same name that was opened and changed; null where none was.</param>
public sealed record NewChart(CaseId Case, string Name, string Document, long? BasedOn, string SavedBy, DateTimeOffset SavedAt);

/// <summary>A saved chart. Saving again under its name makes a new one; the old one stays to be opened.</summary>
public sealed record SavedChart(long Id, CaseId Case, string Name, string Document, string SavedBy, DateTimeOffset SavedAt);
