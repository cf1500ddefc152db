using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Types;

namespace Investigate.GraphQL.Tests.Execution;

/// <summary>A field of objects is asked once for all parents of its level, whatever lists they stand in.</summary>
public sealed class LevelTests
{
    private readonly List<string> calls = [];

    [Fact]
    public async Task A_batch_takes_all_parents_of_its_level_in_the_order_of_the_response()
    {
        var response = await Schema().Execute("{ houses { rooms { number guests { name } } } }");

        response.ShouldBe("""
            {"data":{"houses":[{"rooms":[{"number":11,"guests":[{"name":"g11"}]},{"number":12,"guests":[{"name":"g12"}]}]},{"rooms":[{"number":21,"guests":[{"name":"g21"}]},{"number":22,"guests":[{"name":"g22"}]}]}]}}
            """);
        calls.ShouldBe(["houses", "rooms of 1,2", "guests of 11,12,21,22"]);
    }

    [Fact]
    public async Task Each_hop_costs_one_call_however_many_parents_there_are()
    {
        await Schema().Execute("{ houses { rooms { house { rooms { house { rooms { number } } } } } } }");

        calls.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Aliases_of_one_batch_are_levels_of_their_own()
    {
        await Schema().Execute("{ houses { a: rooms { number } b: rooms { number } } }");

        calls.ShouldBe(["houses", "rooms of 1,2", "rooms of 1,2"]);
    }

    [Fact]
    public async Task A_parent_that_fails_in_its_place_leaves_the_others()
    {
        var response = await Schema().Execute("{ houses { rooms { number keys } } }");

        response.ShouldBe("""
            {"errors":[{"message":"no keys","locations":[{"line":1,"column":27}],"path":["houses",0,"rooms",1,"keys"],"extensions":{"code":"LOST"}}],"data":{"houses":[{"rooms":[{"number":11,"keys":3},{"number":12,"keys":null}]},{"rooms":[{"number":21,"keys":3},{"number":22,"keys":3}]}]}}
            """);
    }

    [Fact]
    public async Task A_batch_that_throws_fails_for_every_parent_without_telling_why()
    {
        var response = await Schema().Execute("{ houses { burn } }");

        response.ShouldBe("""
            {"errors":[{"message":"The server could not complete this part of the request.","locations":[{"line":1,"column":12}],"path":["houses",0,"burn"],"extensions":{"code":"INTERNAL"}},{"message":"The server could not complete this part of the request.","locations":[{"line":1,"column":12}],"path":["houses",1,"burn"],"extensions":{"code":"INTERNAL"}}],"data":{"houses":[{"burn":null},{"burn":null}]}}
            """);
    }

    [Fact]
    public async Task The_host_names_its_own_exceptions()
    {
        var executor = new RequestExecutor(Schema(), new() { ErrorMapping = error => new(error.Message) { Code = "FIRE" } });

        (await executor.Execute("{ houses { burn } }")).ShouldContain("""{"message":"fire","locations":[{"line":1,"column":12}],"path":["houses",1,"burn"],"extensions":{"code":"FIRE"}}""");
    }

    [Fact]
    public async Task A_resolver_sees_whether_a_child_is_asked_for()
    {
        await Schema().Execute("{ houses { rooms { guests { name } } } }");
        await Schema().Execute("{ houses { rooms { number } } }");

        calls.ShouldBe(["houses", "rooms of 1,2", "guests of 11,12,21,22", "houses", "rooms of 1,2"]);
    }

    [Fact]
    public async Task State_reaches_every_resolver()
    {
        (await Schema().Execute("{ who }", state: "Ada")).ShouldBe("""{"data":{"who":"Ada"}}""");
    }

    private Schema Schema() => GraphQL.Types.Schema.Create(schema => schema
        .Query(new ObjectType(type =>
        {
            type.Name("Query");
            type.Field("houses").Type("[House!]!").Resolve(async _ =>
            {
                calls.Add("houses");
                await Task.Yield();
                return new[] { new House(1), new House(2) };
            });
            type.Field("who").Type("String!").Resolve(context => context.State<string>());
        }))
        .Types(
            new ObjectType<House>(type =>
            {
                type.Field("rooms").Type("[Room!]!").ResolveBatch(async (houses, _) =>
                {
                    calls.Add($"rooms of {string.Join(',', houses.Select(house => house.Number))}");
                    await Task.Yield();
                    return houses.Select(house => new[] { new Room((house.Number * 10) + 1), new Room((house.Number * 10) + 2) }).ToArray();
                });
                type.Field("burn").Type("Int").ResolveBatch<int?>((_, _) => throw new InvalidOperationException("fire"));
            }),
            new ObjectType<Room>(type =>
            {
                type.Field("number").Type("Int!").Resolve(room => room.Number);
                type.Field("house").Type("House!").Resolve(room => new House(room.Number / 10));
                type.Field("keys").Type("Int").ResolveBatch(async (rooms, _) =>
                {
                    await Task.Yield();
                    return rooms.Select(room => room.Number == 12 ? FieldResult.Error<int>("no keys", "LOST") : 3).ToArray();
                });
                type.Field("guests").Type("[Guest!]!").ResolveBatch(async (rooms, context) =>
                {
                    context.Selects("name").ShouldBeTrue();
                    context.Selects("age").ShouldBeFalse();
                    calls.Add($"guests of {string.Join(',', rooms.Select(room => room.Number))}");
                    await Task.Yield();
                    return rooms.Select(room => new[] { new Guest($"g{room.Number}") }).ToArray();
                });
            }),
            new ObjectType<Guest>(type =>
            {
                type.Field("name").Type("String!").Resolve(guest => guest.Name);
                type.Field("age").Type("Int").Resolve(_ => (int?)null);
            })));

    private sealed record House(int Number);

    private sealed record Room(int Number);

    private sealed record Guest(string Name);
}
