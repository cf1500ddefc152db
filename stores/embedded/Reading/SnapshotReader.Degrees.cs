using Investigate.GraphModel;

namespace Investigate.Stores.Embedded.Reading;

internal sealed partial class SnapshotReader
{
    public ValueTask<IReadOnlyList<int>> Degrees(IReadOnlyList<Hub> hubs, Interval window, CancellationToken ct)
    {
        var degrees = new int[hubs.Count];
        var tied = new HashSet<int>();
        for (var i = 0; i < degrees.Length; i++)
        {
            ct.ThrowIfCancellationRequested();
            if (hubs[i].Kind == HubKind.GuestsOfRoom && window == Interval.Always)
            {
                degrees[i] = snapshot.Adjacency.GuestsOfRoom.Of(hubs[i].Id).Length;
                continue;
            }

            tied.Clear();
            Tie(hubs[i], window, tied);
            degrees[i] = tied.Count;
        }

        return new(degrees);
    }

    private void Tie(Hub hub, Interval window, HashSet<int> tied)
    {
        switch (hub.Kind)
        {
            case HubKind.GuestsOfRoom:
                TieGuests(hub.Id, window, tied);
                break;
            case HubKind.PersonsOfVehicle:
                TieSightings(ByVehicle, hub.Id, window, (page, row) => page.Driver[row], tied);
                if (Families.Vehicles.Facts.TryFind(hub.Id, out var vehicles, out var at))
                {
                    tied.Add(vehicles.Owner[at]);
                }

                tied.Remove(0);
                break;
            case HubKind.VehiclesAtBuilding:
                TieSightings(ByBuilding, hub.Id, window, (page, row) => page.Vehicle[row], tied);
                break;
            default:
                TiePartners(hub.Id, window, tied);
                break;
        }
    }

    private void TieGuests(long room, Interval window, HashSet<int> tied)
    {
        foreach (var stay in snapshot.ByRoom.Candidates(room, window))
        {
            if (During(stay).Meets(window))
            {
                foreach (var occupant in snapshot.Occupants.Of(stay))
                {
                    tied.Add(occupant.Person);
                }
            }
        }
    }

    private void TieSightings(int list, long id, Interval window, Func<Facts.SightingPage, int, int> other, HashSet<int> tied)
    {
        foreach (var sighting in During(Families.Sightings, list, id, window))
        {
            if (Families.Sightings.Facts.TryFind(sighting, out var page, out var row))
            {
                tied.Add(other(page, row));
            }
        }
    }

    private void TiePartners(long account, Interval window, HashSet<int> tied)
    {
        foreach (var list in (ReadOnlySpan<int>)[ByPayer, ByPayee])
        {
            foreach (var transfer in During(Families.Transfers, list, account, window))
            {
                if (Families.Transfers.Facts.TryFind(transfer, out var page, out var row))
                {
                    tied.Add(list == ByPayer ? page.To[row] : page.From[row]);
                }
            }
        }

        tied.Remove((int)account);
    }
}
