using Investigate.GraphModel;
using Investigate.Stores.Neo4j.Facts;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Loading;

/// <summary>Stays stand in the building of their room: when a room moves they follow, in the version that moves it.</summary>
internal static class Rehousing
{
    private const int RoomsAtOnce = 1000;
    private const long StaysAtOnce = 2000;

    public static async Task Follow(Turn turn, GraphVersion version, IEnumerable<long> rooms, CancellationToken ct)
    {
        foreach (var some in rooms.Chunk(RoomsAtOnce))
        {
            await turn.Write(StayTexts.FollowRoom, new Parameters { { "room", some }, { "v", version.Number } }, ct);
            while ((await turn.Write(
                StayTexts.MoveSome, new Parameters { { "room", some }, { "v", version.Number }, { "most", StaysAtOnce } }, ct)).Number(0) > 0)
            {
                // The next few.
            }
        }
    }
}
