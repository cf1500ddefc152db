using Investigate.GraphModel;
using Investigate.Stores.Neo4j.Facts;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Loading;

/// <summary>Takes a load out of the graph as one new version: of each thing it spoke of, what the last load that stands said holds again.</summary>
internal static class Withdrawing
{
    private const long ThingsAtOnce = 2000;

    private static readonly string Left = $"""
        RETURN EXISTS {"{"} MATCH (x:Stay) WHERE x.addedIn = $of AND x.id > 0 {"}"}
        {string.Concat(FactKinds.All.Where(kind => kind != FactKinds.Stay).Select(kind => $"OR EXISTS {{ MATCH (x:{kind.Label}) WHERE x.addedIn = $of AND x.id > 0 AND x.import = $import }} "))}
        """;

    /// <summary>True when something is left of what a load stated: it may have been erased meanwhile.</summary>
    /// <param name="of">The version that the load made.</param>
    public static async Task<bool> IsLeft(Neo4jSession session, ImportId import, GraphVersion of, CancellationToken ct) =>
        (await session.Read(Left, new Parameters { { "of", of.Number }, { "import", import.Value } }, ct))[0].Flag(0);

    /// <param name="of">The version that the load made.</param>
    /// <param name="version">The one that is being made.</param>
    /// <param name="gone">Loads that are withdrawn, this one among them.</param>
    public static async Task Run(
        Neo4jSession session, Turn turn, ImportId import, GraphVersion of, GraphVersion version, IReadOnlyList<ImportId> gone, Numbers numbers, CancellationToken ct)
    {
        foreach (var kind in FactKinds.All.Where(kind => kind != FactKinds.Stay))
        {
            await All(FactTexts.Of(kind).WithdrawSome);
        }

        await All(StayTexts.WithdrawSome);
        var changed = await session.Read(StayTexts.ChangedRooms, new Parameters { { "v", version.Number } }, ct);
        await Rehousing.Follow(turn, version, changed.Rows.Select(row => row.Number(0)), ct);
        await Count(session, version, numbers, ct);

        async Task All(string text)
        {
            long? after = 0;
            while (after is { } last)
            {
                after = (await turn.Write(
                    text,
                    new Parameters
                    {
                        { "import", import.Value }, { "of", of.Number }, { "v", version.Number }, { "after", last },
                        { "gone", gone.Select(load => load.Value) }, { "most", ThingsAtOnce },
                    },
                    ct)).NumberOrNull(0);
            }
        }
    }

    /// <summary>Counts how many things more a version holds than the one before.</summary>
    public static async Task Count(Neo4jSession session, GraphVersion version, Numbers numbers, CancellationToken ct)
    {
        foreach (var kind in FactKinds.Numbered)
        {
            numbers.Count(kind, (await session.Read(FactTexts.Of(kind).Balance, new Parameters { { "v", version.Number } }, ct))[0].Number(0));
        }
    }
}
