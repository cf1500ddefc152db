using Investigate.GraphQL.Types;

namespace Investigate.GraphQL.Bench;

/// <summary>The schema of the kit's bench, served by the engine. Owners are fetched as a batch, as if from a store.</summary>
internal static class BenchSchema
{
    public static Schema Create() => Schema.Create(schema => schema
        .Query(new ObjectType(type =>
        {
            type.Name("Query");
            type.Field("hello").Type("String!").Resolve(_ => "world");
            type.Field("case").Type("Case").Argument("id", "ID!")
                .Resolve(context => Array.Find(BenchData.Cases, found => found.Id == context.Argument<string>("id")));
            type.Field("cases").Type("[Case!]!").Argument("first", "Int! = 20")
                .Resolve(context => new ArraySegment<Case>(BenchData.Cases, 0, Math.Min(20, context.Argument<int>("first"))));
        }))
        .Types(
            new EnumType<Kind>(),
            new EnumType<Status>(),
            new ObjectType<Case>(type =>
            {
                type.Field("id").Type("ID!").Resolve(found => found.Id);
                type.Field("title").Type("String!").Resolve(found => found.Title);
                type.Field("status").Type("Status!").Resolve(found => found.Status);
                type.Field("opened").Type("String!").Resolve(found => found.Opened);
                type.Field("entities").Type("[Entity!]!").Argument("first", "Int! = 10").Resolve((found, context) =>
                    new ArraySegment<Entity>(found.Entities, 0, Math.Min(found.Entities.Length, context.Argument<int>("first"))));
            }),
            new ObjectType<Entity>(type =>
            {
                type.Field("id").Type("ID!").Resolve(entity => entity.Id);
                type.Field("name").Type("String!").Resolve(entity => entity.Name);
                type.Field("kind").Type("Kind!").Resolve(entity => entity.Kind);
                type.Field("score").Type("Float!").Resolve(entity => entity.Score);
                type.Field("active").Type("Boolean!").Resolve(entity => entity.Active);
                type.Field("links").Type("[Link!]!").Resolve(entity => entity.Links);
                type.Field("owner").Type("Owner").ResolveBatch((entities, _) =>
                    new ValueTask<Owner[]>([.. entities.Select(entity => BenchData.Owners[entity.OwnerNumber])]));
            }),
            new ObjectType<Link>(type =>
            {
                type.Field("id").Type("ID!").Resolve(link => link.Id);
                type.Field("label").Type("String!").Resolve(link => link.Label);
                type.Field("weight").Type("Float!").Resolve(link => link.Weight);
                type.Field("target").Type("Entity!").Resolve(link => link.Target);
            }),
            new ObjectType<Owner>(type =>
            {
                type.Field("id").Type("ID!").Resolve(owner => owner.Id);
                type.Field("name").Type("String!").Resolve(owner => owner.Name);
            })));
}
