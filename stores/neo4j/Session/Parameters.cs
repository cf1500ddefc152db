using System.Collections;
using System.Text.Json;

namespace Investigate.Stores.Neo4j.Session;

/// <summary>
/// The parameters of a statement, as plain JSON: the server reads whole numbers of 64 bits exactly so, and parallel arrays cost it a third of
/// what maps do.
/// </summary>
internal sealed class Parameters : IEnumerable
{
    public static readonly Parameters None = [];

    private readonly List<(string Name, Action<Utf8JsonWriter> Write)> all = [];

    public void Add(string name, long? value) => all.Add((name, json => Write(json, value)));

    public void Add(string name, string? value) => all.Add((name, json => json.WriteStringValue(value)));

    public void Add(string name, bool value) => all.Add((name, json => json.WriteBooleanValue(value)));

    public void Add(string name, IEnumerable<long> values) => all.Add((name, json => List(json, values, (writer, value) => writer.WriteNumberValue(value))));

    public void Add(string name, IEnumerable<string?> values) => all.Add((name, json => List(json, values, (writer, value) => writer.WriteStringValue(value))));

    /// <summary>Values of any kind that a property may have, null among them.</summary>
    public void Add(string name, IEnumerable<object?> values) => all.Add((name, json => List(json, values, Write)));

    /// <summary>
    /// Rows of values of any kind. Where some may be null: the server plans anew for each combination of arrays that hold nulls, and for these once.
    /// </summary>
    public void Add(string name, IEnumerable<object?[]> rows) => all.Add((name, json => List(json, rows, (writer, row) => List(writer, row, Write))));

    /// <summary>A map; for one of a few entries only.</summary>
    public void Add(string name, IReadOnlyDictionary<string, object?> map) => all.Add((name, json => Map(json, map)));

    /// <summary>A list of maps; for a few only.</summary>
    public void Add(string name, IEnumerable<IReadOnlyDictionary<string, object?>> maps) => all.Add((name, json => List(json, maps, Map)));

    public IEnumerator GetEnumerator() => all.GetEnumerator();

    public void WriteTo(Utf8JsonWriter json)
    {
        foreach (var (name, write) in all)
        {
            json.WritePropertyName(name);
            write(json);
        }
    }

    private static void Map(Utf8JsonWriter json, IReadOnlyDictionary<string, object?> map)
    {
        json.WriteStartObject();
        foreach (var (key, value) in map)
        {
            json.WritePropertyName(key);
            Write(json, value);
        }

        json.WriteEndObject();
    }

    private static void List<T>(Utf8JsonWriter json, IEnumerable<T> values, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray();
        foreach (var value in values)
        {
            write(json, value);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case double real:
                Write(json, real);
                break;
            case IEnumerable<string?> texts:
                List(json, texts, (writer, text) => writer.WriteStringValue(text));
                break;
            case IEnumerable<long> numbers:
                List(json, numbers, (writer, number) => writer.WriteNumberValue(number));
                break;
            default:
                throw new ArgumentException($"Expected a value that a property may have, found a {value.GetType().Name}.", nameof(value));
        }
    }

    /// <summary>A number with a point, however round it is: the server would keep another kind of number otherwise.</summary>
    private static void Write(Utf8JsonWriter json, double real)
    {
        var text = real.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        json.WriteRawValue(text.AsSpan().ContainsAny(".E") ? text : text + ".0", skipInputValidation: true);
    }
}
