using Investigate.Cases;
using Investigate.GraphModel;
using Investigate.GraphQL.Execution;
using Investigate.Queries;

namespace Investigate.Api.Schema;

/// <summary>A thing of a chart as this case may see it.</summary>
/// <param name="During">The time its links are counted in.</param>
internal sealed record ChartNode(CaseReader Visit, NodeId Node, string Label, object Entity, Interval During);

/// <summary>Things into what a case may see of them: masked, handed out, and remembered for the log.</summary>
internal static class ChartNodes
{
    /// <summary>In order; one store call for each kind of thing, and one for the buildings of rooms.</summary>
    public static async ValueTask<IReadOnlyList<ChartNode>> Of(CaseReader visit, IReadOnlyList<NodeId> nodes, Interval during, CancellationToken ct)
    {
        var seen = new Dictionary<NodeId, (string Label, object Entity)>();
        long[] Numbers(NodeKind kind) => [.. nodes.Where(node => node.Kind == kind).Select(node => node.Number).Distinct().Order()];
        var persons = Numbers(NodeKind.Person);
        foreach (var (person, number) in (await visit.Persons([.. persons.Select(number => new PersonId(number))], ct)).Zip(persons))
        {
            seen.Add(new NodeId(NodeKind.Person, number), (PersonType.DisplayName(person), person));
        }

        var rooms = await visit.Rooms([.. Numbers(NodeKind.Room).Select(number => new RoomId(number))], ct);
        var houses = await visit.Buildings(
            [.. rooms.Select(room => room.Building).Concat(Numbers(NodeKind.Building).Select(number => new BuildingId(number))).Distinct().Order()], ct);
        var named = houses.ToDictionary(building => building.Id);
        foreach (var room in rooms)
        {
            seen.Add(NodeId.Of(room.Id), ($"{named[room.Building].Name} {room.Number}", room));
        }

        foreach (var number in Numbers(NodeKind.Building))
        {
            seen.Add(new NodeId(NodeKind.Building, number), (named[new BuildingId(number)].Name, named[new BuildingId(number)]));
        }

        foreach (var vehicle in await visit.Vehicles([.. Numbers(NodeKind.Vehicle).Select(number => new VehicleId(number))], ct))
        {
            seen.Add(NodeId.Of(vehicle.Id), (vehicle.Plate, new VehicleNode(visit, vehicle)));
        }

        var accounts = Numbers(NodeKind.Account);
        foreach (var (account, number) in (await visit.Accounts([.. accounts.Select(number => new AccountId(number))], ct)).Zip(accounts))
        {
            seen.Add(new NodeId(NodeKind.Account, number), (account.Number, account));
        }

        return [.. nodes.Select(node => new ChartNode(visit, node, seen[node].Label, seen[node].Entity, during))];
    }

    /// <summary>How many links of each kind hang on each, in the time of its chart.</summary>
    public static ValueTask<IReadOnlyList<IReadOnlyList<LinkCount>>> Counts(IReadOnlyList<ChartNode> nodes, IResolverContext context) =>
        Visits.Each<ChartNode, IReadOnlyList<LinkCount>>(nodes, node => node.Visit, async (visit, own) =>
        {
            var counts = new IReadOnlyList<LinkCount>[own.Count];
            foreach (var chart in Enumerable.Range(0, own.Count).GroupBy(i => own[i].During))
            {
                int[] of = [.. chart];
                var found = await visit.Ask(
                    "linkCounts", (graph, ct) => LinkCountsAnalysis.Ask(graph, [.. of.Select(i => own[i].Node)], chart.Key, ct), context.CancellationToken);
                for (var i = 0; i < of.Length; i++)
                {
                    counts[of[i]] = found[i];
                }
            }

            return counts;
        });
}
