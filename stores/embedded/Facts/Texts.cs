using System.Text;
using Investigate.Stores.Embedded.Snapshots;

namespace Investigate.Stores.Embedded.Facts;

/// <summary>
/// Texts of the rows of a page as UTF-8 in one buffer; an empty text and an absent one are the same. Strings are made only of what is
/// handed out.
/// </summary>
internal sealed class Texts
{
    private byte[] bytes = [];
    private int[] ends = [];

    public int Count { get; private set; }

    /// <summary>Bytes of all texts together.</summary>
    public int Size => Count == 0 ? 0 : ends[Count - 1];

    /// <summary>All texts one after the other.</summary>
    public ReadOnlySpan<byte> Bytes => bytes.AsSpan(0, Size);

    public ReadOnlySpan<byte> this[int row]
    {
        get
        {
            var from = row == 0 ? 0 : ends[row - 1];
            return bytes.AsSpan(from, ends[row] - from);
        }
    }

    /// <summary>The text of one row; null where absent.</summary>
    public string? Text(int row) => this[row] is { IsEmpty: false } utf8 ? Encoding.UTF8.GetString(utf8) : null;

    public void AskStart(int address) => Prefetch.Of(ref ends[Math.Max(0, (address & (FactPage.MostRows - 1)) - 1)]);

    public void AskText(int address)
    {
        var row = address & (FactPage.MostRows - 1);
        var start = row == 0 ? 0 : ends[row - 1];
        if (start < bytes.Length)
        {
            Prefetch.Of(ref bytes[start]);
        }
    }

    public void Add(ReadOnlySpan<byte> utf8)
    {
        var end = Size;
        if (end + utf8.Length > bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max(end + utf8.Length, bytes.Length == 0 ? 256 : bytes.Length * 2));
        }

        if (Count == ends.Length)
        {
            Array.Resize(ref ends, Count == 0 ? 16 : Count * 2);
        }

        utf8.CopyTo(bytes.AsSpan(end));
        ends[Count++] = end + utf8.Length;
    }

    public void RemoveLast() => Count--;

    /// <summary>Leaves the texts of some rows, and nothing of the others in memory.</summary>
    public void Keep(ReadOnlySpan<bool> kept)
    {
        var left = new Texts();
        for (var row = 0; row < kept.Length; row++)
        {
            if (kept[row])
            {
                left.Add(this[row]);
            }
        }

        left.Trim();
        Become(left.bytes, left.ends);
    }

    /// <summary>Becomes these texts; the arrays are kept, not copied.</summary>
    /// <param name="textEnds">Where each text ends in <paramref name="utf8"/>.</param>
    public void Become(byte[] utf8, int[] textEnds) => (bytes, ends, Count) = (utf8, textEnds, textEnds.Length);

    /// <summary>Gives back what growing reserved too much.</summary>
    public void Trim()
    {
        Array.Resize(ref bytes, Size);
        Array.Resize(ref ends, Count);
    }
}
