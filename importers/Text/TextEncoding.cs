using System.Text;
using System.Text.Unicode;

namespace Investigate.Importers.Text;

/// <summary>What a text file is written in: told by its mark, else by its bytes.</summary>
internal static class TextEncoding
{
    private const int Sample = 1 << 20;

    // Stands for what could not be decoded until it is written as bytes that are no UTF-8 either. No text has it.
    private const char Undecodable = '\uFFFE';

    /// <summary>
    /// The encoding; null for UTF-8. Without a mark: UTF-16 where every other byte of the beginning is zero, else what most of the first lines
    /// with anything but ASCII are, UTF-8 or GB18030, and UTF-8 where it is even. The stream is left at its beginning.
    /// </summary>
    public static Encoding? Of(Stream stream)
    {
        var buffer = new byte[Sample];
        var start = buffer.AsSpan(0, stream.ReadAtLeast(buffer, 4096, throwOnEndOfStream: false));
        var marked = start switch
        {
            [0xEF, 0xBB, 0xBF, ..] => null,
            [0xFF, 0xFE, ..] => Utf16(bigEndian: false),
            [0xFE, 0xFF, ..] => Utf16(bigEndian: true),
            _ when ZerosAt(start, 1) => Utf16(bigEndian: false),
            _ when ZerosAt(start, 0) => Utf16(bigEndian: true),
            _ => FirstBeyondAscii(stream, buffer) is { IsEmpty: false } sample && IsGb18030(sample) ? Gb18030() : null,
        };
        stream.Position = 0;
        return marked;
    }

    /// <summary>The stream as UTF-8; what cannot be decoded becomes bytes that are no UTF-8, so that its record is rejected and no other.</summary>
    public static Stream Transcoded(Stream stream, Encoding from)
    {
        var spool = Spool.Create();
        using (stream)
        {
            var marking = (Encoding)from.Clone();
            marking.DecoderFallback = new DecoderReplacementFallback(Undecodable.ToString());
            var decoder = marking.GetDecoder();
            var (bytes, chars, utf8) = (new byte[1 << 16], new char[from.GetMaxCharCount(1 << 16)], Array.Empty<byte>());
            utf8 = new byte[Encoding.UTF8.GetMaxByteCount(chars.Length)];
            var encoder = Encoding.UTF8.GetEncoder();
            int read;
            do
            {
                read = stream.Read(bytes);
                var decoded = decoder.GetChars(bytes.AsSpan(0, read), chars, flush: read == 0);
                var written = utf8.AsSpan(0, encoder.GetBytes(chars.AsSpan(0, decoded), utf8, flush: read == 0));
                for (var at = written.IndexOf("\uFFFE"u8); at >= 0; at = written.IndexOf("\uFFFE"u8))
                {
                    written.Slice(at, 3).Fill(0xFF);
                }

                spool.Write(written);
            }
            while (read > 0);
        }

        spool.Position = 0;
        return spool;
    }

    private static UnicodeEncoding Utf16(bool bigEndian) => new(bigEndian, byteOrderMark: true);

    private static Encoding Gb18030() => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")
        ?? throw new PlatformNotSupportedException("Expected the runtime to know GB18030.");

    /// <summary>
    /// True when many bytes at even or odd places are zero and hardly any of those between: ASCII in two bytes each, with separators and digits at
    /// least, among which a character such as 一 or 退 has its other byte zero.
    /// </summary>
    private static bool ZerosAt(ReadOnlySpan<byte> start, int parity)
    {
        var (zeros, others, pairs) = (0, 0, Math.Min(start.Length, 1024) / 2);
        for (var i = 0; i < pairs; i++)
        {
            zeros += start[(2 * i) + parity] == 0 ? 1 : 0;
            others += start[(2 * i) + 1 - parity] == 0 ? 1 : 0;
        }

        return pairs > 1 && others * 10 < zeros && zeros * 5 >= pairs;
    }

    /// <summary>The part of the stream that begins with the line of the first byte beyond ASCII; empty where all is ASCII.</summary>
    private static ReadOnlySpan<byte> FirstBeyondAscii(Stream stream, byte[] buffer)
    {
        stream.Position = 0;
        while (stream.Read(buffer) is var read and > 0)
        {
            var at = buffer.AsSpan(0, read).IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (at >= 0)
            {
                var line = buffer.AsSpan(0, at).LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
                stream.Position += line - read;
                return buffer.AsSpan(0, stream.ReadAtLeast(buffer, Sample, throwOnEndOfStream: false));
            }
        }

        return default;
    }

    private static bool IsGb18030(ReadOnlySpan<byte> sample)
    {
        var strict = CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        var (utf8, gb18030) = (0, 0);
        while (!sample.IsEmpty)
        {
            var end = sample.IndexOfAny((byte)'\n', (byte)'\r');
            if (end < 0 && sample.Length < Sample / 2 && utf8 + gb18030 > 1000)
            {
                break;
            }

            var line = end < 0 ? sample : sample[..end];
            sample = end < 0 ? default : sample[(end + 1)..];
            if (Ascii.IsValid(line))
            {
                continue;
            }

            if (Utf8.IsValid(line))
            {
                utf8++;
            }
            else if (Decodes(strict, line))
            {
                gb18030++;
            }
        }

        return gb18030 > utf8;
    }

    private static bool Decodes(Encoding? strict, ReadOnlySpan<byte> line)
    {
        try
        {
            return strict?.GetCharCount(line) > 0;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
