using Investigate.Stores.Embedded.Facts;

namespace Investigate.Stores.Embedded.Snapshots;

// A key belongs to its id for ever, so any fact of the id tells it.

internal readonly struct BuildingKeys(EntitiesDraft<BuildingPage> buildings) : IKeys
{
    public bool Is(int id, ReadOnlySpan<byte> key) => buildings.TryFind(id, out var page, out var row) && page.Key[row].SequenceEqual(key);
}

internal readonly struct RoomKeys(EntitiesDraft<RoomPage> rooms) : IKeys
{
    public bool Is(int id, ReadOnlySpan<byte> key) => rooms.TryFind(id, out var page, out var row) && page.Key[row].SequenceEqual(key);
}

internal readonly struct StayKeys(EntitiesDraft<StayNames> stays) : IKeys
{
    public bool Is(int id, ReadOnlySpan<byte> key) => stays.TryFind(id, out var names, out var row) && names.Key[row].SequenceEqual(key);
}

/// <summary>Persons by document number, for one kind of document.</summary>
internal readonly struct DocumentKeys(EntitiesDraft<PersonPage> persons, byte kind) : IKeys
{
    public static uint Hash(byte kind, ReadOnlySpan<byte> number) => KeyTable.Hash(number, kind);

    public bool Is(int id, ReadOnlySpan<byte> key) => persons.TryFind(id, out var page, out var row)
        && page.DocumentKind[row] == kind && page.DocumentNumber[row].SequenceEqual(key);
}

/// <summary>As <see cref="DocumentKeys"/>, of a snapshot.</summary>
internal readonly struct KnownDocumentKeys(Entities<PersonPage> persons, byte kind) : IKeys
{
    public bool Is(int id, ReadOnlySpan<byte> key) => persons.TryFind(id, out var page, out var row)
        && page.DocumentKind[row] == kind && page.DocumentNumber[row].SequenceEqual(key);
}
