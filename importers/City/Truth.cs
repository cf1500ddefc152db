using System.Text.Encodings.Web;
using System.Text.Json;

namespace Investigate.Importers.City;

/// <summary>
/// What was planted, as JSON: persons as <c>KIND:NUMBER</c>, registrations, transfers, reports, rooms and buildings by their keys.
/// </summary>
internal sealed partial class Truth
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Utf8JsonWriter json;
    private readonly CityPlan plan;
    private readonly CityKeys keys;

    private Truth(Utf8JsonWriter json, CityPlan plan, CityKeys keys)
    {
        this.json = json;
        this.plan = plan;
        this.keys = keys;
    }

    public static void Write(Stream stream, CityPlan plan, CityKeys keys)
    {
        using var writer = new Utf8JsonWriter(stream, Options);
        new Truth(writer, plan, keys).Write();
    }

    private void Write()
    {
        json.WriteStartObject();
        json.WriteNumber("stays", plan.Stays);
        json.WriteNumber("seed", plan.Seed);
        WriteEach("subjects", DemoSubject.Of(plan), WriteSubject);
        WriteEach("circles", plan.Planted.Circles, WriteCircle);
        WriteEach("rings", plan.Planted.Rings, WriteRing);
        WriteEach("families", plan.Planted.Families, WriteFamily);
        WriteEach("couples", plan.Planted.Couples, couple =>
        {
            WriteTexts("persons", new[] { couple.First, couple.Second }.Select(Person));
            WriteTexts("stays", couple.Registrations.Select(keys.Stay));
        });
        WriteEach("tours", plan.Planted.Tours, WriteTour);
        WriteEach("fairs", plan.Planted.Fairs, fair =>
        {
            json.WriteString("firstDay", $"{CityTime.FirstDay.AddDays(fair.Day):yyyy-MM-dd}");
            WriteTexts("buildings", fair.Houses.Select(house => plan.Town.Houses[house].Key));
            WriteTexts("stays", fair.Registrations.Select(keys.Stay));
        });
        WriteEach("commuters", plan.Planted.Commuters, commuters =>
        {
            WriteTexts("persons", commuters.Guests.Select(Person));
            json.WriteString("building", commuters.House.Key);
            json.WriteString("weekday", commuters.Weekday.ToString());
            WriteTexts("stays", commuters.Registrations.Select(keys.Stay));
        });
        WriteEach("hosts", plan.Planted.Hosts, host =>
        {
            json.WriteString("person", Person(host.Guest));
            json.WriteString("building", host.House.Key);
            WriteTexts("stays", host.Registrations.Select(keys.Stay));
        });
        WriteTexts("dormitories", plan.Town.Houses.Where(house => house.IsDormitory).Select(house => house.Key));
        WriteEach("sharedRooms", plan.Planted.SharedRooms, pair => WriteTexts("stays", [keys.Stay(pair.First), keys.Stay(pair.Second)]));
        WriteEach("reporters", Enumerable.Range(0, plan.Hearsay.Reporters.Count), WriteReporter);
        WriteEach("copies", plan.Hearsay.Copies, copy => WriteTexts("reports", copy.Select(keys.Report)));
        json.WriteEndObject();
    }

    private string Person(int guest) => $"{keys.Person.KindWord(guest)}:{keys.Person.Number(guest)}";

    private void WriteEach<T>(string property, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(property);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
            if (json.BytesPending > 1 << 16)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
    }

    private void WriteTexts(string property, IEnumerable<string> texts)
    {
        json.WriteStartArray(property);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
