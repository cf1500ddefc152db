using System.Diagnostics;
using System.Globalization;
using Investigate.GraphModel;
using Investigate.Queries;
using Investigate.Stores.Embedded;

namespace Investigate.Paths;

/// <summary>
/// The same questions of the service and of SQLite in turn: everything within three hops of a person over rooms, and a shortest way between two.
/// Writes person–room pairs and the subjects to a file, for igraph to be asked the same (<c>igraph-run.py</c>).
/// </summary>
internal static class Runs
{
    private const int Rounds = 5;

    private static readonly IReadOnlySet<LinkKind> Stayed = new HashSet<LinkKind> { LinkKind.Stayed };

    public static async Task All(string directory, string sqliteFile, string edges, int count)
    {
        await using var store = EmbeddedStore.Open(directory, TimeProvider.System);
        await using var reader = await store.Graph.Read(default);
        using var lite = new Lite(sqliteFile);
        var subjects = await Subjects(reader, count);
        await Write(reader, edges, subjects);
        await Compare("3 hops", subjects, async i => (await Hops(reader, subjects[i])).Count, i => lite.Hops(subjects[i].Document));
        var half = subjects.Length / 2;
        await Compare(
            "shortest path", subjects[..half],
            async i => (await PathsAnalysis.Ask(reader, new PathsQuery(NodeId.Of(subjects[i].Person), NodeId.Of(subjects[i + half].Person), Stayed, [], false, 1), default))
                .All is [var path] ? path.Nodes.Count - 1 : 0,
            i => lite.Distance(subjects[i].Document, subjects[i + half].Document));
    }

    private static async Task Compare<T>(string what, T[] subjects, Func<int, Task<int>> service, Func<int, int> sqlite)
    {
        var (ours, theirs, sizes, different) = (new List<double>(), new List<double>(), new List<int>(), 0);
        for (var i = 0; i < subjects.Length; i++)
        {
            var (best, size) = (double.MaxValue, 0);
            for (var round = 0; round < Rounds; round++)
            {
                var clock = Stopwatch.GetTimestamp();
                size = await service(i);
                best = Math.Min(best, Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
            }

            var started = Stopwatch.GetTimestamp();
            var other = sqlite(i);
            theirs.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            ours.Add(best);
            sizes.Add(size);
            different += other == size ? 0 : 1;
        }

        Print(what + ", service", ours);
        Print(what + ", SQLite", theirs);
        sizes.Sort();
        Console.WriteLine($"  {subjects.Length} asked, median size {sizes[sizes.Count / 2]}, {different} answered differently by size");
    }

    /// <summary>Rooms, then their guests, then all their rooms: three frontiers, each thing counted once, the person himself left out.</summary>
    private static async Task<HashSet<long>> Hops(IGraphReader reader, Subject subject)
    {
        var (persons, rooms) = (new HashSet<PersonId> { subject.Person }, new HashSet<RoomId>());
        var own = await reader.StaysOf([subject.Person], Interval.Always, ReadLimits.Unbounded, default);
        rooms.UnionWith(own.Select(row => row.Room));
        var guests = await reader.StaysAt([.. rooms.Select(room => PlaceWindow.StayingIn(room, Interval.Always))], ReadLimits.Unbounded, default);
        foreach (ref readonly var row in guests.Span)
        {
            persons.Add(row.Person);
        }

        persons.Remove(PersonId.None);
        var further = await reader.StaysOf([.. persons.Where(person => person != subject.Person)], Interval.Always, ReadLimits.Unbounded, default);
        foreach (ref readonly var row in further.Span)
        {
            rooms.Add(row.Room);
        }

        persons.Remove(subject.Person);
        return [.. persons.Select(person => person.Value), .. rooms.Select(room => -room.Value)];
    }

    /// <summary>Persons of ten to forty stays, spread over all.</summary>
    private static async Task<Subject[]> Subjects(IGraphReader reader, int count)
    {
        var all = (await reader.Counts(default)).Persons;
        var found = new List<Subject>();
        for (long id = 1; id <= all && found.Count < count; id += Math.Max(1, all / (count * 40)))
        {
            var stays = await reader.StaysOf([new PersonId(id)], Interval.Always, ReadLimits.Unbounded, default);
            if (stays.Count is >= 10 and <= 40 && (await reader.Persons([new PersonId(id)], default)) is [var person])
            {
                found.Add(new Subject(new PersonId(id), person.Fact.Document));
            }
        }

        return [.. found];
    }

    private static async Task Write(IGraphReader reader, string path, Subject[] subjects)
    {
        var all = (await reader.Counts(default)).Persons;
        await using var file = new StreamWriter(path);
        await file.WriteLineAsync(string.Join(' ', subjects.Select(subject => subject.Person.Value)));
        foreach (var chunk in Enumerable.Range(1, all).Chunk(10_000))
        {
            var rows = await reader.StaysOf([.. chunk.Select(id => new PersonId(id))], Interval.Always, ReadLimits.Unbounded, default);
            foreach (var (person, room) in rows.Select(row => (row.Person.Value, row.Room.Value)).Distinct())
            {
                await file.WriteLineAsync($"{person} {room}");
            }
        }
    }

    private static void Print(string what, List<double> times)
    {
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: p50 {times[times.Count / 2]:F3} ms, p95 {times[times.Count * 95 / 100]:F3} ms"));
    }
}

internal sealed record Subject(PersonId Person, Document Document);
