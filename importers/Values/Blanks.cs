using System.Runtime.CompilerServices;
using System.Text;

namespace Investigate.Importers.Values;

/// <summary>Blanks around a value mean nothing, whatever kind they are of.</summary>
internal static class Blanks
{
    /// <summary>Nearly every value begins and ends with a visible ASCII character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> utf8) =>
        utf8.IsEmpty || (utf8[0] is > 32 and < 127 && utf8[^1] is > 32 and < 127) ? utf8 : TrimRunes(utf8);

    private static ReadOnlySpan<byte> TrimRunes(ReadOnlySpan<byte> utf8)
    {
        while (Rune.DecodeFromUtf8(utf8, out var first, out var length) == System.Buffers.OperationStatus.Done && Rune.IsWhiteSpace(first))
        {
            utf8 = utf8[length..];
        }

        while (Rune.DecodeLastFromUtf8(utf8, out var last, out var length) == System.Buffers.OperationStatus.Done && Rune.IsWhiteSpace(last))
        {
            utf8 = utf8[..^length];
        }

        return utf8;
    }
}
