using Investigate.GraphModel;
using Investigate.Importers.Format;

namespace Investigate.Importers.Loading;

internal sealed class BuildingLoad : KindLoad<BuildingBatch>
{
    public override FileKind Kind => BuildingColumns.Kind;

    protected override Column Key => BuildingColumns.Building;

    public override void Read(ref RowReader row, BuildingBatch batch)
    {
        var building = row.Text(BuildingColumns.Building);
        var name = row.Text(BuildingColumns.Name);
        var address = row.Text(BuildingColumns.Address);
        var district = row.Text(BuildingColumns.District);
        var latitude = row.Degrees(BuildingColumns.Latitude, 90);
        var longitude = row.Degrees(BuildingColumns.Longitude, 180);
        if (row.Rejection is not null)
        {
            return;
        }

        batch.Key.Add(building);
        batch.Name.Add(name);
        batch.Address.Add(address);
        batch.District.Add(district);
        batch.Latitude.Add(latitude);
        batch.Longitude.Add(longitude);
    }

    public override ValueTask<IReadOnlyList<RowOutcome>> Add(ILoad load, BuildingBatch batch, CancellationToken ct) => load.Add(batch, ct);

    protected override TextColumn Texts(BuildingBatch batch, Column column) => batch.Key;
}
