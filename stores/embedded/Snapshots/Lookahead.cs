namespace Investigate.Stores.Embedded.Snapshots;

/// <summary>Keys whose places in memory can be touched before they are compared.</summary>
internal interface IKeysAhead : IKeys
{
    /// <summary>Asks for the address of the fact that tells the key of this id.</summary>
    void AskAddress(int id);

    /// <summary>The address of the fact that tells the key of this id.</summary>
    int Address(int id);

    /// <summary>Asks for the place that says where the key begins.</summary>
    void AskStart(int address);

    /// <summary>Asks for the beginning of the key.</summary>
    void AskText(int address);
}

/// <summary>
/// Touches what the lookups of the next rows will need. One lookup is a chain of reads that each wait for memory; here each step is made
/// for all rows before the next one, and the waits of independent rows pass together.
/// </summary>
internal sealed class Lookahead
{
    /// <summary>Rows of one go: enough to overlap, few enough to stay in the nearest cache.</summary>
    public const int Rows = 64;

    private readonly uint[] hashes = new uint[Rows];
    private readonly int[] candidates = new int[Rows];
    private readonly int[] addresses = new int[Rows];

    /// <summary>Hash of each row of this go, set by whoever runs it.</summary>
    public Span<uint> Hashes => hashes;

    public void Run<TKeys>(KeyTable table, TKeys keys, int count)
        where TKeys : struct, IKeysAhead
    {
        for (var i = 0; i < count; i++)
        {
            table.Ask(hashes[i]);
        }

        for (var i = 0; i < count; i++)
        {
            keys.AskAddress(candidates[i] = table.Candidate(hashes[i]));
        }

        for (var i = 0; i < count; i++)
        {
            keys.AskStart(addresses[i] = keys.Address(candidates[i]));
        }

        for (var i = 0; i < count; i++)
        {
            keys.AskText(addresses[i]);
        }
    }

    /// <summary>Looks up the key of a row of this go.</summary>
    /// <returns>Its id; 0 when there is none.</returns>
    public int Find<TKeys>(KeyTable table, TKeys keys, int row, ReadOnlySpan<byte> key)
        where TKeys : struct, IKeys =>
        keys.Is(candidates[row], key) ? candidates[row] : table.Find(hashes[row], key, keys);
}
