using Investigate.GraphModel;

namespace Investigate.Testing;

/// <summary>A scenario in a store, with its names.</summary>
public sealed class World(IGraphStore store, IGraphReader reader) : IAsyncDisposable
{
    public IGraphStore Store { get; } = store;

    public IGraphReader Reader { get; } = reader;

    public async Task<PersonId> Person(string name) =>
        (await Reader.PersonsWith([new Document(DocumentKind.Other, name.ToUpperInvariant())], default)).Single().Fact.Id;

    /// <summary>The room with this number, which is unique in a scenario.</summary>
    public async Task<RoomId> Room(string number)
    {
        var ids = Enumerable.Range(1, (await Reader.Counts(default)).Rooms).Select(id => new RoomId(id)).ToArray();
        return (await Reader.Rooms(ids, default)).Single(found => found.Fact.Number == number).Fact.Id;
    }

    /// <summary>The registrations S1, S2, … by their keys.</summary>
    public async Task<string> Key(StayId stay) => (await Reader.Stays([stay], default)).Single().Fact.Key;

    public async Task<string> Name(PersonId person) =>
        person == PersonId.None ? "nobody" : (await Reader.Persons([person], default)).Single().Fact.Name ?? "unnamed";

    /// <summary>Each row as «origin stay person».</summary>
    public async Task<IReadOnlyList<string>> Describe(Rows<EntryRow> rows)
    {
        var lines = new List<string>();
        foreach (var row in rows)
        {
            lines.Add($"{row.Origin} {await Key(row.Stay)} {await Name(row.Person)}");
        }

        return lines;
    }

    public async ValueTask DisposeAsync()
    {
        await Reader.DisposeAsync();
        await Store.DisposeAsync();
    }
}
