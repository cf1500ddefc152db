namespace Investigate.Stores.Embedded.Chunks;

/// <summary>Reads what a column wrote, from its first byte on.</summary>
internal ref struct ByteSource(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int at;

    /// <summary>Bytes read so far.</summary>
    public readonly int Position => at;

    public byte Byte() => bytes[at++];

    public ReadOnlySpan<byte> Take(int count)
    {
        var taken = bytes.Slice(at, count);
        at += count;
        return taken;
    }

    /// <summary>What is left, for a loop that is over it as <see cref="Take"/> is then told.</summary>
    public readonly ReadOnlySpan<byte> Rest => bytes[at..];

    public ulong Varint() => Chunks.Varint.Get(bytes, ref at);

    public long Signed() => Chunks.Varint.Unzigzag(Varint());
}
