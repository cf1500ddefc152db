using System.Buffers.Text;
using Investigate.GraphModel;
using Investigate.GraphModel.Casework;

namespace Investigate.Cases;

/// <summary>
/// Ids of what is nobody's: cases, buildings, rooms, imports. Opaque, the same for everybody, different in every deployment. Thread-safe.
/// </summary>
/// <param name="key">32 random bytes of this deployment.</param>
public sealed class DeploymentIds(ReadOnlyMemory<byte> key) : IDisposable
{
    private readonly SealedId ids = new(key.Span, "deployment ids"u8);

    public string Of(CaseId id) => Seal(IdKind.Case, id.Value);

    public string Of(BuildingId id) => Seal(IdKind.Building, id.Value);

    public string Of(RoomId id) => Seal(IdKind.Room, id.Value);

    public string Of(ImportId id) => Seal(IdKind.Import, id.Value);

    /// <summary>What an id stands for; null where it is none of this deployment, or one that belongs to a case.</summary>
    public (IdKind Kind, long Number)? Open(string id)
    {
        Span<byte> bytes = stackalloc byte[SealedId.Size];
        if (!TryBytes(id, bytes))
        {
            return null;
        }

        foreach (var kind in (ReadOnlySpan<IdKind>)[IdKind.Case, IdKind.Building, IdKind.Room, IdKind.Import])
        {
            if (ids.TryOpen(kind, [], bytes, out var number))
            {
                return (kind, number);
            }
        }

        return null;
    }

    /// <summary>The case an id names; null where it names none.</summary>
    public CaseId? OpenCase(string id) => Open(id) is (IdKind.Case, var number) ? new CaseId(number) : null;

    /// <summary>A place in a list of this deployment. <paramref name="list"/> names the list; a cursor of another list does not open.</summary>
    public string Cursor(string list, long position) => Seal(IdKind.Cursor, position, Tag(list));

    public long? OpenCursor(string list, string cursor)
    {
        Span<byte> bytes = stackalloc byte[SealedId.Size];
        return TryBytes(cursor, bytes) && ids.TryOpen(IdKind.Cursor, Tag(list), bytes, out var position) ? position : null;
    }

    /// <summary>
    /// True for a text that has the form of an id of this or another deployment. Nobody can tell from outside whether such a text is the id of
    /// something he may not see or of nothing, so both are refused alike.
    /// </summary>
    public static bool LooksLikeAnId(string text)
    {
        Span<byte> bytes = stackalloc byte[2 * SealedId.Size];
        return TryBytes(text, bytes) || TryBytes(text, bytes[..SealedId.Size]);
    }

    /// <summary>The case to which a case-scoped id belongs, whatever it stands for there; null where it is no such id.</summary>
    public CaseId? CaseOf(string scopedId)
    {
        Span<byte> bytes = stackalloc byte[2 * SealedId.Size];
        return TryBytes(scopedId, bytes) && ids.TryOpen(IdKind.Case, [], bytes[..SealedId.Size], out var number) ? new CaseId(number) : null;
    }

    /// <summary>The ids of one case.</summary>
    public CaseIds In(CaseFile file)
    {
        var prefix = new byte[SealedId.Size];
        ids.Seal(IdKind.Case, [], file.Id.Value, prefix);
        return new CaseIds(prefix, file.Key.Span);
    }

    public void Dispose() => ids.Dispose();

    internal static ReadOnlySpan<byte> Tag(string list) => System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(list));

    /// <summary>True when the text is exactly as many bytes in base64url as fit.</summary>
    internal static bool TryBytes(string text, Span<byte> bytes) =>
        text.Length == Base64Url.GetEncodedLength(bytes.Length) && Base64Url.IsValid(text)
            && Base64Url.TryDecodeFromChars(text, bytes, out var written) && written == bytes.Length;

    private string Seal(IdKind kind, long number, ReadOnlySpan<byte> tag = default)
    {
        Span<byte> bytes = stackalloc byte[SealedId.Size];
        ids.Seal(kind, tag, number, bytes);
        return Base64Url.EncodeToString(bytes);
    }
}
