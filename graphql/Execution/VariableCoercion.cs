using System.Text;
using System.Text.Json;
using Investigate.GraphQL.Language;
using Investigate.GraphQL.Types;
using Investigate.GraphQL.Validation;

namespace Investigate.GraphQL.Execution;

/// <summary>
/// Coerces the variables of one operation (specification, section 6.1.2). Every fault is reported at its place in the value, with the
/// messages of graphql-js and the code <c>BAD_USER_INPUT</c>.
/// </summary>
internal sealed class VariableCoercion(DocumentNode document)
{
    private const int MostErrors = 50;

    /// <summary>Most characters of a value that an error repeats.</summary>
    private const int MostDetail = 1000;

    private readonly List<GraphQLError> errors = [];
    private readonly List<(string? Field, int Index)> path = [];
    private VariableDefinitionNode definition = null!;

    /// <param name="json">The variables of the request: a JSON object, or null.</param>
    /// <returns>The values, or null with what is wrong with them.</returns>
    public static (VariableValues? Values, List<GraphQLError> Errors) Coerce(
        DocumentNode document, OperationDefinitionNode operation, Func<TypeNode, GraphQLType?> typeOf, JsonElement json)
    {
        if (operation.VariableDefinitions.Count == 0)
        {
            return (VariableValues.None, []);
        }

        var coercion = new VariableCoercion(document);
        var given = Given(json, operation.VariableDefinitions.Count);
        Dictionary<string, (object?, JsonElement)> values = new(operation.VariableDefinitions.Count, StringComparer.Ordinal);
        try
        {
            foreach (var variable in operation.VariableDefinitions)
            {
                var name = variable.Variable.Name.Value;
                JsonElement value = default;
                var isGiven = given?.TryGetValue(name, out value) ?? (json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out value));
                coercion.Coerce(variable, typeOf(variable.Type)!, isGiven ? value : null, values);
            }
        }
        catch (TooManyErrorsException)
        {
            // What was found so far says enough.
        }

        return coercion.errors.Count > 0 ? (null, coercion.errors) : (new VariableValues(values), []);
    }

    /// <summary>The variables by name, where looking each up in the JSON would take too long; else null.</summary>
    private static Dictionary<string, JsonElement>? Given(JsonElement json, int definitions)
    {
        if (json.ValueKind != JsonValueKind.Object || definitions <= 8)
        {
            return null;
        }

        Dictionary<string, JsonElement> given = new(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject())
        {
            given[property.Name] = property.Value;
        }

        return given;
    }

    /// <param name="json">What was given for it; null where nothing was.</param>
    private void Coerce(VariableDefinitionNode variable, GraphQLType type, JsonElement? json, Dictionary<string, (object?, JsonElement)> values)
    {
        definition = variable;
        var name = variable.Variable.Name.Value;
        if (json is not { } given)
        {
            if (variable.DefaultValue is { } literal)
            {
                LiteralCoercion.TryCoerce(literal, type, VariableValues.None, out var value);
                values[name] = (value, LiteralJson.From(literal, VariableValues.None));
            }
            else if (type.IsNonNull)
            {
                Add($"Variable \"${name}\" of required type \"{type}\" was not provided.");
            }
        }
        else if (given.ValueKind == JsonValueKind.Null && type.IsNonNull)
        {
            Add($"Variable \"${name}\" of non-null type \"{type}\" must not be null.");
        }
        else
        {
            values[name] = (Coerce(given, type), given);
        }
    }

    private object? Coerce(JsonElement json, GraphQLType type)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            if (type.IsNonNull)
            {
                Report(json, $"Expected non-nullable type \"{type}\" not to be null.");
            }

            return null;
        }

        return type.Nullable switch
        {
            ListType list => json.ValueKind == JsonValueKind.Array ? CoerceItems(json, list.ItemType) : new[] { Coerce(json, list.ItemType) },
            InputObjectType input => Coerce(json, input),
            var leaf => Coerce(json, (LeafType)leaf),
        };
    }

    private object?[] CoerceItems(JsonElement json, GraphQLType itemType)
    {
        var items = new object?[json.GetArrayLength()];
        var i = 0;
        foreach (var item in json.EnumerateArray())
        {
            path.Add((null, i));
            items[i++] = Coerce(item, itemType);
            path.RemoveAt(path.Count - 1);
        }

        return items;
    }

    private object? Coerce(JsonElement json, LeafType type)
    {
        try
        {
            return type.Parse(json);
        }
        catch (GraphQLException error)
        {
            Report(json, error.Message);
        }
        catch (Exception error) when (LiteralCoercion.IsInvalidValue(error))
        {
            Report(json, $"Expected type \"{type}\". {error.Message}");
        }

        return null;
    }

    private object? Coerce(JsonElement json, InputObjectType type)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            Report(json, $"Expected type \"{type}\" to be an object.");
            return null;
        }

        var before = errors.Count;
        var values = new InputFieldValues(type.Fields.Count);
        for (var i = 0; i < type.Fields.Count; i++)
        {
            var field = type.Fields[i];
            if (json.TryGetProperty(field.Name, out var value))
            {
                path.Add((field.Name, 0));
                values[i] = Coerce(value, field.Type);
                path.RemoveAt(path.Count - 1);
            }
            else if (field.DefaultValue is not null)
            {
                values[i] = field.CoercedDefault;
            }
            else if (field.Type.IsNonNull)
            {
                Report(json, $"Field \"{field.Name}\" of required type \"{field.Type}\" was not provided.");
            }
        }

        foreach (var property in json.EnumerateObject())
        {
            if (type.Field(property.Name) is null)
            {
                Report(json, $"Field \"{property.Name}\" is not defined by type \"{type}\"." +
                    Suggestions.DidYouMean(Suggestions.For(property.Name, type.Fields.Select(field => field.Name))));
            }
        }

        if (type.IsOneOf)
        {
            CheckOneOf(json, type, values);
        }

        return errors.Count == before ? type.Create(values) : null;
    }

    private void CheckOneOf(JsonElement json, InputObjectType type, InputFieldValues values)
    {
        if (values.Given != 1)
        {
            Report(json, $"Exactly one key must be specified for OneOf type \"{type}\".");
        }

        if (type.Fields.FirstOrDefault(field => json.TryGetProperty(field.Name, out _)) is { } first &&
            json.GetProperty(first.Name) is { ValueKind: JsonValueKind.Null } value)
        {
            path.Add((first.Name, 0));
            Report(value, $"Field \"{first.Name}\" must be non-null.");
            path.RemoveAt(path.Count - 1);
        }
    }

    private void Report(JsonElement value, string message)
    {
        var name = definition.Variable.Name.Value;
        var place = new StringBuilder();
        foreach (var (field, index) in path)
        {
            place.Append(field is null ? $"[{index}]" : $".{field}");
        }

        var at = path.Count > 0 ? $" at \"{name}{place}\"" : "";
        Add($"Variable \"${name}\" got invalid value {Shorten(Inspect.Value(value))}{at}; {Shorten(message)}");
    }

    private void Add(string message)
    {
        if (errors.Count == MostErrors)
        {
            errors.Add(new("Too many errors processing variables, error limit reached. Execution aborted.") { Code = ErrorCodes.BadUserInput });
            throw new TooManyErrorsException();
        }

        errors.Add(new(message) { Code = ErrorCodes.BadUserInput, Locations = [document.LocationOf(definition)] });
    }

    private static string Shorten(string text) => text.Length > MostDetail ? text[..MostDetail] + "..." : text;

    private sealed class TooManyErrorsException : Exception;
}
