using Investigate.GraphModel;
using Investigate.Queries.Graph;

namespace Investigate.Paths;

/// <summary>Everything within three hops of a person over rooms, counted: three frontiers of the port, each thing once.</summary>
internal static class Hops
{
    public static async ValueTask<long> Within3(IGraphReader reader, PersonId person)
    {
        using var met = new NodeNumbers();
        met.Of(NodeId.Of(person));
        var rooms = New(await reader.RoomsOf([person], default), NodeKind.Room, met, number => new RoomId(number));
        var guests = New(await reader.GuestsOf(rooms, default), NodeKind.Person, met, number => new PersonId(number));
        met.Of(NodeKind.Room, await reader.RoomsOf(guests, default));
        return met.Count - 1;
    }

    /// <summary>What was not met before, which is the next frontier.</summary>
    private static TId[] New<TId>(Neighbours found, NodeKind kind, NodeNumbers met, Func<long, TId> id)
    {
        var before = met.Count;
        met.Of(kind, found);
        var fresh = new TId[met.Count - before];
        for (var i = 0; i < fresh.Length; i++)
        {
            fresh[i] = id(met[before + i].Number);
        }

        return fresh;
    }
}
