using System.Text.Json;

namespace Investigate.GraphQL.Execution;

/// <summary>The variables of one operation after coercion; a variable that was not given and has no default is not among them.</summary>
public sealed class VariableValues
{
    private readonly Dictionary<string, (object? Value, JsonElement Json)> values;

    internal VariableValues(Dictionary<string, (object? Value, JsonElement Json)> values) => this.values = values;

    /// <summary>No variables at all.</summary>
    public static VariableValues None { get; } = new(new(0, StringComparer.Ordinal));

    /// <summary>The variable's value as resolvers see it.</summary>
    public bool TryGetValue(string name, out object? value)
    {
        var found = values.TryGetValue(name, out var entry);
        value = entry.Value;
        return found;
    }

    /// <summary>The variable as the client sent it; JSON null where it was not given.</summary>
    internal JsonElement Json(string name) => values.TryGetValue(name, out var entry) ? entry.Json : LiteralJson.Null;
}
