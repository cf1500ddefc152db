using System.Text.Json;

namespace Investigate.Stores.Neo4j.Session;

/// <summary>The rows of an answer that ended well.</summary>
internal sealed class Answer(IReadOnlyList<Row> rows)
{
    /// <summary>In the order of the answer.</summary>
    public IReadOnlyList<Row> Rows => rows;

    public int Count => rows.Count;

    public Row this[int row] => rows[row];

    /// <summary>The first row; null where there is none.</summary>
    public Row? First => Count == 0 ? null : rows[0];
}

/// <summary>One row, or a list in one; columns count from 0. Expects in each column the kind of value that is asked for.</summary>
internal readonly struct Row(JsonElement cells)
{
    /// <summary>Of a list.</summary>
    public IEnumerable<long> Numbers => cells.EnumerateArray().Select(cell => cell.GetInt64());

    /// <summary>Of a list.</summary>
    public IEnumerable<string> Texts => cells.EnumerateArray().Select(cell => cell.GetString() ?? "");

    public long Number(int column) => cells[column].GetInt64();

    public long? NumberOrNull(int column) => IsNull(column) ? null : Number(column);

    public string Text(int column) => TextOrNull(column) ?? throw new FormatException($"Expected a text in column {column}, found none.");

    public string? TextOrNull(int column) => cells[column].GetString();

    public bool Flag(int column) => cells[column].GetBoolean();

    public double? RealOrNull(int column) => IsNull(column) ? null : cells[column].GetDouble();

    /// <summary>Empty for null.</summary>
    public Row List(int column) => IsNull(column) ? new Row(JsonElement.Parse("[]")) : new Row(cells[column]);

    public bool IsNull(int column) => cells[column].ValueKind == JsonValueKind.Null;

    /// <summary>The value as it would be given as a parameter.</summary>
    public object? Value(int column) => cells[column] switch
    {
        { ValueKind: JsonValueKind.Number } number => number.TryGetInt64(out var whole) ? (object)whole : number.GetDouble(),
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Null } => null,
        var truth => truth.GetBoolean(),
    };
}
