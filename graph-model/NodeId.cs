namespace Investigate.GraphModel;

/// <summary>The kinds of things that links tie together.</summary>
public enum NodeKind : byte
{
    Person,
    Room,
    Building,
    Vehicle,
    Account,
}

/// <summary>A thing of the graph, whatever its kind; by kind, then number.</summary>
public readonly record struct NodeId(NodeKind Kind, long Number) : IComparable<NodeId>
{
    public static NodeId Of(PersonId id) => new(NodeKind.Person, id.Value);

    public static NodeId Of(RoomId id) => new(NodeKind.Room, id.Value);

    public static NodeId Of(BuildingId id) => new(NodeKind.Building, id.Value);

    public static NodeId Of(VehicleId id) => new(NodeKind.Vehicle, id.Value);

    public static NodeId Of(AccountId id) => new(NodeKind.Account, id.Value);

    public int CompareTo(NodeId other) => Kind != other.Kind ? Kind.CompareTo(other.Kind) : Number.CompareTo(other.Number);
}
