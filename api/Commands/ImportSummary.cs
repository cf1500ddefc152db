using Investigate.Importers;

namespace Investigate.Api.Commands;

/// <summary>What became of a folder, for somebody at a terminal: counts for each file, then why rows were rejected, most first.</summary>
internal static class ImportSummary
{
    private const int MostReasons = 20;

    public static void Print(ImportReport report, string importId, TimeSpan took)
    {
        foreach (var file in report.Files)
        {
            var counts = file.Counts;
            Console.WriteLine($"{counts.Name}: {counts.Rows} rows read, {counts.Accepted} accepted, {counts.Rejected} rejected");
            Names("  never read, protected", counts.DroppedColumns);
            Names("  not read, unknown", counts.IgnoredColumns);
            Reasons(file);
        }

        foreach (var file in report.NotLoaded)
        {
            Console.WriteLine($"{file.Name}: {file.Reason(Language.English)}");
        }

        foreach (var contradiction in report.Contradictions.Take(MostReasons))
        {
            Console.WriteLine(
                $"{contradiction.File}, row {contradiction.Row}: {string.Join(" and ", contradiction.Columns())} other than in {contradiction.Earlier.File}, "
                + $"row {contradiction.Earlier.Row}, of the same document; taken, one of them may be wrong");
        }

        if (report.Contradictions.Count > MostReasons)
        {
            Console.WriteLine($"and {report.Contradictions.Count - MostReasons} other contradictions; --report FILE lists every one");
        }

        Console.WriteLine($"Loaded as version {report.Version} in {took.TotalSeconds:0.0} s. To take it out again: import --withdraw {importId}");
    }

    private static void Names(string label, IReadOnlyList<string> names)
    {
        if (names.Count > 0)
        {
            Console.WriteLine($"{label}: {string.Join(", ", names)}");
        }
    }

    private static void Reasons(FileReport file)
    {
        var reasons = file.Rejections.GroupBy(row => (row.Column, row.Code)).OrderByDescending(group => group.Count()).ToList();
        foreach (var reason in reasons.Take(MostReasons))
        {
            var first = reason.First();
            Console.WriteLine($"  {reason.Count()} in {first.Column ?? "the whole row"}, first in row {first.Row}: {RejectionText.Of(first, Language.English)}");
        }

        if (reasons.Count > MostReasons)
        {
            Console.WriteLine($"  and {reasons.Count - MostReasons} other reasons; --report FILE lists every row");
        }
    }
}
