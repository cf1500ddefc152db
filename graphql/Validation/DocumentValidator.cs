using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Language;
using Investigate.GraphQL.Types;

namespace Investigate.GraphQL.Validation;

/// <summary>
/// Validates a document against a schema (specification, section 5). One walk applies all rules; errors, their order and their places are
/// those of graphql-js 16. The walk takes time in proportion to the document, comparing fields at most to the limit of comparisons.
/// </summary>
internal sealed partial class DocumentValidator
{
    private const int MostErrors = 100;

    /// <summary>What a definition may name although the schema does not use it.</summary>
    private static readonly string[] StandardTypes = [.. BuiltInScalar.All().Select(type => type.Name), .. Introspection.Names];

    private readonly Schema schema;
    private readonly DocumentNode document;
    private readonly Limits limits;
    private readonly ArgumentTexts argumentTexts = new();
    private readonly Dictionary<string, FragmentDefinitionNode> fragments = new(StringComparer.Ordinal);
    private readonly HashSet<string> definedTypes = new(StringComparer.Ordinal);
    private readonly List<List<GraphQLError>> errors = [];
    private List<GraphQLError> current = [];

    private DocumentValidator(Schema schema, DocumentNode document, Limits limits)
    {
        this.schema = schema;
        this.document = document;
        this.limits = limits;
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            fragments[fragment.Name.Value] = fragment;
        }
    }

    /// <summary>What is wrong with the document; empty when it is valid.</summary>
    /// <exception cref="GraphQLException">Comparing its fields takes more steps than the limit.</exception>
    public static List<GraphQLError> Validate(Schema schema, DocumentNode document, Limits limits)
    {
        var validator = new DocumentValidator(schema, document, limits);
        try
        {
            validator.Visit();
        }
        catch (AbortException)
        {
            // The list is full: what was found so far says enough.
        }

        return validator.Collect();
    }

    private void Visit()
    {
        Begin();
        foreach (var definition in document.Definitions.OfType<TypeSystemDefinitionNode>())
        {
            if (definition is { IsExtension: false, Kind: not (TypeSystemKind.Schema or TypeSystemKind.Directive), Name: { } defined })
            {
                definedTypes.Add(defined.Value);
            }

            var name = definition.Name is { } found ? $"\"{found.Value}\"" : "schema";
            Report($"The {name} definition is not executable.", definition);
        }

        var operations = document.Definitions.OfType<OperationDefinitionNode>().ToList();
        List<(OperationDefinitionNode Operation, List<GraphQLError> Errors)> opened = [];
        conflicts = new(schema, fragments, argumentTexts, limits.FieldComparisons, MayConflict(operations), Report);
        foreach (var definition in document.Definitions)
        {
            Begin();
            switch (definition)
            {
                case OperationDefinitionNode operation:
                    opened.Add((operation, current));
                    Visit(operation, operations.Count);
                    break;
                case FragmentDefinitionNode fragment:
                    Visit(fragment);
                    break;
                case TypeSystemDefinitionNode typeSystem:
                    Visit(typeSystem);
                    break;
            }
        }

        // What an operation uses is known only once all fragments were walked; its errors keep their place.
        foreach (var (operation, own) in opened)
        {
            current = own;
            CheckVariables(operation);
        }

        Begin();
        CheckUnused(operations);
    }

    private void Visit(OperationDefinitionNode operation, int operations)
    {
        var name = operation.Name;
        if (name is not null && !operationNames.TryAdd(name.Value, name))
        {
            Report($"There can be only one operation named \"{name.Value}\".", operationNames[name.Value], name);
        }

        if (name is null && operations > 1)
        {
            Report("This anonymous operation must be the only defined operation.", operation);
        }

        var root = schema.RootType(operation.Operation);
        if (operation.Operation == OperationType.Subscription && root is not null)
        {
            CheckSingleField(operation, root);
        }

        foreach (var group in operation.VariableDefinitions.GroupBy(variable => variable.Variable.Name.Value, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            Report($"There can be only one variable named \"${group.Key}\".", [.. group.Select(variable => variable.Variable.Name)]);
        }

        BeginUsages(operation);
        CheckUnique(operation.Directives);
        foreach (var variable in operation.VariableDefinitions)
        {
            Visit(variable);
        }

        Visit(operation.Directives, operation.Operation switch
        {
            OperationType.Query => DirectiveLocation.Query,
            OperationType.Mutation => DirectiveLocation.Mutation,
            _ => DirectiveLocation.Subscription,
        });
        Visit(operation.SelectionSet, root, operation);
        if (root is null)
        {
            Report($"Schema is not configured to execute {operation.Operation.ToString().ToLowerInvariant()} operation.", operation);
        }
    }

    private void Visit(FragmentDefinitionNode fragment)
    {
        var type = schema.Type(fragment.TypeCondition);
        if (type is { IsComposite: false })
        {
            Report($"Fragment \"{fragment.Name.Value}\" cannot condition on non composite type \"{fragment.TypeCondition}\".", fragment.TypeCondition);
        }

        if (!fragmentNames.TryAdd(fragment.Name.Value, fragment.Name))
        {
            Report($"There can be only one fragment named \"{fragment.Name.Value}\".", fragmentNames[fragment.Name.Value], fragment.Name);
        }

        CheckCycles(fragment);
        BeginUsages(fragment);
        CheckUnique(fragment.Directives);
        CheckKnown(fragment.TypeCondition);
        Visit(fragment.Directives, DirectiveLocation.FragmentDefinition);
        Visit(fragment.SelectionSet, type as NamedType, fragment);
    }

    /// <summary>A definition of a type is not executable; the names in it must be known all the same.</summary>
    private void Visit(TypeSystemDefinitionNode definition)
    {
        var fields = definition.Fields.SelectMany(field => field.Arguments.Select(argument => argument.Type).Append(field.Type));
        foreach (var reference in definition.Types.Concat(fields).Concat(definition.InputValues.Select(value => value.Type))
            .Concat(definition.OperationTypes.Select(operation => operation.Type)))
        {
            CheckKnown(reference, isDefinition: true);
        }
    }

    /// <summary>The rule "Fields on known types": every name of a type must be one of the schema, or of the document.</summary>
    private void CheckKnown(TypeNode reference, bool isDefinition = false)
    {
        switch (reference)
        {
            case NonNullTypeNode nonNull:
                CheckKnown(nonNull.Type, isDefinition);
                break;
            case ListTypeNode list:
                CheckKnown(list.Type, isDefinition);
                break;
            case NamedTypeNode { Name.Value: var name } when schema.Type(name) is null && !definedTypes.Contains(name) &&
                !(isDefinition && StandardTypes.Contains(name)):
                var known = schema.Types.Select(type => type.Name).Concat(definedTypes);
                Report($"Unknown type \"{name}\"." + Suggestions.DidYouMean(Suggestions.For(name, isDefinition ? StandardTypes.Concat(known) : known)), reference);
                break;
        }
    }

    private bool MayConflict(List<OperationDefinitionNode> operations)
    {
        var merging = new FieldMerging(schema, fragments, argumentTexts, limits.FieldComparisons);
        return operations.Exists(operation => merging.MayConflict(operation.SelectionSet, schema.RootType(operation.Operation))) ||
            Reached(operations.Select(operation => operation.SelectionSet)).Count < fragments.Count;
    }

    private void Begin()
    {
        current = [];
        errors.Add(current);
    }

    private void Report(string message, params IReadOnlyList<SyntaxNode> nodes)
    {
        current.Add(new GraphQLError(message) { Code = ErrorCodes.ValidationFailed, Locations = [.. nodes.Select(document.LocationOf)] });
        if (current.Count > MostErrors)
        {
            throw new AbortException();
        }
    }

    private List<GraphQLError> Collect()
    {
        List<GraphQLError> all = [.. errors.SelectMany(list => list).Take(MostErrors + 1)];
        if (all.Count > MostErrors)
        {
            all[MostErrors] = new("Too many validation errors, error limit reached. Validation aborted.") { Code = ErrorCodes.ValidationFailed };
        }

        return all;
    }

    /// <summary>Ends the walk early.</summary>
    internal sealed class AbortException : Exception;
}
