using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Investigate.Stores.Neo4j.Session;

/// <summary>
/// The parameters of a statement by name, as plain JSON: numbers, texts, truth values, null, lists and rows of them; maps for a few entries only. The
/// server reads whole numbers of 64 bits exactly so, and parallel arrays cost it a third of what maps do. Where some values of a row may be null send
/// rows: the server plans anew for each combination of arrays that hold nulls, and for rows once.
/// </summary>
internal sealed class Parameters(IReadOnlyDictionary<string, object?>? others = null) : Dictionary<string, object?>(others ?? new Dictionary<string, object?>())
{
    /// <summary>Not to be added to.</summary>
    public static Parameters None { get; } = [];

    public static JsonSerializerOptions Json { get; } = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new Real() },
    };

    /// <summary>A number with a point, however round it is: the server would keep another kind of number otherwise.</summary>
    private sealed class Real : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader json, Type type, JsonSerializerOptions options) => json.GetDouble();

        public override void Write(Utf8JsonWriter json, double value, JsonSerializerOptions options)
        {
            var text = value.ToString("R", CultureInfo.InvariantCulture);
            json.WriteRawValue(text.AsSpan().ContainsAny(".E") ? text : text + ".0", skipInputValidation: true);
        }
    }
}
