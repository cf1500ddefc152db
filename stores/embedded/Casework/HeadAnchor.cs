using System.Globalization;
using System.Text;
using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Stores.Embedded.Database;

namespace Investigate.Stores.Embedded.Casework;

/// <summary>
/// The newest head of the log outside the database, in the file <c>log.head</c>: «sequence:hash», the sequence in 20 digits, the hash in
/// hexadecimal. Written over in place, shorter than a sector, so that a power cut leaves the old head or the new one. It never goes back,
/// also when several processes append.
/// </summary>
internal sealed class HeadAnchor(string directory)
{
    private const int SequenceDigits = 20;
    private const int HashDigits = 64;
    private const int Length = SequenceDigits + 1 + HashDigits + 1;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly string path = Path.Combine(directory, "log.head");

    /// <returns>Null where no entry was anchored yet.</returns>
    /// <exception cref="StoreException">The file cannot be read, or is no anchor.</exception>
    public LogHead? Read() => File.Exists(path) ? Held(Read) : null;

    /// <summary>Keeps this head, unless a newer one is kept already.</summary>
    /// <exception cref="StoreException">The file cannot be written.</exception>
    public void Advance(LogHead head) => Held(file =>
    {
        if (Read(file) is { } kept && kept.Sequence >= head.Sequence)
        {
            return false;
        }

        var isNew = file.Length == 0;
        file.Position = 0;
        file.Write(Encoding.ASCII.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{head.Sequence:D20}:{Convert.ToHexStringLower(head.Hash.Span)}\n")));
        file.Flush(flushToDisk: isNew);
        return true;
    });

    private LogHead? Read(FileStream file)
    {
        if (file.Length == 0)
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[Length + 1];
        file.Position = 0;
        var text = Encoding.ASCII.GetString(bytes[..file.ReadAtLeast(bytes, Length + 1, throwOnEndOfStream: false)]);
        return text.Length == Length && text[SequenceDigits] == ':' && text[^1] == '\n'
            && long.TryParse(text.AsSpan(0, SequenceDigits), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            && Hash(text.AsSpan(SequenceDigits + 1, HashDigits)) is { } hash
                ? new LogHead(sequence, hash)
                : throw new StoreException(
                    $"{path} does not hold the head of the log: expected a sequence of {SequenceDigits} digits, a colon and a hash of "
                    + $"{HashDigits} hexadecimal digits. "
                    + "Somebody has changed it, or the disk has; compare the log with a head kept elsewhere.",
                    isTransient: false);
    }

    private static byte[]? Hash(ReadOnlySpan<char> digits)
    {
        var hash = new byte[HashDigits / 2];
        return Convert.FromHexString(digits, hash, out _, out _) == System.Buffers.OperationStatus.Done ? hash : null;
    }

    /// <summary>Opens the file alone: whoever else reads or writes it waits for some microseconds.</summary>
    private T Held<T>(Func<FileStream, T> use)
    {
        FileLock? held = null;
        if (!SpinWait.SpinUntil(() => (held = FileLock.TryTake(path)) is not null, Patience))
        {
            throw new StoreException($"{path} was held by another process for {Patience.TotalSeconds} seconds. Try again.", isTransient: true);
        }

        using (held)
        {
            return StoreErrors.Guard(path, () => use(held!.File));
        }
    }
}
