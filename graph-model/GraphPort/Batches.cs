namespace Investigate.GraphModel;

/// <summary>
/// Rows of one kind from one file, column by column. A batch may be cleared and filled again once the load has taken it.
/// </summary>
public abstract class Batch
{
    /// <summary>Name of the file the rows stand in; it becomes part of their provenance.</summary>
    public string File { get; set; } = "";

    /// <summary>Row of the file, one per row of the batch, ascending.</summary>
    public List<int> Rows { get; } = [];

    public int Count => Rows.Count;

    public virtual void Clear() => Rows.Clear();
}

public sealed class BuildingBatch : Batch
{
    public TextColumn Key { get; } = new();

    public TextColumn Name { get; } = new();

    public TextColumn Address { get; } = new();

    public TextColumn District { get; } = new();

    public List<double?> Latitude { get; } = [];

    public List<double?> Longitude { get; } = [];

    public override void Clear()
    {
        base.Clear();
        Key.Clear();
        Name.Clear();
        Address.Clear();
        District.Clear();
        Latitude.Clear();
        Longitude.Clear();
    }
}

public sealed class RoomBatch : Batch
{
    public TextColumn Key { get; } = new();

    /// <summary>Key of the building.</summary>
    public TextColumn Building { get; } = new();

    public TextColumn Number { get; } = new();

    public TextColumn OperatorDocument { get; } = new();

    public TextColumn LandlordDocument { get; } = new();

    public List<DateOnly?> RegisteredOn { get; } = [];

    public List<RoomGrade> Grade { get; } = [];

    public override void Clear()
    {
        base.Clear();
        Key.Clear();
        Building.Clear();
        Number.Clear();
        OperatorDocument.Clear();
        LandlordDocument.Clear();
        RegisteredOn.Clear();
        Grade.Clear();
    }
}

public sealed class PersonBatch : Batch
{
    public List<DocumentKind> DocumentKind { get; } = [];

    /// <summary>As <see cref="Document.Normalised"/> leaves it.</summary>
    public TextColumn DocumentNumber { get; } = new();

    public TextColumn Name { get; } = new();

    public List<DateOnly?> BirthDate { get; } = [];

    public TextColumn Phone { get; } = new();

    public override void Clear()
    {
        base.Clear();
        DocumentKind.Clear();
        DocumentNumber.Clear();
        Name.Clear();
        BirthDate.Clear();
        Phone.Clear();
    }
}

public sealed class StayBatch : Batch
{
    public TextColumn Key { get; } = new();

    /// <summary>Key of the room.</summary>
    public TextColumn Room { get; } = new();

    /// <summary>Check-in to check-out; open where no check-out is stated.</summary>
    public List<Interval> During { get; } = [];

    public override void Clear()
    {
        base.Clear();
        Key.Clear();
        Room.Clear();
        During.Clear();
    }
}

public sealed class OccupantBatch : Batch
{
    /// <summary>Key of the stay.</summary>
    public TextColumn Stay { get; } = new();

    public List<DocumentKind> DocumentKind { get; } = [];

    /// <summary>As <see cref="Document.Normalised"/> leaves it.</summary>
    public TextColumn DocumentNumber { get; } = new();

    public List<bool> Registrant { get; } = [];

    public override void Clear()
    {
        base.Clear();
        Stay.Clear();
        DocumentKind.Clear();
        DocumentNumber.Clear();
        Registrant.Clear();
    }
}
