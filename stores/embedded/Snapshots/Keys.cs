using Investigate.Stores.Embedded.Facts;

namespace Investigate.Stores.Embedded.Snapshots;

// A key belongs to its id for ever, so any fact of the id tells it.

internal readonly struct BuildingKeys(EntitiesDraft<BuildingPage> buildings) : IKeysAhead
{
    public bool Is(int id, ReadOnlySpan<byte> key) => buildings.TryFindKey(id, out var page, out var row) && page.Key[row].SequenceEqual(key);

    public int Address(int id) => buildings.Address(id);

    public void AskAddress(int id) => buildings.AskAddress(id);

    public void AskStart(int address) => buildings.PageAt(address)?.Key.AskStart(address);

    public void AskText(int address) => buildings.PageAt(address)?.Key.AskText(address);
}

internal readonly struct RoomKeys(EntitiesDraft<RoomPage> rooms) : IKeysAhead
{
    public bool Is(int id, ReadOnlySpan<byte> key) => rooms.TryFindKey(id, out var page, out var row) && page.Key[row].SequenceEqual(key);

    public int Address(int id) => rooms.Address(id);

    public void AskAddress(int id) => rooms.AskAddress(id);

    public void AskStart(int address) => rooms.PageAt(address)?.Key.AskStart(address);

    public void AskText(int address) => rooms.PageAt(address)?.Key.AskText(address);
}

internal readonly struct StayKeys(EntitiesDraft<StayNames> stays) : IKeysAhead
{
    public bool Is(int id, ReadOnlySpan<byte> key) => stays.TryFindKey(id, out var names, out var row) && names.Key[row].SequenceEqual(key);

    public int Address(int id) => stays.Address(id);

    public void AskAddress(int id) => stays.AskAddress(id);

    public void AskStart(int address) => stays.PageAt(address)?.Key.AskStart(address);

    public void AskText(int address) => stays.PageAt(address)?.Key.AskText(address);
}

/// <summary>Persons by document number, for one kind of document.</summary>
internal readonly struct DocumentKeys(EntitiesDraft<PersonPage> persons, byte kind) : IKeysAhead
{
    public static uint Hash(byte kind, ReadOnlySpan<byte> number) => KeyTable.Hash(number, kind);

    public bool Is(int id, ReadOnlySpan<byte> key) => persons.TryFindKey(id, out var page, out var row) && page.IsOf(row, kind, key);

    public int Address(int id) => persons.Address(id);

    public void AskAddress(int id) => persons.AskAddress(id);

    public void AskStart(int address) => persons.PageAt(address)?.DocumentNumber.AskStart(address);

    public void AskText(int address) => persons.PageAt(address)?.DocumentNumber.AskText(address);
}

/// <summary>As <see cref="DocumentKeys"/>, of a snapshot.</summary>
internal readonly struct KnownDocumentKeys(Entities<PersonPage> persons, byte kind) : IKeys
{
    public bool Is(int id, ReadOnlySpan<byte> key) => persons.TryFind(id, out var page, out var row) && page.IsOf(row, kind, key);
}
