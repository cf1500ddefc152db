using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Testing;
using Investigate.Testing.BruteForce;
using Microsoft.Extensions.Time.Testing;

namespace Investigate.Cases.Tests;

/// <summary>
/// A unit at work, on the stores that keep nothing: wen supervises, lin investigates, gao responds, shi audits, qiu administers. Case
/// 2025-1 is open for thirty days with lin and gao as members.
/// </summary>
internal sealed class Office : IAsyncDisposable
{
    public static readonly DateTimeOffset Opened = new(2025, 11, 20, 6, 14, 0, TimeSpan.Zero);

    private const string City = """
        House H1: 101 102
        Kim born 2015-03-01
        Ann             101  10 Mar 15:00  12 Mar 11:00
        Ann, Wei, Kim   102  20 Mar 15:00  21 Mar 11:00
        car V10 of Wei
        """;

    private Office(World world, MemoryCasework casework, FakeTimeProvider time, Gate gate)
    {
        World = world;
        Casework = casework;
        Time = time;
        Gate = gate;
    }

    public World World { get; }

    public MemoryCasework Casework { get; }

    public FakeTimeProvider Time { get; }

    public Gate Gate { get; }

    public string CaseId { get; private set; } = "";

    public static async Task<Office> Open()
    {
        var (casework, time) = (new MemoryCasework(), new FakeTimeProvider(Opened));
        var graph = StoreUnderTest.BruteForce.Open(time);
        await Scenario.Parse(City).Load(graph);
        var world = new World(graph, await graph.Read(default));
        var office = new Office(world, casework, time, await Gate.Open(world.Store, casework, CaseRules.Default, time, default));
        office.CaseId = await office.OpenCase("2025-1");
        return office;
    }

    public async Task<string> OpenCase(string number)
    {
        await using var inquiry = As("wen", Role.Supervisor);
        return Gate.Ids.Of((await inquiry.OpenCase(Opening(number), default)).Id);
    }

    public static CaseOpening Opening(string number) => new(number, "Deposits", "Filing 7", Opened.AddDays(30), ["lin", "gao"]);

    public Inquiry As(string user, params Role[] roles) => Gate.Begin(new Viewer(user, roles.ToHashSet(), "127.0.0.1"));

    public Inquiry Lin() => As("lin", Role.Investigator);

    /// <summary>Names Ann a subject of the case.</summary>
    public async Task<string> AddAnn()
    {
        await using var inquiry = Lin();
        var (visit, subject) = await inquiry.AddSubject(CaseId, "ANN", "Complaint 1", default);
        return visit.Ids.Of(subject.Person);
    }

    public IEnumerable<string> LogTexts() => Casework.Entries.Select(entry => entry.Text);

    public async ValueTask DisposeAsync()
    {
        await World.DisposeAsync();
        await Casework.DisposeAsync();
    }
}
