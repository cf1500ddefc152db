using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Stores.Embedded.Database;
using Microsoft.Data.Sqlite;

namespace Investigate.Stores.Embedded.Casework;

/// <summary>The charts saved in each case, every state of each.</summary>
internal static class ChartTable
{
    private const string Columns = "SELECT id, case_id, name, document, saved_by, saved_at FROM saved_chart";
    private const string NewestOfName = "id = (SELECT max(id) FROM saved_chart other WHERE other.case_id = saved_chart.case_id AND other.name = saved_chart.name)";

    /// <returns>Null where the newest of this name is not the one it is based on.</returns>
    public static SavedChart? Insert(SqliteConnection connection, NewChart chart)
    {
        var newest = connection.Number("SELECT max(id) FROM saved_chart WHERE case_id = $1 AND name = $2", chart.Case.Value, chart.Name);
        return newest != (chart.BasedOn ?? 0) ? null : connection.Rows(
            Chart,
            """
            INSERT INTO saved_chart (case_id, name, document, saved_by, saved_at) VALUES ($1, $2, $3, $4, $5)
            RETURNING id, case_id, name, document, saved_by, saved_at
            """,
            chart.Case.Value, chart.Name, chart.Document, chart.SavedBy, chart.SavedAt.UtcTicks)[0];
    }

    public static Page<SavedChart> Newest(SqliteConnection connection, CaseId id, PageRequest page)
    {
        var found = connection.Rows(
            Chart, $"{Columns} WHERE case_id = $1 AND ($2 IS NULL OR id < $2) AND {NewestOfName} ORDER BY id DESC LIMIT $3", id.Value, page.After,
            page.First + 1L);
        var total = (int)connection.Number("SELECT count(DISTINCT name) FROM saved_chart WHERE case_id = $1", id.Value);
        return new Page<SavedChart>([.. found.Take(page.First)], found.Count > page.First, total);
    }

    public static SavedChart? Find(SqliteConnection connection, long id) =>
        connection.Rows(Chart, Columns + " WHERE id = $1", id) is [var chart] ? chart : null;

    private static SavedChart Chart(SqliteDataReader row) => new(
        row.GetInt64(0), new CaseId(row.GetInt64(1)), row.GetString(2), row.GetString(3), row.GetString(4), row.Instant(5));
}
