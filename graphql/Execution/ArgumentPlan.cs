using Investigate.GraphQL.Language;
using Investigate.GraphQL.Types;

namespace Investigate.GraphQL.Execution;

/// <summary>The arguments of a field as resolvers see them, by their position in its definition.</summary>
internal sealed class ArgumentValues(IReadOnlyList<InputValue> definitions)
{
    private readonly object?[] values = new object?[definitions.Count];
    private readonly bool[] given = new bool[definitions.Count];

    public void Set(int position, object? value) => (values[position], given[position]) = (value, true);

    public bool Has(string name) => given[PositionOf(name)];

    public T Get<T>(string name)
    {
        var position = PositionOf(name);
        if (values[position] is T value)
        {
            return value;
        }

        var converted = InputConverter<T>.Convert(values[position]);
        if (converted is System.Collections.IList)
        {
            values[position] = converted;
        }

        return converted;
    }

    /// <summary>Those that were given or have defaults, by name.</summary>
    public Dictionary<string, object?> ToDictionary() => Enumerable.Range(0, values.Length).Where(position => given[position])
        .ToDictionary(position => definitions[position].Name, position => values[position], StringComparer.Ordinal);

    private int PositionOf(string name)
    {
        for (var i = 0; i < definitions.Count; i++)
        {
            if (definitions[i].Name == name)
            {
                return i;
            }
        }

        throw new InvalidOperationException($"Expected one of the arguments {string.Join(", ", definitions.Select(definition => definition.Name))}, found \"{name}\".");
    }
}

/// <summary>Coerces the arguments of a field (specification, section 6.4.1): once per plan where they are constant, else once per request.</summary>
internal sealed class ArgumentPlan
{
    private readonly IReadOnlyList<InputValue> definitions;
    private readonly SyntaxNode node;
    private readonly ValueNode?[] literals;
    private readonly DocumentNode document;
    private readonly ArgumentValues? constant;

    /// <param name="node">The field, for errors.</param>
    public ArgumentPlan(IReadOnlyList<InputValue> definitions, SyntaxNode node, IReadOnlyList<ArgumentNode> arguments, DocumentNode document)
    {
        this.definitions = definitions;
        this.node = node;
        this.document = document;
        literals = [.. definitions.Select(definition => arguments.FirstOrDefault(argument => argument.Name.Value == definition.Name)?.Value)];
        if (!Array.Exists(literals, HasVariable))
        {
            constant = Coerce(VariableValues.None);
        }
    }

    /// <exception cref="GraphQLException">A variable leaves an argument without a valid value.</exception>
    public ArgumentValues Values(VariableValues variables) => constant ?? Coerce(variables);

    private static bool HasVariable(ValueNode? literal) => literal switch
    {
        VariableNode => true,
        ListValueNode list => list.Values.Any(HasVariable),
        ObjectValueNode fields => fields.Fields.Any(field => HasVariable(field.Value)),
        _ => false,
    };

    private ArgumentValues Coerce(VariableValues variables)
    {
        var values = new ArgumentValues(definitions);
        for (var i = 0; i < literals.Length; i++)
        {
            var (definition, literal) = (definitions[i], literals[i]);
            object? value = null;
            var isMissing = literal is null || (literal is VariableNode variable && !variables.TryGetValue(variable.Name.Value, out value));
            if (isMissing && definition.DefaultValue is not null)
            {
                values.Set(i, definition.CoercedDefault);
            }
            else if (isMissing && definition.Type.IsNonNull)
            {
                throw Error(literal ?? node, $"Argument \"{definition.Name}\" of required type \"{definition.Type}\" " + (literal is VariableNode missing
                    ? $"was provided the variable \"{missing}\" which was not provided a runtime value."
                    : "was not provided."));
            }
            else if (!isMissing && definition.Type.IsNonNull && (literal is NullValueNode || (literal is VariableNode && value is null)))
            {
                throw Error(literal!, $"Argument \"{definition.Name}\" of non-null type \"{definition.Type}\" must not be null.");
            }
            else if (!isMissing)
            {
                values.Set(i, LiteralCoercion.TryCoerce(literal!, definition.Type, variables, out var coerced)
                    ? coerced
                    : throw Error(literal!, $"Argument \"{definition.Name}\" has invalid value {literal}."));
            }
        }

        return values;
    }

    private GraphQLException Error(SyntaxNode at, string message) => new(new GraphQLError(message) { Locations = [document.LocationOf(at)] });
}
