using Investigate.GraphModel;

namespace Investigate.Stores.Embedded.Facts;

internal sealed class OccupantPage(ImportId import, string file) : FactPage(import, file)
{
    public override FactKind Kind => FactKind.Occupant;

    /// <summary>Id of the stay.</summary>
    public List<int> Stay { get; } = [];

    /// <summary>Id of the person.</summary>
    public List<int> Person { get; } = [];

    public List<bool> Registrant { get; } = [];

    public override void Visit(IColumns columns)
    {
        base.Visit(columns);
        columns.Integers(Stay);
        columns.Integers(Person);
        columns.Flags(Registrant);
    }
}
