namespace Investigate.Importers.Text;

/// <summary>A stream and some bytes behind it, to be read once.</summary>
internal sealed class Followed(Stream first, ReadOnlyMemory<byte> then) : Stream
{
    private ReadOnlyMemory<byte> rest = then;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (first.Read(buffer) is var read and > 0)
        {
            return read;
        }

        var taken = rest[..Math.Min(rest.Length, buffer.Length)];
        rest = rest[taken.Length..];
        taken.Span.CopyTo(buffer);
        return taken.Length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
