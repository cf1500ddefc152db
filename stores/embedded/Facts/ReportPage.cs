using System.Text;
using Investigate.GraphModel;

namespace Investigate.Stores.Embedded.Facts;

internal sealed class ReportPage : FamilyPage
{
    public ReportPage(ImportId import, string file)
        : base(import, file) => References = [Reporter, Room, Building, Person];

    public override FactKind Kind => FactKind.Report;

    public Texts Keys { get; } = new();

    /// <summary>Id of the reporter.</summary>
    public List<int> Reporter { get; } = [];

    /// <summary>In ticks.</summary>
    public List<long> MadeAt { get; } = [];

    /// <summary>Id of the room it is about; 0 where it is about none. At most one of room, building and person is stated.</summary>
    public List<int> Room { get; } = [];

    /// <summary>Id of the building it is about; 0 where it is about none.</summary>
    public List<int> Building { get; } = [];

    /// <summary>Id of the person it is about; 0 where it is about none.</summary>
    public List<int> Person { get; } = [];

    public Texts Statement { get; } = new();

    public List<byte> Outcome { get; } = [];

    /// <summary>In ticks; <see cref="long.MaxValue"/> where not stated.</summary>
    public List<long> DecidedAt { get; } = [];

    public override IReadOnlyList<List<int>> References { get; }

    public override long Instant(int row) => MadeAt[row];

    public override bool HasKey(int row, ReadOnlySpan<byte> key) => Keys[row].SequenceEqual(key);

    public override ReadOnlySpan<byte> Key(int row, Span<byte> scratch) => Keys[row];

    public override bool Says(int row, FamilyPage other, int otherRow) => other is ReportPage page
        && Reporter[row] == page.Reporter[otherRow] && MadeAt[row] == page.MadeAt[otherRow] && Room[row] == page.Room[otherRow]
        && Building[row] == page.Building[otherRow] && Person[row] == page.Person[otherRow] && Outcome[row] == page.Outcome[otherRow]
        && DecidedAt[row] == page.DecidedAt[otherRow] && Statement[row].SequenceEqual(page.Statement[otherRow]);

    public ReportTopic About(int row) =>
        Room[row] != 0 ? ReportTopic.Of(new RoomId(Room[row]))
        : Building[row] != 0 ? ReportTopic.Of(new BuildingId(Building[row]))
        : Person[row] != 0 ? ReportTopic.Of(new PersonId(Person[row]))
        : ReportTopic.None;

    public DateTimeOffset? Decided(int row) => DecidedAt[row] == long.MaxValue ? null : new DateTimeOffset(DecidedAt[row], TimeSpan.Zero);

    public Report Fact(int row) => new(
        new ReportId(Id[row]), Encoding.UTF8.GetString(Keys[row]), new ReporterId(Reporter[row]), new DateTimeOffset(MadeAt[row], TimeSpan.Zero),
        About(row), Statement.Text(row) ?? "", (ReportOutcome)Outcome[row], Decided(row), Source(row));

    public override void Visit(IColumns columns)
    {
        base.Visit(columns);
        columns.Texts(Keys);
        columns.Integers(Reporter);
        columns.Times(MadeAt);
        columns.Integers(Room);
        columns.Integers(Building);
        columns.Integers(Person);
        columns.Texts(Statement);
        columns.Bytes(Outcome);
        columns.OptionalTimes(DecidedAt, long.MaxValue);
    }
}
