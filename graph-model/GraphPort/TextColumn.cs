using System.Text;

namespace Investigate.GraphModel;

/// <summary>
/// A column of texts of a batch, as UTF-8 in one buffer: a batch of a hundred thousand rows is a handful of objects. An empty text and
/// an absent one are the same.
/// </summary>
public sealed class TextColumn
{
    private byte[] bytes = new byte[256];
    private int[] ends = new int[16];

    /// <summary>Number of texts.</summary>
    public int Count { get; private set; }

    /// <summary>The UTF-8 of one row; empty where absent.</summary>
    public ReadOnlySpan<byte> this[int row]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Count, nameof(row));
            var from = row == 0 ? 0 : ends[row - 1];
            return bytes.AsSpan(from, ends[row] - from);
        }
    }

    /// <summary>The text of one row; null where absent.</summary>
    public string? Text(int row) => this[row] is { IsEmpty: false } utf8 ? Encoding.UTF8.GetString(utf8) : null;

    public void Add(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Room(utf8.Length));
        Close(utf8.Length);
    }

    public void Add(string? text)
    {
        text ??= "";
        Close(Encoding.UTF8.GetBytes(text, Room(Encoding.UTF8.GetMaxByteCount(text.Length))));
    }

    /// <summary>Empties the column and keeps its buffers.</summary>
    public void Clear() => Count = 0;

    private int End => Count == 0 ? 0 : ends[Count - 1];

    private Span<byte> Room(int wanted)
    {
        if (End + wanted > bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, End + wanted));
        }

        return bytes.AsSpan(End);
    }

    private void Close(int length)
    {
        if (Count == ends.Length)
        {
            Array.Resize(ref ends, Count * 2);
        }

        ends[Count] = End + length;
        Count++;
    }
}
