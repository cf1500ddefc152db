using Investigate.GraphModel;
using Investigate.Queries.Graph;

namespace Investigate.Paths;

/// <summary>Everything within three hops of a person over rooms, counted: three frontiers of the port, each thing once.</summary>
internal static class Hops
{
    public static async ValueTask<long> Within3(IGraphReader reader, PersonId person)
    {
        using var met = new NodeNumbers();
        met.Of(NodeId.Of(person), out _);
        var rooms = New(await reader.RoomsOf([person], default), NodeKind.Room, met, number => new RoomId(number));
        var guests = New(await reader.GuestsOf(rooms, default), NodeKind.Person, met, number => new PersonId(number));
        New(await reader.RoomsOf(guests, default), NodeKind.Room, met, number => new RoomId(number));
        return met.Count - 1;
    }

    /// <summary>What was not met before, which is the next frontier.</summary>
    private static List<TId> New<TId>(Neighbours found, NodeKind kind, NodeNumbers met, Func<long, TId> id)
    {
        var fresh = new List<TId>();
        for (var origin = 0; origin < found.Origins; origin++)
        {
            foreach (var number in found.Of(origin))
            {
                met.Of(new NodeId(kind, number), out var added);
                if (added)
                {
                    fresh.Add(id(number));
                }
            }
        }

        return fresh;
    }
}
