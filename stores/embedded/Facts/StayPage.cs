using Investigate.GraphModel;

namespace Investigate.Stores.Embedded.Facts;

internal sealed class StayPage(ImportId import, string file) : FactPage(import, file)
{
    public override FactKind Kind => FactKind.Stay;

    public List<int> Id { get; } = [];

    public Texts Key { get; } = new();

    /// <summary>Id of the room.</summary>
    public List<int> Room { get; } = [];

    /// <summary>Check-in in ticks.</summary>
    public List<long> Start { get; } = [];

    /// <summary>Check-out in ticks; <see cref="long.MaxValue"/> while open.</summary>
    public List<long> End { get; } = [];

    public override void Visit(IColumns columns)
    {
        base.Visit(columns);
        columns.Integers(Id);
        columns.Texts(Key);
        columns.Integers(Room);
        columns.Times(Start);
        columns.Ends(Start, End);
    }
}

/// <summary>
/// What a snapshot keeps of a page of stays: how they are called and where they stand. Room and times stand in the snapshot's own
/// columns, by id.
/// </summary>
internal sealed class StayNames(StayPage page) : IImported
{
    private readonly string file = page.File;
    private readonly List<int> rows = page.Row;

    public ImportId Import { get; } = page.Import;

    public Texts Key { get; } = page.Key;

    public Source Source(int row) => new(Import, file, rows[row]);
}
