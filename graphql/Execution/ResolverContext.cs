using Investigate.GraphQL.Types;

namespace Investigate.GraphQL.Execution;

internal sealed class ResolverContext(OperationContext operation, PlanField planned) : IResolverContext
{
    private ArgumentValues? arguments;

    public Schema Schema => operation.Plan.Schema;

    public Field Field => planned.Field;

    public CancellationToken CancellationToken => operation.Cancellation;

    public IReadOnlyList<object> ResponsePath => operation.PathOf(planned);

    private ArgumentValues Arguments => arguments ??= planned.Arguments.Values(operation.Variables);

    public T Argument<T>(string name) => Arguments.Get<T>(name);

    public bool HasArgument(string name) => Arguments.Has(name);

    public IReadOnlyList<IReadOnlyDictionary<string, object?>> Directives(string name) =>
    [
        .. from node in planned.Nodes
           from directive in node.Directives
           where directive.Name.Value == name
           select new ArgumentPlan(Schema.Directive(name)!.Arguments, directive, directive.Arguments, operation.Plan.Document)
               .Values(operation.Variables).ToDictionary(),
    ];

    public T State<T>() => operation.State is T state
        ? state
        : throw new InvalidOperationException($"Expected a state of type {typeof(T)} for the operation, found {operation.State?.GetType().ToString() ?? "none"}.");

    public bool Selects(string path)
    {
        IEnumerable<PlanField> found = [planned];
        foreach (var name in path.Split('.'))
        {
            found = found.Where(parent => parent.Selection is not null)
                .SelectMany(parent => parent.Selection!.All())
                .SelectMany(plan => plan.Fields.Where(child => child.Field.Name == name))
                .ToList();
        }

        return found.Any();
    }

    public void ReportError(GraphQLError error) => operation.Errors.Add(operation.Locate(error, planned, ResponsePath));
}
