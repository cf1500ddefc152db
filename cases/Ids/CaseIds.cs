using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using Investigate.GraphModel;

namespace Investigate.Cases;

/// <summary>
/// Ids and codes of one case: the same person has others in every other case, and nothing but the case's key tells that they are one.
/// An id is the case's own id followed by the sealed number, so that a reader of ids knows which case to ask.
/// </summary>
public sealed class CaseIds : IDisposable
{
    private readonly byte[] prefix;
    private readonly byte[] codeKey;
    private readonly SealedId ids;

    internal CaseIds(byte[] prefix, ReadOnlySpan<byte> key)
    {
        this.prefix = prefix;
        codeKey = HMACSHA256.HashData(key, "person codes"u8);
        ids = new SealedId(key, "case ids"u8);
    }

    public string Of(PersonId id) => Seal(IdKind.Person, id.Value);

    public string Of(StayId id) => Seal(IdKind.Stay, id.Value);

    public string Of(VehicleId id) => Seal(IdKind.Vehicle, id.Value);

    /// <summary>The vehicle an id stands for; null where it is no id of a vehicle of this case.</summary>
    public VehicleId? Vehicle(string id) => Open(IdKind.Vehicle, id) is { } number ? new VehicleId(number) : null;

    public string OfUnmaskingRequest(long number) => Seal(IdKind.UnmaskingRequest, number);

    /// <summary>The request an id stands for; null where it is no id of a request of this case.</summary>
    public long? UnmaskingRequest(string id) => Open(IdKind.UnmaskingRequest, id);

    /// <summary>The person an id stands for; null where it is no id of a person of this case.</summary>
    public PersonId? Person(string id) => Open(IdKind.Person, id) is { } number ? new PersonId(number) : null;

    /// <summary>The stay an id stands for; null where it is no id of a stay of this case.</summary>
    public StayId? Stay(string id) => Open(IdKind.Stay, id) is { } number ? new StayId(number) : null;

    /// <summary>A place in a list of this case; a cursor of another list or case does not open.</summary>
    public string Cursor(string list, long position) => Seal(IdKind.Cursor, position, DeploymentIds.Tag(list));

    public long? OpenCursor(string list, string cursor) => Open(IdKind.Cursor, cursor, DeploymentIds.Tag(list));

    /// <summary>64 hexadecimal digits that stand for a person in this case: his handle is a beginning of them.</summary>
    public string Code(PersonId id)
    {
        Span<byte> number = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(number, id.Value);
        Span<byte> code = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(codeKey, number, code);
        return Convert.ToHexString(code);
    }

    public void Dispose() => ids.Dispose();

    private string Seal(IdKind kind, long number, ReadOnlySpan<byte> tag = default)
    {
        Span<byte> bytes = stackalloc byte[2 * SealedId.Size];
        prefix.CopyTo(bytes);
        ids.Seal(kind, tag, number, bytes[SealedId.Size..]);
        return Base64Url.EncodeToString(bytes);
    }

    private long? Open(IdKind kind, string id, ReadOnlySpan<byte> tag = default)
    {
        Span<byte> bytes = stackalloc byte[2 * SealedId.Size];
        return DeploymentIds.TryBytes(id, bytes) && bytes[..SealedId.Size].SequenceEqual(prefix)
            && ids.TryOpen(kind, tag, bytes[SealedId.Size..], out var number) ? number : null;
    }
}
