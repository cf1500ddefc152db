using Investigate.GraphModel;

namespace Investigate.Stores.Embedded.Facts;

internal sealed class BuildingPage(ImportId import, string file) : FactPage(import, file)
{
    public override FactKind Kind => FactKind.Building;

    public List<int> Id { get; } = [];

    public Texts Key { get; } = new();

    public Texts Name { get; } = new();

    public Texts Address { get; } = new();

    public Texts District { get; } = new();

    /// <summary>Degrees; NaN where not stated.</summary>
    public List<double> Latitude { get; } = [];

    /// <summary>Degrees; NaN where not stated.</summary>
    public List<double> Longitude { get; } = [];

    public Building Fact(int row) => new(
        new BuildingId(Id[row]), Key.Text(row) ?? "", Name.Text(row) ?? "", Address.Text(row), District.Text(row), Degrees(Latitude[row]),
        Degrees(Longitude[row]), Source(row));

    public override void Visit(IColumns columns)
    {
        base.Visit(columns);
        columns.Integers(Id);
        columns.Texts(Key);
        columns.Texts(Name);
        columns.Texts(Address);
        columns.Texts(District);
        columns.Degrees(Latitude);
        columns.Degrees(Longitude);
    }

    private static double? Degrees(double stated) => double.IsNaN(stated) ? null : stated;
}
