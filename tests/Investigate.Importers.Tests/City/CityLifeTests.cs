using System.Text.Json;
using Shouldly;
using Xunit;

namespace Investigate.Importers.Tests.City;

/// <summary>What happens in the city, and that the truth says the same as the rows.</summary>
public sealed class CityLifeTests(WrittenCity city) : IClassFixture<WrittenCity>
{
    [Fact]
    public void No_room_is_let_twice_at_a_time_but_in_dormitories_and_where_planted()
    {
        var dormitories = Texts(city.Truth, "dormitories").ToHashSet();
        var planted = Each("sharedRooms").Select(pair => Texts(pair, "stays")).SelectMany(pair => pair).ToHashSet();
        var stays = city.Stays.Where(stay => !dormitories.Contains(stay.Value.Building) && stay.Value.CheckOut < DateTimeOffset.MaxValue && !planted.Contains(stay.Key));

        foreach (var room in stays.GroupBy(stay => stay.Value.Room))
        {
            var ordered = room.OrderBy(stay => stay.Value.CheckIn).ToList();
            ordered.Zip(ordered.Skip(1)).Where(pair => pair.First.Value.Overlaps(pair.Second.Value)).ShouldBeEmpty(room.Key);
        }
    }

    [Fact]
    public void Planted_shared_rooms_are_two_registrations_of_one_room_at_one_time()
    {
        Each("sharedRooms").ShouldNotBeEmpty();
        foreach (var pair in Each("sharedRooms").Select(pair => Texts(pair, "stays").Select(stay => city.Stays[stay]).ToArray()))
        {
            pair[0].Occasion(pair[1]).ShouldBe("SAME_ROOM");
        }
    }

    [Fact]
    public void Nobody_is_in_two_places_at_once()
    {
        var byPerson = city.Stays.Where(stay => stay.Value.CheckOut < DateTimeOffset.MaxValue)
            .SelectMany(stay => city.Occupants[stay.Key].Select(person => (person, stay.Value))).GroupBy(entry => entry.person, entry => entry.Value);
        foreach (var person in byPerson)
        {
            var ordered = person.OrderBy(stay => stay.CheckIn).ToList();
            ordered.Zip(ordered.Skip(1)).Where(pair => pair.First.Overlaps(pair.Second)).ShouldBeEmpty(person.Key);
        }
    }

    [Fact]
    public void Circles_share_the_stays_they_say_in_the_way_they_say()
    {
        Each("circles").ShouldNotBeEmpty();
        foreach (var circle in Each("circles"))
        {
            foreach (var companion in circle.GetProperty("companions").EnumerateArray())
            {
                var shared = companion.GetProperty("shared").EnumerateArray().ToList();
                shared.Count.ShouldBeInRange(1, 6);
                foreach (var trip in shared)
                {
                    var stays = Texts(trip, "stays").ToArray();
                    city.Occupants[stays[0]].ShouldBe([Text(circle, "centre")]);
                    city.Occupants[stays[1]].ShouldBe([Text(companion, "person")]);
                    city.Stays[stays[0]].Occasion(city.Stays[stays[1]]).ShouldBe(trip.GetProperty("kind").GetString());
                }
            }
        }
    }

    [Fact]
    public void Rings_meet_drive_and_pay_as_they_say()
    {
        Each("rings").ShouldNotBeEmpty();
        var transfers = city.Rows("transfers").ToDictionary(row => row["transfer"]);
        foreach (var ring in Each("rings"))
        {
            var members = Texts(ring, "members").ToList();
            members.Count.ShouldBeInRange(4, 7);
            foreach (var meeting in ring.GetProperty("meetings").EnumerateArray())
            {
                var present = meeting.GetProperty("present").EnumerateArray().ToList();
                present.Count.ShouldBeGreaterThanOrEqualTo(3);
                present.ShouldAllBe(one => members.Contains(Text(one, "person")) && city.Occupants[Text(one, "stay")].SequenceEqual(new[] { Text(one, "person") })
                    && city.Stays[Text(one, "stay")].Building == Text(meeting, "building"));
            }

            var paid = Texts(ring, "transfers").Select(transfer => transfers[transfer]).ToList();
            paid.ShouldContain(row => row["to_account"] == Text(ring, "account"));
            paid.ShouldAllBe(row => Texts(ring, "memberAccounts").Contains(row["from_account"]));
            city.Rows("vehicles").ShouldContain(row => row["plate"] == Text(ring, "plate") && Text(ring, "driver").EndsWith(row["owner_document_number"]));
            city.Rows("sightings").ShouldContain(row => row["plate"] == Text(ring, "plate"));
        }
    }

    [Fact]
    public void Families_couples_tours_fairs_commuters_and_hosts_are_on_the_stays_they_say()
    {
        foreach (var family in Each("families"))
        {
            var members = Texts(family, "adults").Concat(Texts(family, "minors")).Order().ToList();
            family.GetProperty("trips").EnumerateArray().ShouldAllBe(trip => Texts(trip, "stays").SelectMany(stay => city.Occupants[stay]).Order().SequenceEqual(members));
        }

        Each("couples").ShouldAllBe(couple => !Texts(couple, "stays").SelectMany(stay => city.Occupants[stay]).Except(Texts(couple, "persons")).Any());
        Each("commuters").ShouldAllBe(commuters => !Texts(commuters, "stays").SelectMany(stay => city.Occupants[stay]).Except(Texts(commuters, "persons")).Any());
        Each("hosts").ShouldAllBe(host => Texts(host, "stays").All(stay =>
            city.Stays[stay].Building == Text(host, "building") && city.Occupants[stay].Single() == Text(host, "person")));
        Each("fairs").ShouldAllBe(fair => Texts(fair, "stays").All(stay => Texts(fair, "buildings").Contains(city.Stays[stay].Building)));
        foreach (var tour in Each("tours"))
        {
            Texts(tour, "members").Count().ShouldBeInRange(20, 45);
            foreach (var stop in tour.GetProperty("stops").EnumerateArray().Select(stop => Texts(stop, "stays").ToList()))
            {
                stop.SelectMany(stay => city.Occupants[stay]).Except(Texts(tour, "members")).ShouldBeEmpty();
                stop.Select(stay => city.Stays[stay].Building).Distinct().Count().ShouldBe(1);
                (stop.Count == 1).ShouldBe(tour.GetProperty("oneRegistration").GetBoolean());
            }
        }

        foreach (var kind in new[] { "families", "couples", "tours", "fairs", "commuters", "hosts" })
        {
            Each(kind).ShouldNotBeEmpty(kind);
        }
    }

