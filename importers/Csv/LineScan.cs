namespace Investigate.Importers.Csv;

/// <summary>Passes over lines of a stream without keeping them, however long they are.</summary>
internal sealed class LineScan(Stream stream)
{
    private readonly byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;

    /// <summary>Where in the stream the next byte stands.</summary>
    public long Position { get; private set; } = stream.Position;

    /// <summary>Passes over CRLF, LF or CR, if one stands here.</summary>
    public void PassLineBreak()
    {
        if (Peek() == '\r')
        {
            Pass(1);
        }

        if (Peek() == '\n')
        {
            Pass(1);
        }
    }

    /// <summary>Passes over everything up to the next line break or the end.</summary>
    /// <returns>Bytes passed.</returns>
    public long PassLine()
    {
        var from = Position;
        while (Peek() >= 0)
        {
            var found = buffer.AsSpan(at, filled - at).IndexOfAny((byte)'\r', (byte)'\n');
            Pass(found < 0 ? filled - at : found);
            if (found >= 0)
            {
                break;
            }
        }

        return Position - from;
    }

    private int Peek()
    {
        if (at == filled)
        {
            at = 0;
            filled = stream.Read(buffer);
        }

        return at < filled ? buffer[at] : -1;
    }

    private void Pass(int bytes)
    {
        at += bytes;
        Position += bytes;
    }
}
