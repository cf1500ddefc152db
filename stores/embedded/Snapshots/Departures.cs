using System.Collections;

namespace Investigate.Stores.Embedded.Snapshots;

/// <summary>Stays that stand no longer where they stood in a list, and the groups of the list that they have left.</summary>
internal sealed class Departures
{
    private readonly HashSet<int> stays;
    private readonly BitArray groups;

    /// <param name="groups">How many groups the list has.</param>
    /// <param name="groupsOf">The groups a stay stood in.</param>
    public Departures(HashSet<int> stays, int groups, Func<int, IEnumerable<int>> groupsOf)
    {
        this.stays = stays;
        this.groups = new BitArray(groups + 1);
        foreach (var group in stays.SelectMany(groupsOf))
        {
            this.groups[group] = true;
        }
    }

    public bool Contains(int stay) => stays.Contains(stay);

    /// <summary>True when a stay left this group.</summary>
    public bool Left(int group) => group < groups.Length && groups[group];
}
