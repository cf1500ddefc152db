using System.Text.Json;
using Investigate.Api.Hosting;
using Investigate.Cases;
using Investigate.Importers;
using Investigate.Importers.City;

namespace Investigate.Api.Demo;

/// <summary>
/// Makes an empty data directory into the demo: a sample city of 20,000 stays and two open cases with subjects, all through the same
/// doors that people use.
/// </summary>
internal static class DemoCity
{
    private const int Stays = 20_000;
    private const int Seed = 2026;

    /// <summary>The cases, the one to begin with opened last, and whom they name: by place in the city's list of guests worth asking about.</summary>
    private static readonly DemoCase[] Cases =
    [
        new("2026-0402", "Rooms let without registration", "Complaint of the residents, 2026-0402, and two warnings", Days: 25, ["lin"],
            [(1, "Named in both warnings"), (3, "Paid for the room in the second warning")]),
        new("2026-0417", "Deposit fraud, short-let rooms", "Filing of the criminal police, 2026-0417, item 3", Days: 60, ["lin", "gao"],
            [(0, "Complaints 1 to 4"), (2, "Paid the deposit of three complainants"), (4, "Named by one complainant")]),
    ];

    public static async Task Make(DataDirectory data, OpenStores stores, Gate gate, TimeProvider time, CancellationToken ct)
    {
        data.MarkAsDemo(await stores.Deployment(ct));
        var folder = Directory.CreateTempSubdirectory("investigate-city-").FullName;
        try
        {
            var truth = Path.Combine(folder, "truth.json");
            SyntheticCity.Write(new CityRequest(Stays, Seed), Path.Combine(folder, "files"), truth);
            await FolderImport.Load(stores.Graph, Path.Combine(folder, "files"), new ImportOptions(), ct);
            await OpenCases(gate, Subjects(truth), time, ct);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task OpenCases(Gate gate, IReadOnlyList<string> documents, TimeProvider time, CancellationToken ct)
    {
        foreach (var demo in Cases)
        {
            await using var opening = gate.Begin(new Viewer("wen", new HashSet<Role> { Role.Supervisor }, "127.0.0.1"));
            var asked = new CaseOpening(demo.Number, demo.Title, demo.Ground, time.GetUtcNow().AddDays(demo.Days), demo.Members);
            var opened = gate.Ids.Of((await opening.OpenCase(asked, ct)).Id);
            foreach (var (guest, basis) in demo.Subjects)
            {
                await using var naming = gate.Begin(new Viewer("lin", new HashSet<Role> { Role.Investigator }, "127.0.0.1"));
                await naming.AddSubject(opened, documents[guest], basis, ct);
            }
        }
    }

    /// <summary>Documents of the guests whom the city's truth recommends as subjects.</summary>
    private static IReadOnlyList<string> Subjects(string truth)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(truth));
        return [.. json.RootElement.GetProperty("subjects").EnumerateArray().Select(subject => subject.GetProperty("documentNumber").GetString()!)];
    }

    private sealed record DemoCase(
        string Number, string Title, string Ground, int Days, IReadOnlyList<string> Members, IReadOnlyList<(int Guest, string Basis)> Subjects);
}
