using System.Runtime.CompilerServices;
using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Types;

namespace Investigate.GraphQL.ConformanceHost;

internal sealed class QueryType : ObjectType
{
    protected override void Configure(IObjectTypeDescriptor type)
    {
        type.Field("node").Type("Node").Argument("id", "ID!").Resolve(context => Data.Find(context.Argument<string>("id")));
        type.Field("nodes").Type("[Node]!").Argument("ids", "[ID!]!")
            .Resolve(context => context.Argument<IReadOnlyList<string>>("ids").Select(Data.Find).ToArray());
        type.Field("named").Type("[Named!]!").Resolve(_ => Data.People.Concat<Entity>(Data.Orgs).ToArray());
        type.Field("search").Type("[SearchResult!]!").Argument("text", "String!", defaultValue: "a").Argument("limit", "Int! = 5").Resolve(context =>
            new Entity[] { Data.People[0], Data.Orgs[0], Data.Cases[0], Data.People[1], Data.Cases[1] }[..Data.Clamp(context.Argument<int>("limit"), 5)]);
        type.Field("case").Type("Case").Argument("id", "ID!").Resolve(context => Data.Find(context.Argument<string>("id")) as Case);
        type.Field("cases").Type("CaseConnection!").Argument("first", "Int = 3").Argument("kind", "CaseKind").Resolve(context =>
            CaseConnection.Of(
                [.. Data.Cases.Where(found => context.Argument<CaseKind?>("kind") is null || found.Kind == context.Argument<CaseKind?>("kind"))],
                context.Argument<int?>("first")));
        type.Field("person").Type("Person").Argument("id", "ID!").Resolve(context => Data.Find(context.Argument<string>("id")) as Person);
        type.Field("echo").Type("String!")
            .Argument("int", "Int").Argument("float", "Float").Argument("string", "String").Argument("boolean", "Boolean").Argument("id", "ID")
            .Argument("kind", "CaseKind").Argument("list", "[Int!]").Argument("matrix", "[[Int]]").Argument("input", "EchoInput").Argument("date", "Date")
            .Argument("json", "JSON").Argument("nonNullWithDefault", "Int!", defaultValue: 3)
            .Resolve(CanonicalJson.OfArguments);
        type.Field("required").Type("String!").Argument("int", "Int!").Argument("list", "[String!]!").Argument("input", "EchoInput!")
            .Resolve(CanonicalJson.OfArguments);
        type.Field("pick").Type("String!").Argument("by", "PickBy!").Resolve(context => CanonicalJson.Of(context.Argument<object>("by")));
        type.Field("faults").Type("Faults").Resolve(_ => new Faults(0));
        type.Field("faultsNonNull").Type("Faults!").Resolve(async _ =>
        {
            await Task.Yield();
            return new Faults(0);
        });
        type.Field("oldField").Type("String").Deprecated().Resolve(_ => (string?)null);
    }
}

internal sealed class MutationType : ObjectType
{
    private int counter;

    protected override void Configure(IObjectTypeDescriptor type)
    {
        type.Field("add").Type("Int!").Argument("by", "Int! = 1").Resolve(async context =>
        {
            await Task.Yield();
            return counter += context.Argument<int>("by");
        });
        type.Field("reset").Type("Int!").Resolve(_ => counter = 0);
        type.Field("fail").Type("Int").Resolve<int>(_ => throw new GraphQLException("boom"));
        type.Field("failNonNull").Type("Int!").Resolve(async _ =>
        {
            await Task.Yield();
            return FieldResult.Error<int>("boom");
        });
    }
}

internal sealed class SubscriptionType : ObjectType
{
    protected override void Configure(IObjectTypeDescriptor type)
    {
        type.Field("ticks").Type("Int!").Argument("n", "Int! = 3").Subscribe(context => Ticks(Data.Clamp(context.Argument<int>("n"), 100)));
        type.Field("faulty").Type("Int").Subscribe(_ => Faulty());
        type.Field("never").Type("Int").Subscribe(_ => Never());
    }

    private static async IAsyncEnumerable<int> Ticks(int count)
    {
        for (var i = 1; i <= count; i++)
        {
            await Task.Yield();
            yield return i;
        }
    }

    private static async IAsyncEnumerable<FieldResult<int>> Faulty()
    {
        yield return 1;
        await Task.Yield();
        yield return new GraphQLException("boom");
        yield return 3;
    }

    private static async IAsyncEnumerable<int> Never([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        yield break;
    }
}
