using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>
/// The links between given things. Read from the side that has few: of persons, of vehicles where they were seen, of accounts what they paid;
/// never all that hangs on a busy room.
/// </summary>
internal static class MutualLinks
{
    public static async ValueTask<IReadOnlyList<Link>> Among(
        TieReader reader, IReadOnlyCollection<NodeId> nodes, IReadOnlySet<LinkKind> follow, CancellationToken ct)
    {
        var among = nodes.ToHashSet();
        var ties = new List<Tie>();
        foreach (var (side, kinds) in ((NodeKind, LinkKind[])[])
        [
            (NodeKind.Person, [LinkKind.Stayed, LinkKind.StayedWith, LinkKind.Operates, LinkKind.Drove, LinkKind.Holds]),
            (NodeKind.Vehicle, [LinkKind.SeenAt]),
            (NodeKind.Account, [LinkKind.Paid]),
        ])
        {
            NodeId[] asked = [.. among.Where(node => node.Kind == side).Order()];
            var followed = kinds.Where(kind => follow.Contains(kind) && Reaches(kind, among, side)).ToHashSet();
            if (asked.Length > 0 && followed.Count > 0)
            {
                ties.AddRange(await reader.Read(asked, followed, ct));
            }
        }

        return LinkFold.Fold(ties.Where(tie => among.Contains(tie.From) && among.Contains(tie.To)));
    }

    /// <summary>True where a link of the kind may lead from one side to something among them.</summary>
    private static bool Reaches(LinkKind kind, HashSet<NodeId> among, NodeKind side)
    {
        var other = kind switch
        {
            LinkKind.Stayed or LinkKind.Operates => NodeKind.Room,
            LinkKind.Drove => NodeKind.Vehicle,
            LinkKind.SeenAt => NodeKind.Building,
            LinkKind.Holds => NodeKind.Account,
            _ => side,
        };
        return among.Count(node => node.Kind == other) >= (other == side ? 2 : 1);
    }
}
