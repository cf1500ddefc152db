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

    public ulong Varint()
    {
        ulong next = bytes[at++];
        if (next < 0x80)
        {
            return next;
        }

        var value = next & 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            next = bytes[at++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }

    public long Signed() => Chunks.Varint.Unzigzag(Varint());
}
