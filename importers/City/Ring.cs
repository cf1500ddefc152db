namespace Investigate.Importers.City;

/// <summary>
/// Four to seven people who meet again and again, each under a room of his own; one drives, one collects their money, and sometimes one
/// runs rooms they meet in.
/// </summary>
/// <param name="RoomHolder">The member who runs the rooms of <paramref name="Rooms"/>; null where none does.</param>
/// <param name="Account">The collector's account.</param>
/// <param name="Transfers">From members to the collector, and from him onwards.</param>
internal sealed record Ring(
    IReadOnlyList<int> Members, int Collector, int Driver, int? RoomHolder, IReadOnlyList<Meeting> Meetings, IReadOnlyCollection<int> Rooms, int Vehicle,
    int Account, IReadOnlyList<int> MemberAccounts, IReadOnlyList<int> Transfers)
{
    public static void Plant(CityPlan plan)
    {
        var random = SeededRandom.For(plan.Seed, "rings");
        for (var left = plan.OnePer(6000, from: 2000); left > 0; left--)
        {
            plan.Planted.Rings.Add(Of(plan, random));
        }
    }

    private static Ring Of(CityPlan plan, SeededRandom random)
    {
        var members = Enumerable.Range(0, random.Between(4, 7)).Select(_ => new Traveller(plan, random)).ToArray();
        var district = random.Below(plan.Town.DistrictCount);
        var houses = Enumerable.Range(0, random.Between(2, 3)).Select(_ => plan.Town.Houses[plan.Town.AnyHouse(random, district)]).Append(plan.Town.Houses[0]).ToArray();
        var meetings = new List<Meeting>();
        var wanted = random.Between(5, 8);
        for (var tries = 0; tries < 80 && meetings.Count < wanted; tries++)
        {
            if (Meeting.Of(plan, random, random.Pick(houses), members) is { } meeting)
            {
                meetings.Add(meeting);
            }
        }

        foreach (var member in members)
        {
            member.LiveOn(random.Between(5, 16));
        }

        var rooms = meetings.SelectMany(meeting => meeting.Present).Select(present => plan.Registrations[present.Registration].Room).ToHashSet();
        int? holder = random.Chance(400) ? members[1].Guest : null;
        var driver = members[^1].Guest;
        var vehicle = plan.Traffic.Add(driver);
        var purse = new Purse(plan, random, members.Select(member => member.Guest).ToArray());
        foreach (var meeting in meetings)
        {
            meeting.Drive(plan, random, vehicle, driver);
            purse.Collect(meeting);
        }

        if (holder is { } operating)
        {
            foreach (var room in rooms)
            {
                plan.Town.Operate(room, operating);
            }
        }

        return new Ring(
            [.. members.Select(member => member.Guest)], members[0].Guest, driver, holder, meetings, rooms.Order().ToArray(), vehicle, purse.Collector,
            purse.Accounts, purse.Transfers);
    }
}
