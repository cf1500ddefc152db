using System.Runtime.CompilerServices;
using System.Text;
using Investigate.GraphQL.Language;
using Investigate.GraphQL.Types;
using Investigate.GraphQL.Validation;

namespace Investigate.GraphQL.Execution;

/// <summary>Executes requests on a schema. One instance serves any number of threads; it keeps the documents it has seen.</summary>
public sealed class RequestExecutor
{
    private static readonly object RootValue = new();

    private readonly DocumentCache documents;
    private readonly Dictionary<string, byte[]>? trustedById;
    private readonly HashSet<string>? trustedTexts;
    private int running;

    public RequestExecutor(Schema schema, ExecutionOptions? options = null)
    {
        Schema = schema;
        Options = options ?? new();
        documents = new(Options.DocumentCacheBytes);
        trustedById = Options.TrustedDocuments?.ToDictionary(document => document.Key, document => Encoding.UTF8.GetBytes(document.Value), StringComparer.Ordinal);
        trustedTexts = Options.TrustedDocuments?.Values.ToHashSet(StringComparer.Ordinal);
    }

    public Schema Schema { get; }

    public ExecutionOptions Options { get; }

    internal DocumentCache Documents => documents;

    /// <summary>Executes a query or mutation. Faults of the request and of fields are part of the result; nothing is thrown for them.</summary>
    /// <param name="state">What resolvers get from <see cref="IResolverContext.State{T}"/>.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask<ExecutionResult> Execute(GraphQLRequest request, object? state = null, CancellationToken cancellationToken = default)
    {
        var prepared = await Prepare(request).ConfigureAwait(false);
        if (prepared.Operation is { Definition.Operation: OperationType.Subscription })
        {
            var error = new GraphQLError("Subscriptions are answered as text/event-stream or over a WebSocket.") { Code = ErrorCodes.BadUserInput };
            return new(ExecutionStage.Operation, error) { State = state };
        }

        return await Execute(prepared, RootValue, state, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Executes any operation: a query or mutation gives one result, a subscription one for each event. A result without data ends the
    /// stream. Whoever reads disposes results and their states.
    /// </summary>
    /// <param name="createState">Makes the state for each result, and one to open the events with, which is disposed at their end.</param>
    public async IAsyncEnumerable<ExecutionResult> Stream(
        GraphQLRequest request, Func<ValueTask<object?>> createState, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var state = await createState().ConfigureAwait(false);
        var prepared = await Prepare(request).ConfigureAwait(false);
        if (prepared.Operation is not { Definition.Operation: OperationType.Subscription })
        {
            yield return await ExecuteOwned(prepared, RootValue, state, cancellationToken).ConfigureAwait(false);
            yield break;
        }

        await using var events = new EventStream(prepared, Options, state, cancellationToken);
        while (await events.Next().ConfigureAwait(false) is { } next)
        {
            if (events.Error is { } error)
            {
                yield return new(ExecutionStage.Source, error) { State = events.ReleaseState() };
                yield break;
            }

            yield return await ExecuteOwned(prepared, next, await createState().ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Everything before execution: the document, the operation, its variables, its plan.</summary>
    private async ValueTask<PreparedRequest> Prepare(GraphQLRequest request)
    {
        var stage = ExecutionStage.Document;
        try
        {
            var text = TextOf(request);
            var preparation = await documents.Get(text, Prepare).ConfigureAwait(false);
            if (preparation.Document is not { } document)
            {
                return new(preparation.Stage, preparation.Errors);
            }

            stage = ExecutionStage.Operation;
            var operation = document.Operation(request.OperationName);
            if (request.RefusesMutations && operation.Definition.Operation == OperationType.Mutation)
            {
                stage = ExecutionStage.NotAllowed;
                throw new GraphQLException("A mutation may not be sent this way. Send it as POST.", ErrorCodes.BadUserInput);
            }

            stage = ExecutionStage.Variables;
            var (variables, errors) = operation.Coerce(request.Variables);
            if (variables is null)
            {
                return new(stage, errors);
            }

            operation.CheckCost(variables, Options.Limits);
            stage = ExecutionStage.Executed;
            return new(operation, operation.PlanFor(variables), variables);
        }
        catch (GraphQLException error)
        {
            return new(stage, [error.Error]);
        }
    }

    private ReadOnlyMemory<byte> TextOf(GraphQLRequest request)
    {
        if (request.DocumentId is { } id && request.Query.IsEmpty)
        {
            return trustedById is not null && trustedById.TryGetValue(id, out var text)
                ? text
                : throw new GraphQLException($"The document \"{id}\" is not known here.", ErrorCodes.DocumentNotFound);
        }

        if (trustedTexts is not null && !trustedTexts.Contains(Encoding.UTF8.GetString(request.Query.Span)))
        {
            throw new GraphQLException("Only documents that were registered are executed here, and this is none of them.", ErrorCodes.DocumentNotTrusted);
        }

        return request.Query.Length <= Options.Limits.DocumentBytes ? request.Query : throw GraphQLException.Limit("documentBytes", Options.Limits.DocumentBytes,
            $"The document has {request.Query.Length} bytes, more than {Options.Limits.DocumentBytes}, the limit. Split it into several requests.");
    }

    private Preparation Prepare(ReadOnlyMemory<byte> text)
    {
        try
        {
            var document = Parser.Parse(text, Options.Limits.Parser(Options.EmptySelectionSets));
            DocumentMeasure.Check(document, Options.Limits);
            var errors = DocumentValidator.Validate(Schema, document, Options.Limits);
            return errors.Count > 0 ? new(null, ExecutionStage.Validation, errors) : new(new PreparedDocument(Schema, document, Options.Limits));
        }
        catch (GraphQLException error)
        {
            return new(null, ExecutionStage.Document, [error.Error]);
        }
    }

    /// <summary>Executes with a state that nobody else will dispose should it be cancelled.</summary>
    private async ValueTask<ExecutionResult> ExecuteOwned(PreparedRequest prepared, object root, object? state, CancellationToken cancellationToken)
    {
        try
        {
            return await Execute(prepared, root, state, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await States.Dispose(state).ConfigureAwait(false);
            throw;
        }
    }

    private async ValueTask<ExecutionResult> Execute(PreparedRequest prepared, object root, object? state, CancellationToken cancellationToken)
    {
        if (prepared.Plan is null)
        {
            return prepared.Stage == ExecutionStage.Executed ? NullData(prepared.Errors[0], state) : new(prepared.Stage, prepared.Errors) { State = state };
        }

        if (Interlocked.Increment(ref running) > Options.Limits.ConcurrentOperations)
        {
            Interlocked.Decrement(ref running);
            var error = GraphQLException.Limit("concurrentOperations", Options.Limits.ConcurrentOperations,
                $"{Options.Limits.ConcurrentOperations} operations are being executed, the limit. Ask again in a moment.").Error;
            return new(ExecutionStage.Overload, error) { State = state };
        }

        try
        {
            return await OperationRun.Execute(prepared, Options, root, state, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref running);
        }
    }

    private static ExecutionResult NullData(GraphQLError error, object? state)
    {
        var writer = new ResultWriter();
        writer.WriteNull();
        return new(writer, [error]) { State = state };
    }
}

/// <summary>A request that can be executed, or what is wrong with it.</summary>
internal sealed record PreparedRequest(
    ExecutionStage Stage, IReadOnlyList<GraphQLError> Errors, PreparedOperation? Operation = null, OperationPlan? Plan = null, VariableValues? Variables = null)
{
    public PreparedRequest(PreparedOperation operation, OperationPlan plan, VariableValues variables)
        : this(ExecutionStage.Executed, [], operation, plan, variables)
    {
    }
}
