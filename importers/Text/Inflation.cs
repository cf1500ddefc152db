using System.IO.Compression;

namespace Investigate.Importers.Text;

/// <summary>
/// Unpacks what is compressed, but no bomb: beyond a size that any file may have, what comes out must bear some relation to what went in. Text of
/// registrations packs 5 to 40 times, a bomb a thousand times.
/// </summary>
internal static class Inflation
{
    /// <summary>Bytes that may come out whatever went in.</summary>
    public const long AlwaysAllowed = 64L << 20;

    /// <summary>How many bytes may come out for each that went in, beyond that.</summary>
    public const int MostTimes = 200;

    private static readonly byte[] EndMember = Packed(EndText);

    private static ReadOnlySpan<byte> EndText => "\u0003end of the file\u0004"u8;

    /// <summary>Unpacks a gzip file, also one of several members.</summary>
    /// <exception cref="RefusedFileException">It is a bomb, or damaged.</exception>
    public static Stream Gunzip(Stream packed)
    {
        var size = packed.Length;
        var spool = Spool.Create();
        try
        {
            using (packed)
            using (var unpacking = new GZipStream(new Followed(packed, EndMember), CompressionMode.Decompress))
            {
                Copy(unpacking, spool, size);
            }

            CutEnd(spool);
            return spool;
        }
        catch (InvalidDataException e)
        {
            spool.Dispose();
            throw new RefusedFileException(NotLoaded.Damaged, e.Message);
        }
        catch
        {
            spool.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Takes off the text of the member that was put behind the file. It comes out whole only where the file before it was whole: the unpacking
    /// stream itself does not say that a file was cut off.
    /// </summary>
    private static void CutEnd(FileStream spool)
    {
        var end = new byte[EndText.Length];
        if (spool.Length >= end.Length)
        {
            spool.Position = spool.Length - end.Length;
            spool.ReadExactly(end);
        }

        if (!end.AsSpan().SequenceEqual(EndText))
        {
            throw new InvalidDataException("it ends too early");
        }

        spool.SetLength(spool.Length - end.Length);
        spool.Position = 0;
    }

    private static byte[] Packed(ReadOnlySpan<byte> text)
    {
        using var packed = new MemoryStream();
        using (var packing = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            packing.Write(text);
        }

        return packed.ToArray();
    }

    /// <summary>Copies what comes out of an unpacking stream.</summary>
    /// <param name="packed">Bytes that went in.</param>
    /// <returns>Bytes that came out.</returns>
    /// <exception cref="RefusedFileException">Too much comes out.</exception>
    public static long Copy(Stream unpacking, Stream to, long packed)
    {
        var buffer = new byte[1 << 17];
        var total = 0L;
        while (unpacking.Read(buffer) is var read and > 0)
        {
            total += read;
            if (total > AlwaysAllowed && total / MostTimes > packed)
            {
                throw new RefusedFileException(NotLoaded.Bomb, $"{packed}|{MostTimes}");
            }

            to.Write(buffer, 0, read);
        }

        return total;
    }
}
