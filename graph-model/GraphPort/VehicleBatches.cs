namespace Investigate.GraphModel;

public sealed class VehicleBatch : Batch
{
    public TextColumn Plate { get; } = new();

    public List<DocumentKind> OwnerDocumentKind { get; } = [];

    /// <summary>Empty where no document is stated, whatever its kind says then.</summary>
    public TextColumn OwnerDocumentNumber { get; } = new();

    public override void Clear()
    {
        base.Clear();
        Plate.Clear();
        OwnerDocumentKind.Clear();
        OwnerDocumentNumber.Clear();
    }
}

public sealed class SightingBatch : Batch
{
    public TextColumn Plate { get; } = new();

    public List<DateTimeOffset> SeenAt { get; } = [];

    /// <summary>Key of the building; empty where not stated.</summary>
    public TextColumn Building { get; } = new();

    public List<DocumentKind> DriverDocumentKind { get; } = [];

    /// <summary>Empty where no document is stated, whatever its kind says then.</summary>
    public TextColumn DriverDocumentNumber { get; } = new();

    public override void Clear()
    {
        base.Clear();
        Plate.Clear();
        SeenAt.Clear();
        Building.Clear();
        DriverDocumentKind.Clear();
        DriverDocumentNumber.Clear();
    }
}
