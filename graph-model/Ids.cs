namespace Investigate.GraphModel;

// Numbers given by the load that first named the thing, in the order of naming: the same loads in the same order give the same
// numbers on every store. They are never reused and never leave the service; what leaves is an opaque, mostly case-scoped id.

/// <summary>One identity document, hence one person: nothing but the same document merges two rows into one person.</summary>
public readonly record struct PersonId(long Value) : IComparable<PersonId>
{
    /// <summary>Nobody: the occupant of a registration that names none.</summary>
    public static readonly PersonId None;

    public int CompareTo(PersonId other) => Value.CompareTo(other.Value);
}

public readonly record struct BuildingId(long Value) : IComparable<BuildingId>
{
    public int CompareTo(BuildingId other) => Value.CompareTo(other.Value);
}

public readonly record struct RoomId(long Value) : IComparable<RoomId>
{
    public int CompareTo(RoomId other) => Value.CompareTo(other.Value);
}

/// <summary>One registration. A corrected registration keeps its number; the version decides which wording is read.</summary>
public readonly record struct StayId(long Value) : IComparable<StayId>
{
    public int CompareTo(StayId other) => Value.CompareTo(other.Value);
}

/// <summary>One number plate.</summary>
public readonly record struct VehicleId(long Value) : IComparable<VehicleId>
{
    public int CompareTo(VehicleId other) => Value.CompareTo(other.Value);
}

/// <summary>One vehicle seen at one instant.</summary>
public readonly record struct SightingId(long Value) : IComparable<SightingId>
{
    public int CompareTo(SightingId other) => Value.CompareTo(other.Value);
}

/// <summary>One account number, whatever it is an account of.</summary>
public readonly record struct AccountId(long Value) : IComparable<AccountId>
{
    public int CompareTo(AccountId other) => Value.CompareTo(other.Value);
}

public readonly record struct TransferId(long Value) : IComparable<TransferId>
{
    public int CompareTo(TransferId other) => Value.CompareTo(other.Value);
}

public readonly record struct ReporterId(long Value) : IComparable<ReporterId>
{
    public int CompareTo(ReporterId other) => Value.CompareTo(other.Value);
}

public readonly record struct ReportId(long Value) : IComparable<ReportId>
{
    public int CompareTo(ReportId other) => Value.CompareTo(other.Value);
}

public readonly record struct IncidentId(long Value) : IComparable<IncidentId>
{
    public int CompareTo(IncidentId other) => Value.CompareTo(other.Value);
}

/// <summary>One load of a folder of files.</summary>
public readonly record struct ImportId(long Value) : IComparable<ImportId>
{
    public int CompareTo(ImportId other) => Value.CompareTo(other.Value);
}

/// <summary>One case of the unit.</summary>
public readonly record struct CaseId(long Value) : IComparable<CaseId>
{
    public int CompareTo(CaseId other) => Value.CompareTo(other.Value);
}

/// <summary>
/// The state of the graph that an answer was read from. Each load that changed anything makes the next one; two answers of one
/// version were read from the same facts.
/// </summary>
public readonly record struct GraphVersion(long Number) : IComparable<GraphVersion>
{
    /// <summary>The version before any load: no facts.</summary>
    public static readonly GraphVersion Empty;

    public int CompareTo(GraphVersion other) => Number.CompareTo(other.Number);

    public override string ToString() => Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
