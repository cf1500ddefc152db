namespace Investigate.Importers.City;

/// <summary>How each planted group is told.</summary>
internal sealed partial class Truth
{
    private void WriteSubject(DemoSubject subject)
    {
        json.WriteString("person", Person(subject.Guest));
        json.WriteString("documentNumber", keys.Person.Number(subject.Guest));
        json.WriteString("name", keys.Person.Name(subject.Guest));
        json.WriteNumber("stays", subject.Stays);
        json.WriteString("why", subject.Why);
        WriteEach("companions", subject.Companions, companion =>
        {
            json.WriteString("person", Person(companion.Guest));
            json.WriteString("name", keys.Person.Name(companion.Guest));
            json.WriteNumber("coincidences", companion.Coincidences);
        });
    }

    private void WriteCircle(Circle circle)
    {
        json.WriteString("centre", Person(circle.Centre));
        WriteEach("companions", circle.Companions, companion =>
        {
            json.WriteString("person", Person(companion.Guest));
            WriteEach("shared", companion.Shared, trip =>
            {
                WriteTexts("stays", [keys.Stay(trip.Own), keys.Stay(trip.His)]);
                json.WriteString("kind", plan.Registrations[trip.Own].Occasion(plan.Registrations[trip.His]));
            });
        });
    }

    private void WriteRing(Ring ring)
    {
        WriteTexts("members", ring.Members.Select(Person));
        json.WriteString("collector", Person(ring.Collector));
        json.WriteString("driver", Person(ring.Driver));
        json.WriteString("roomHolder", ring.RoomHolder is { } holder ? Person(holder) : null);
        json.WriteString("plate", Traffic.Plate(ring.Vehicle));
        json.WriteString("account", plan.Money.Key(ring.Account));
        WriteTexts("memberAccounts", ring.MemberAccounts.Select(plan.Money.Key));
        WriteTexts("transfers", ring.Transfers.Select(keys.Transfer));
        WriteTexts("rooms", ring.Rooms.Select(plan.Town.Key));
        WriteEach("meetings", ring.Meetings, meeting =>
        {
            json.WriteString("building", meeting.House.Key);
            WriteEach("present", meeting.Present, present =>
            {
                json.WriteString("person", Person(present.Guest));
                json.WriteString("stay", keys.Stay(present.Registration));
            });
        });
    }

    private void WriteFamily(Family family)
    {
        WriteTexts("adults", family.Adults.Select(Person));
        WriteTexts("minors", family.Minors.Select(Person));
        WriteEach("trips", family.Trips, trip => WriteTexts("stays", trip.Select(keys.Stay)));
    }

    private void WriteTour(Tour tour)
    {
        WriteTexts("members", tour.Members.Select(Person));
        json.WriteBoolean("oneRegistration", tour.OneRegistration);
        WriteEach("stops", tour.Stops, stop => WriteTexts("stays", stop.Select(keys.Stay)));
    }

    private void WriteReporter(int reporter)
    {
        var quality = plan.Hearsay.Reporters[reporter].Quality;
        json.WriteString("reporter", CityKeys.Reporter(reporter));
        json.WriteString("quality", quality.Name);
        json.WriteNumber("borneOutPerMille", quality.BorneOutPerMille);
    }
}
