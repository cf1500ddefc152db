using Investigate.GraphModel;
using Investigate.GraphModel.Casework;

namespace Investigate.Cases;

/// <summary>What a search inside a case has found: one of the four.</summary>
public sealed record FoundInCase(CasePerson? Person, Building? Building, Room? Room, Vehicle? Vehicle);

// Finding again, inside a case, what it has reached.
public sealed partial class CaseReader
{
    private const int LongestSearch = 200;

    /// <summary>
    /// What the case has reached and the text names: persons whose name may be seen here, by name or handle; buildings by name or address and
    /// rooms by number, where those persons stayed; a vehicle by its exact plate, which stands as an action of its own in the log. Nobody masked
    /// is found, whatever is asked: the answer must not confirm a name. Persons first, then the vehicle, buildings and rooms, each by what they
    /// are called. Five graph calls.
    /// </summary>
    /// <exception cref="RefusedException">FORBIDDEN for a role that may not search; BAD_USER_INPUT for a blank or very long text.</exception>
    public async ValueTask<IReadOnlyList<FoundInCase>> Search(string text, CancellationToken ct)
    {
        Did("search");
        if (!inquiry.Viewer.Is(Role.Investigator))
        {
            throw inquiry.Refuse(Refusals.Role([Role.Investigator]), File, Purpose);
        }

        var wanted = text.Trim();
        if (wanted.Length is 0 or > LongestSearch)
        {
            throw inquiry.Refuse(Refusals.Text("text", LongestSearch), File, Purpose);
        }

        var visible = await Visible(await Named(ct), ct);
        var (buildings, rooms) = await PlacesOf([.. visible.Select(person => Ids.Person(person.Id) ?? PersonId.None)], ct);
        var found = visible.Where(person => Names(person.Name, wanted) || person.Handle.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            .OrderBy(person => person.Name, StringComparer.Ordinal).ThenBy(person => person.Handle, StringComparer.Ordinal).ToList();
        Read(found);
        var vehicles = await (await inquiry.Graph(ct)).VehiclesWith([wanted], ct);
        if (vehicles.Count > 0)
        {
            Did("plate");
        }

        buildings = [.. buildings.Where(place => Names(place.Name, wanted) || Names(place.Address, wanted))];
        rooms = [.. rooms.Where(room => Names(room.Number, wanted))];
        HandsOut([
            .. vehicles.Select(found => NodeId.Of(found.Fact.Id)), .. buildings.Select(place => NodeId.Of(place.Id)),
            .. rooms.SelectMany(room => new[] { NodeId.Of(room.Id), NodeId.Of(room.Building) }),
        ]);
        return
        [
            .. found.Select(person => new FoundInCase(person, null, null, null)),
            .. vehicles.Select(vehicle => new FoundInCase(null, null, null, vehicle.Fact)),
            .. buildings.OrderBy(place => place.Name, StringComparer.Ordinal)
                .ThenBy(place => place.Id).Select(place => new FoundInCase(null, place, null, null)),
            .. rooms.OrderBy(room => room.Number, StringComparer.Ordinal).ThenBy(room => room.Id)
                .Select(room => new FoundInCase(null, null, room, null)),
        ];
    }

    /// <summary>A vehicle of this case; null where the data do not hold it any more.</summary>
    public async ValueTask<Vehicle?> VehicleOrNone(VehicleId id, CancellationToken ct) =>
        await (await inquiry.Graph(ct)).Vehicles([id], ct) is [var found] ? found.Fact : null;

    /// <summary>True for a masked minor or possible victim to whose unmasking no supervisor has agreed.</summary>
    internal async ValueTask<bool> NeedsAgreement(PersonId person, CasePerson shown, CancellationToken ct) =>
        shown.Masked && CasePerson.IsProtected(shown.Minor, shown.Category) && !((await LoadMarks(ct)).TryGetValue(person, out var mark) && mark.Agreed);

    private static bool Names(string? name, string wanted) => name?.Contains(wanted, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Subjects and whoever was unmasked here; some of them may be masked all the same.</summary>
    private async ValueTask<IReadOnlyList<PersonId>> Named(CancellationToken ct) =>
        [.. (await LoadSubjects(ct)).Select(subject => subject.Person)
            .Concat((await LoadMarks(ct)).Values.Where(mark => mark.Unmasked).Select(mark => mark.Person)).Distinct()];

    /// <summary>Those whose name may be seen, looked at without a trace in the log: only whom the search finds is read.</summary>
    private async ValueTask<IReadOnlyList<CasePerson>> Visible(IReadOnlyList<PersonId> named, CancellationToken ct)
    {
        var met = persons.Keys.ToHashSet();
        var shown = await Persons(named, ct);
        foreach (var person in named.Where(person => !met.Contains(person)))
        {
            persons.Remove(person);
        }

        return [.. shown.Where(person => !person.Masked)];
    }

    private void Read(IReadOnlyList<CasePerson> found)
    {
        foreach (var person in found)
        {
            persons.TryAdd(Ids.Person(person.Id) ?? PersonId.None, person);
        }
    }

    private async ValueTask<(IReadOnlyList<Building> Buildings, IReadOnlyList<Room> Rooms)> PlacesOf(IReadOnlyList<PersonId> named, CancellationToken ct)
    {
        var graph = await inquiry.Graph(ct);
        var stays = await graph.StaysOf(named, Interval.Always, ReadLimits.Unbounded, ct);
        var rooms = await graph.Rooms([.. stays.Select(stay => stay.Room).Distinct()], ct);
        var buildings = await graph.Buildings([.. stays.Select(stay => stay.Building).Distinct()], ct);
        return ([.. buildings.Select(found => found.Fact)], [.. rooms.Select(found => found.Fact)]);
    }
}
