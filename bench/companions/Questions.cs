using System.Diagnostics;
using System.Globalization;
using Investigate.GraphModel;
using Investigate.Importers;
using Investigate.Importers.City;
using Investigate.Queries;
using Investigate.Stores.Embedded;

namespace Investigate.Companions;

/// <summary>Companion questions asked of the embedded store in this process.</summary>
internal static class Questions
{
    private const int Rounds = 7;

    public static async Task Load(int stays, string directory)
    {
        var folder = Directory.CreateTempSubdirectory("city-").FullName;
        SyntheticCity.Write(new CityRequest(stays, 1), folder, null);
        await using var store = EmbeddedStore.Open(directory, TimeProvider.System);
        var report = await FolderImport.Load(store.Graph, folder, new ImportOptions(), default);
        Directory.Delete(folder, recursive: true);
        Console.WriteLine($"all taken: {report.AllTaken}");
    }

    public static async Task Ask(string directory)
    {
        await using var store = EmbeddedStore.Open(directory, TimeProvider.System);
        await using var reader = await store.Graph.Read(default);
        var counts = await reader.Counts(default);
        Console.WriteLine($"{counts.Stays} stays, {counts.Buildings} buildings, {counts.Rooms} rooms, {counts.Persons} persons");
        await Ask(reader, "10 to 40 stays", await Subjects.With(reader, 10, 40, 200));
        await Ask(reader, "over 40 stays", await Subjects.With(reader, 41, int.MaxValue, 50));
    }

    private static async Task Ask(IGraphReader reader, string what, IReadOnlyList<PersonId> subjects)
    {
        var (times, met, tested, most) = (new List<double>(), 0, 0L, 0);
        foreach (var subject in subjects)
        {
            // The least of several: what the question takes when nothing disturbs it.
            var least = double.MaxValue;
            for (var round = 0; round < Rounds; round++)
            {
                var clock = Stopwatch.GetTimestamp();
                var answer = await CompanionsAnalysis.Ask(reader, new CompanionsQuery(subject, Interval.Always, 2, _ => "", LocalClock.Shanghai), default);
                await ExplanationsAnalysis.Ask(reader, answer, [.. answer.All.Take(20)], default);
                least = Math.Min(least, Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
                if (round == 0)
                {
                    (met, tested, most) = (met + answer.All.Count, tested + answer.PersonsTested, Math.Max(most, answer.Stays.Count));
                }
            }

            times.Add(least);
        }

        Print(what, times);
        if (times.Count > 0)
        {
            Console.WriteLine($"  {subjects.Count} subjects of at most {most} stays; on the mean {tested / times.Count} tested, {(double)met / times.Count:F1} rows");
        }
    }

    public static void Print(string what, List<double> times)
    {
        times.Sort();
        Console.WriteLine(times.Count == 0 ? $"{what}: none" : string.Create(
            CultureInfo.InvariantCulture, $"{what}: p50 {times[times.Count / 2]:F3} ms, p95 {times[times.Count * 95 / 100]:F3} ms, most {times[^1]:F3} ms"));
    }
}
