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

    /// <summary>How long the demo's cases run.</summary>
    private static readonly TimeSpan[] Authority = [TimeSpan.FromDays(60), TimeSpan.FromDays(25)];

    public static async Task Make(DataDirectory data, OpenStores stores, Gate gate, TimeProvider time, CancellationToken ct)
    {
        data.MarkAsDemo();
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
        var openings = new[]
        {
            new CaseOpening("2026-0417", "Deposit fraud, short-let rooms", "Filing of the criminal police, 2026-0417, item 3", time.GetUtcNow() + Authority[0], ["lin", "gao"]),
            new CaseOpening("2026-0402", "Rooms let without registration", "Complaint of the residents, 2026-0402, and two warnings", time.GetUtcNow() + Authority[1], ["lin"]),
        };
        var bases = new[] { "Named in complaints 1 to 4", "Operator named by two complainants", "Paid the deposit of three complainants", "Named in both warnings" };
        for (var i = 0; i < openings.Length; i++)
        {
            await using var opening = gate.Begin(new Viewer("wen", new HashSet<Role> { Role.Supervisor }, "127.0.0.1"));
            var opened = gate.Ids.Of((await opening.OpenCase(openings[i], ct)).Id);
            foreach (var (document, basis) in documents.Zip(bases).Where((_, number) => number % openings.Length == i))
            {
                await using var naming = gate.Begin(new Viewer("lin", new HashSet<Role> { Role.Investigator }, "127.0.0.1"));
                await naming.AddSubject(opened, document, basis, ct);
            }
        }
    }

    /// <summary>Documents of the guests whom the city's truth recommends as subjects.</summary>
    private static IReadOnlyList<string> Subjects(string truth)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(truth));
        return [.. json.RootElement.GetProperty("subjects").EnumerateArray().Select(subject => subject.GetProperty("documentNumber").GetString()!)];
    }
}
