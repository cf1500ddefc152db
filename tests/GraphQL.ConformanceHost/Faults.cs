using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Types;

namespace Investigate.GraphQL.ConformanceHost;

/// <summary>An object whose fields fail on purpose, so deep below the first of its kind.</summary>
internal sealed record Faults(int Depth)
{
    public Faults Below => new(Depth + 1);
}

internal sealed class FaultsType : ObjectType<Faults>
{
    protected override void Configure(IObjectTypeDescriptor<Faults> type)
    {
        type.Name("Faults").Description("Fields that fail on purpose.");
        type.Field("ok").Type("String").Resolve(_ => "ok");
        type.Field("nullable").Type("String").Resolve(_ => Boom());
        type.Field("nonNull").Type("String!").Resolve(_ => Boom());
        type.Field("nullInNonNull").Type("String!").Resolve(_ => (string?)null);
        type.Field("asyncNullable").Type("String").ResolveBatch((faults, _) => Later(faults));
        type.Field("asyncNonNull").Type("String!").ResolveBatch((faults, _) => Later(faults));
        type.Field("badInt").Type("Int").Resolve(_ => (object)"x");
        type.Field("tooBig").Type("Int").Resolve(_ => 1L << 40);
        type.Field("badEnum").Type("CaseKind").Resolve(_ => (object)"NOPE");
        type.Field("nan").Type("Float").Resolve(_ => double.NaN);
        type.Field("notAList").Type("[Int]").Resolve(_ => (object)5);
        type.Field("items").Type("[String]").Resolve(_ => new FieldResult<string>[] { "a", new GraphQLException("item"), FieldResult.Of<string>(null), "d" });
        type.Field("itemsNonNull").Type("[String!]").Resolve(_ => new[] { "a", null, "c" });
        type.Field("itemsAllNonNull").Type("[String!]!").Resolve(_ => new FieldResult<string>[] { "a", new GraphQLException("item") });
        type.Field("objects").Type("[Faults]").ListSize(3).Resolve(faults => faults.Depth > 2
            ? []
            : new FieldResult<Faults>[] { faults.Below, FieldResult.Of<Faults>(null), new GraphQLException("object") });
        type.Field("objectsNonNull").Type("[Faults!]").ListSize(2).Resolve(faults => faults.Depth > 2 ? [] : new[] { faults.Below, faults.Below });
        type.Field("nested").Type("Faults").Resolve(faults => faults.Depth > 4 ? null : faults.Below);
        type.Field("nestedNonNull").Type("Faults!").Resolve(faults => faults.Depth > 4 ? throw new GraphQLException("deep") : faults.Below);
        type.Field("extensions").Type("String").Resolve<string>(_ => throw new GraphQLException(new GraphQLError("coded")
        {
            Code = "CODED",
            Extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["n"] = 1 },
        }));
    }

    private static string Boom() => throw new GraphQLException("boom");

    private static async ValueTask<IReadOnlyList<FieldResult<string>>> Later(IReadOnlyList<Faults> faults)
    {
        await Task.Yield();
        return [.. faults.Select(_ => FieldResult.Error<string>("boom"))];
    }
}
