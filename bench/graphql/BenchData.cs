namespace Investigate.GraphQL.Bench;

internal enum Kind
{
    Person,
    Org,
    Vehicle,
}

internal enum Status
{
    Open,
    Closed,
}

internal sealed record Owner(string Id, string Name);

internal sealed record Link(string Id, string Label, double Weight, Entity Target);

internal sealed record Entity(string Id, string Name, Kind Kind, double Score, bool Active, int OwnerNumber)
{
    public Link[] Links { get; set; } = [];
}

internal sealed record Case(string Id, string Title, Status Status, string Opened, Entity[] Entities);

/// <summary>The data of the kit's bench: the same on every run, and in every server.</summary>
internal static class BenchData
{
    public static Owner[] Owners { get; } = [.. Enumerable.Range(0, 7).Select(i => new Owner($"w{i}", $"Owner {i}"))];

    public static Entity[] Entities { get; } = Make();

    public static Case[] Cases { get; } = [.. Enumerable.Range(0, 20).Select(i =>
        new Case($"c{i}", $"Case file {i}", i % 2 == 1 ? Status.Closed : Status.Open, $"2024-01-{i + 1:00}", Entities[(i * 10)..((i * 10) + 10)]))];

    private static Entity[] Make()
    {
        Entity[] entities = [.. Enumerable.Range(0, 200).Select(i => new Entity($"e{i}", $"Entity number {i}", (Kind)(i % 3), (i % 40) + 0.25, i % 2 == 0, i % 7))];
        for (var i = 0; i < entities.Length; i++)
        {
            entities[i].Links = [.. Enumerable.Range(1, 3).Select(k => new Link($"l{i}-{k}", $"link {k}", k + 0.5, entities[(i + (k * 17)) % 200]))];
        }

        return entities;
    }
}