    [Fact]
    public void Minors_are_under_18_on_each_of_their_stays()
    {
        var born = city.Rows("persons").ToDictionary(row => $"{row["document_kind"]}:{row["document_number"]}", row => DateOnly.Parse(row["birth_date"]));
        var minors = Each("families").SelectMany(family => Texts(family, "minors")).ToHashSet();

        city.Stays.SelectMany(stay => city.Occupants[stay.Key].Where(minors.Contains).Select(minor => (Born: born[minor], stay.Value.CheckIn)))
            .ShouldAllBe(minor => minor.Born < DateOnly.FromDateTime(minor.CheckIn.Date) && minor.Born.AddYears(18) > DateOnly.FromDateTime(minor.CheckIn.Date));
    }

    [Fact]
    public void Reporters_are_of_the_quality_they_say_and_copies_repeat_one_report()
    {
        Each("reporters").Select(reporter => Text(reporter, "reporter")).ShouldBe(city.Rows("reporters").Select(row => row["reporter"]));
        var reports = city.Rows("reports").ToDictionary(row => row["report"]);
        foreach (var copy in Each("copies").Select(copy => Texts(copy, "reports").Select(report => reports[report]).ToList()))
        {
            copy.Count.ShouldBeInRange(4, 9);
            copy.Select(row => row["reporter"]).ShouldBeUnique();
            copy.ShouldAllBe(row => row["about"] == copy[0]["about"] && row["statement"].EndsWith(copy[0]["statement"]));
            copy.Max(row => DateTimeOffset.Parse(row["made_at"])).ShouldBeLessThanOrEqualTo(DateTimeOffset.Parse(copy[0]["made_at"]).AddDays(3));
        }
    }

    [Fact]
    public void Subjects_for_a_demonstration_have_10_to_40_stays_and_companions_the_rows_confirm()
    {
        var stays = city.Stays.Keys.SelectMany(stay => city.Occupants[stay].Select(person => (person, stay))).ToLookup(entry => entry.person, entry => city.Stays[entry.stay]);
        Each("subjects").Count(subject => subject.GetProperty("companions").GetArrayLength() >= 2).ShouldBeGreaterThanOrEqualTo(2);
        foreach (var subject in Each("subjects"))
        {
            var own = stays[Text(subject, "person")].ToList();
            own.Count.ShouldBe(subject.GetProperty("stays").GetInt32());
            own.Count.ShouldBeInRange(10, 40);
            foreach (var companion in subject.GetProperty("companions").EnumerateArray())
            {
                var met = own.Count(stay => stays[Text(companion, "person")].Any(other => stay.Occasion(other) is not null));
                met.ShouldBeGreaterThanOrEqualTo(companion.GetProperty("coincidences").GetInt32());
            }
        }
    }

    [Fact]
    public void The_year_has_seasons_weekends_open_check_outs_renewals_at_noon_and_desks_that_type_in_batches()
    {
        var perDay = city.Stays.Values.GroupBy(stay => DateOnly.FromDateTime(stay.CheckIn.Date)).ToDictionary(day => day.Key, day => day.Count());
        double Mean(Func<DateOnly, bool> days) => perDay.Where(day => days(day.Key)).Average(day => day.Value);

        Mean(day => day.DayOfWeek is DayOfWeek.Saturday).ShouldBeGreaterThan(1.3 * Mean(day => day.DayOfWeek is DayOfWeek.Tuesday));
        Mean(day => day.Month is 7 or 8).ShouldBeGreaterThan(1.2 * Mean(day => day.Month is 12 or 1));
        Mean(day => day >= new DateOnly(2026, 10, 1) && day <= new DateOnly(2026, 10, 7)).ShouldBeGreaterThan(1.4 * Mean(_ => true));
        city.Stays.Values.Count(stay => stay.CheckOut == DateTimeOffset.MaxValue).ShouldBeInRange(city.Stays.Count * 7 / 1000, city.Stays.Count * 25 / 1000);
        city.Stays.Values.Count(stay => stay.CheckIn.TimeOfDay == TimeSpan.FromHours(12)).ShouldBeGreaterThan(10);
        city.Stays.Values.GroupBy(stay => stay.Building).Count(house => house.Count() > 50 && house.Count(stay => stay.CheckIn.Minute % 30 == 0) > house.Count() * 9 / 10)
            .ShouldBeGreaterThan(0);
        city.Rows("buildings").Select(row => row["district"]).Distinct().Count().ShouldBeGreaterThanOrEqualTo(3);
    }

    private IEnumerable<JsonElement> Each(string property) => city.Truth.GetProperty(property).EnumerateArray();

    private static IEnumerable<string> Texts(JsonElement element, string property) => element.GetProperty(property).EnumerateArray().Select(text => text.GetString()!);

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;
}
