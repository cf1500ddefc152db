using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Investigate.GraphModel;

namespace Investigate.Cases;

/// <summary>
/// Ids and codes of one case: the same person has others in every other case, and nothing but the case's key tells that they are one.
/// An id is the case's own id followed by the sealed number, so that a reader of ids knows which case to ask.
/// </summary>
public sealed class CaseIds : IDisposable
{
    /// <summary>Bytes of the code of a link: neither as many as an id of the deployment has nor as one of a case.</summary>
    private const int LinkCode = 18;

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

    public string Of(AccountId id) => Seal(IdKind.Account, id.Value);

    /// <summary>The account an id stands for; null where it is no id of an account of this case.</summary>
    public AccountId? Account(string id) => Open(IdKind.Account, id) is { } number ? new AccountId(number) : null;

    public string OfChart(long number) => Seal(IdKind.Chart, number);

    /// <summary>The saved chart an id stands for; null where it is no id of a chart of this case.</summary>
    public long? Chart(string id) => Open(IdKind.Chart, id);

    /// <summary>A text that stands for a link in this case, always the same for the same link; it opens nothing.</summary>
    /// <param name="link">What makes it this link and no other.</param>
    public string OfLink(string link)
    {
        Span<byte> code = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(codeKey, Encoding.UTF8.GetBytes("link " + link), code);
        return Base64Url.EncodeToString(code[..LinkCode]);
    }

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
