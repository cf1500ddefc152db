using Investigate.GraphQL.Language;
using Investigate.GraphQL.Types;

namespace Investigate.GraphQL.Validation;

/// <summary>
/// Validates a document against a schema (specification, section 5). One walk applies all rules; errors, their order and their places are
/// those of graphql-js 16. The walk takes time in proportion to the document with its fragments put in place, which the limits bound.
/// </summary>
internal sealed partial class DocumentValidator
{
    private const int MostErrors = 100;

    private readonly Schema schema;
    private readonly DocumentNode document;
    private readonly Dictionary<string, FragmentDefinitionNode> fragments = new(StringComparer.Ordinal);
    private readonly List<List<GraphQLError>> errors = [];
    private List<GraphQLError> current = [];

    private DocumentValidator(Schema schema, DocumentNode document)
    {
        this.schema = schema;
        this.document = document;
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            fragments[fragment.Name.Value] = fragment;
        }
    }

    /// <summary>What is wrong with the document; empty when it is valid.</summary>
    public static List<GraphQLError> Validate(Schema schema, DocumentNode document)
    {
        var validator = new DocumentValidator(schema, document);
        try
        {
            validator.Visit();
        }
        catch (AbortException)
        {
            // The list is full, or comparing fields took too long: what was found so far says enough.
        }

        return validator.Collect();
    }

    private void Visit()
    {
        Begin();
        foreach (var definition in document.Definitions.OfType<TypeSystemDefinitionNode>())
        {
            var name = definition.Name is { } found ? $"\"{found.Value}\"" : "schema";
            Report($"The {name} definition is not executable.", definition);
        }

        var operations = document.Definitions.OfType<OperationDefinitionNode>().ToList();
        List<(OperationDefinitionNode Operation, List<GraphQLError> Errors)> opened = [];
        conflicts = new(schema, fragments, MayConflict(operations), Report);
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

    /// <summary>The rule "Fields on known types": every name of a type must be one of the schema.</summary>
    private void CheckKnown(TypeNode reference)
    {
        switch (reference)
        {
            case NonNullTypeNode nonNull:
                CheckKnown(nonNull.Type);
                break;
            case ListTypeNode list:
                CheckKnown(list.Type);
                break;
            case NamedTypeNode named when schema.Type(named.Name.Value) is null:
                Report($"Unknown type \"{named.Name.Value}\"." +
                    Suggestions.DidYouMean(Suggestions.For(named.Name.Value, schema.Types.Select(type => type.Name))), named);
                break;
        }
    }

    private bool MayConflict(List<OperationDefinitionNode> operations)
    {
        var merging = new FieldMerging(schema, fragments);
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
