namespace Investigate.Importers.Workbooks;

/// <summary>
/// Takes the bytes of a part and keeps none: looks whether they are XML, and whether one piece of text or markup is longer than any cell, which the
/// reader of workbooks would hold in memory as a whole.
/// </summary>
internal sealed class LongestText : Stream
{
    /// <summary>A cell holds 32,767 characters; in bytes, escaped, it is still far from this.</summary>
    public const int MostBytes = 1 << 20;

    private bool begun;
    private long run;

    /// <summary>True where the first thing in it is markup.</summary>
    public bool IsXml { get; private set; }

    /// <summary>A mark of an encoding and zeros of UTF-16 may stand before the first tag, blanks too.</summary>
    private static ReadOnlySpan<byte> BeforeMarkup => [0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n'];

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="RefusedFileException">Something in it is too long.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (!begun)
        {
            var rest = buffer.TrimStart(BeforeMarkup);
            begun = !rest.IsEmpty;
            IsXml = begun && rest[0] == (byte)'<';
        }

        // Zeros before anything else are the beginning of no text.
        if (begun ? !IsXml : !buffer.ContainsAnyExcept((byte)0))
        {
            return;
        }

        while (!buffer.IsEmpty)
        {
            var tag = buffer.IndexOf((byte)'<');
            run += tag < 0 ? buffer.Length : tag;
            if (run > MostBytes)
            {
                throw new RefusedFileException(NotLoaded.LongCell, $"{MostBytes}");
            }

            if (tag < 0)
            {
                return;
            }

            run = 0;
            buffer = buffer[(tag + 1)..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
