using System.Buffers;
using System.Globalization;
using System.Text;

namespace Investigate.Stores.Neo4j.Moving;

/// <summary>
/// One kind of nodes or relationships as the importer reads it: RFC 4180, a header in a file of its own, since the kind of value of a column is known only at
/// the end. A text is quoted and so may be empty; what stands without quotes and is empty is not set.
/// </summary>
/// <param name="argument">Of the importer, up to the names of the files.</param>
/// <param name="columns">Their names; one with a colon has its kind already.</param>
internal sealed class ImporterFile(string directory, string name, string argument, string[] columns) : IDisposable
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create('\r', '\n');

    private readonly StreamWriter rows = new(Path.Combine(directory, $"{name}.csv"), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
    private readonly string?[] kinds = [.. columns.Select(column => column.Contains(':', StringComparison.Ordinal) ? "" : null)];

    /// <summary>True when a text goes over several lines.</summary>
    public bool HasLines { get; private set; }

    /// <param name="values">As many as columns: whole numbers, real ones, flags, texts, null.</param>
    public void Add(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            rows.Write(i == 0 ? "" : ",");
            Put(i, values[i]);
        }

        rows.Write('\n');
    }

    /// <summary>Writes the header, now that the kinds are known.</summary>
    /// <returns>The argument that names both files.</returns>
    public string Close()
    {
        rows.Dispose();
        var header = columns.Select((column, i) => kinds[i] is "" ? column : $"{column}:{kinds[i] ?? "string"}");
        File.WriteAllText(Path.Combine(directory, $"{name}.header.csv"), string.Join(',', header) + "\n");
        return $"{argument}={name}.header.csv,{name}.csv";
    }

    public void Dispose() => rows.Dispose();

    private void Put(int column, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case long number:
                Expect(column, "long");
                rows.Write(number.ToString(CultureInfo.InvariantCulture));
                break;
            case double real:
                Expect(column, "double");
                rows.Write(real.ToString("R", CultureInfo.InvariantCulture));
                break;
            case bool flag:
                Expect(column, "boolean");
                rows.Write(flag ? "true" : "false");
                break;
            case string text:
                Expect(column, "string");
                HasLines |= text.AsSpan().ContainsAny(LineEnds);
                rows.Write('"');
                rows.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
                rows.Write('"');
                break;
            default:
                throw new InvalidOperationException($"Expected a number, a flag or a text in {columns[column]} of {name}, found a {value.GetType().Name}.");
        }
    }

    private void Expect(int column, string kind)
    {
        if ((kinds[column] ??= kind) is not "" && kinds[column] != kind)
        {
            throw new InvalidOperationException($"Expected {kinds[column]} in each row of {columns[column]} of {name}, found {kind}.");
        }
    }
}
