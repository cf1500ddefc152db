using Investigate.GraphModel;

namespace Investigate.Stores.Embedded.Facts;

/// <summary>The kinds of fact. The numbers stand in the database.</summary>
internal enum FactKind
{
    Building = 1,
    Room = 2,
    Person = 3,
    Stay = 4,
    Occupant = 5,
    Vehicle = 6,
    Sighting = 7,
    Account = 8,
    Transfer = 9,
    Reporter = 10,
    ReporterIdentity = 11,
    Report = 12,
    Incident = 13,
}

/// <summary>
/// What one file of one load stated of one kind, column by column, in the order of the file: filled by the load or from a chunk, never
/// changed afterwards. A fact is what a row newly said; a later fact of the same id supersedes it, and both stay.
/// </summary>
/// <param name="import">The load that added these facts.</param>
/// <param name="file">Name of the file inside its folder.</param>
internal abstract class FactPage(ImportId import, string file) : IImported
{
    public const int RowBits = 14;

    /// <summary>Most facts of a page, so that page and row make one number.</summary>
    public const int MostRows = 1 << RowBits;

    public ImportId Import { get; } = import;

    public string File { get; } = file;

    public abstract FactKind Kind { get; }

    /// <summary>Row of the file, one per fact.</summary>
    public List<int> Row { get; } = [];

    public int Count => Row.Count;

    public Source Source(int row) => new(Import, File, Row[row]);

    /// <summary>Goes through all columns, those of the kind after the row.</summary>
    public virtual void Visit(IColumns columns) => columns.Integers(Row);
}

/// <summary>Facts of one load.</summary>
internal interface IImported
{
    /// <summary>The load that stated them.</summary>
    ImportId Import { get; }
}
