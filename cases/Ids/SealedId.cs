using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Investigate.Cases;

/// <summary>What an id stands for; part of what is sealed, so that the id of one kind is none of another.</summary>
public enum IdKind : byte
{
    Case = 1,
    Building = 2,
    Room = 3,
    Import = 4,
    Person = 5,
    Stay = 6,
    Cursor = 7,
    Vehicle = 8,
    Account = 9,
    Chart = 10,
    UnmaskingRequest = 20,
}

/// <summary>
/// Numbers as opaque ids: one block of AES over kind, tag and number. The same number always gives the same id under one key, and
/// without the key nobody can tell what an id stands for, make one up (the seven bytes of the tag must come out right) or see that two
/// ids of different keys mean the same.
/// </summary>
internal sealed class SealedId : IDisposable
{
    public const int Size = 16;
    private const int TagSize = 7;

    private readonly Lock gate = new();
    private readonly ICryptoTransform sealing;
    private readonly ICryptoTransform opening;
    private readonly byte[] plain = new byte[Size];
    private readonly byte[] block = new byte[Size];

    /// <param name="secret">32 random bytes.</param>
    /// <param name="use">Tells the keys of different uses of one secret apart.</param>
    public SealedId(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> use)
    {
        using var aes = Aes.Create();
        aes.Key = HMACSHA256.HashData(secret, use);
        aes.Mode = CipherMode.ECB;
        aes.Padding = PaddingMode.None;
        sealing = aes.CreateEncryptor();
        opening = aes.CreateDecryptor();
    }

    /// <param name="tag">At most seven bytes that must come out again.</param>
    public void Seal(IdKind kind, ReadOnlySpan<byte> tag, long number, Span<byte> id)
    {
        lock (gate)
        {
            Head(kind, tag, plain);
            BinaryPrimitives.WriteInt64BigEndian(plain.AsSpan(1 + TagSize), number);
            sealing.TransformBlock(plain, 0, Size, block, 0);
            block.CopyTo(id);
        }
    }

    public bool TryOpen(IdKind kind, ReadOnlySpan<byte> tag, ReadOnlySpan<byte> id, out long number)
    {
        Span<byte> expected = stackalloc byte[1 + TagSize];
        Head(kind, tag, expected);
        lock (gate)
        {
            id.CopyTo(block);
            opening.TransformBlock(block, 0, Size, plain, 0);
            number = BinaryPrimitives.ReadInt64BigEndian(plain.AsSpan(1 + TagSize));
            return plain.AsSpan(0, 1 + TagSize).SequenceEqual(expected);
        }
    }

    public void Dispose()
    {
        sealing.Dispose();
        opening.Dispose();
    }

    private static void Head(IdKind kind, ReadOnlySpan<byte> tag, Span<byte> head)
    {
        head.Clear();
        head[0] = (byte)kind;
        tag[..Math.Min(tag.Length, TagSize)].CopyTo(head[1..]);
    }
}
