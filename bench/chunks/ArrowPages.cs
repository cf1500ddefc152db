using System.IO.Hashing;
using System.Runtime.InteropServices;
using Apache.Arrow;
using Apache.Arrow.Ipc;
using Apache.Arrow.Types;
using Investigate.Stores.Embedded.Facts;

namespace Investigate.Chunks;

/// <summary>A page as an Arrow IPC stream of one record batch, with a checksum of its bytes before it as the store's chunks have.</summary>
internal static class ArrowPages
{
    public static byte[] Encode(FactPage page, IpcOptions options)
    {
        using var batch = page is StayPage stays ? Stays(stays) : Occupants((OccupantPage)page);
        using var stream = new MemoryStream();
        using (var writer = new ArrowStreamWriter(stream, batch.Schema, leaveOpen: true, options))
        {
            writer.WriteRecordBatch(batch);
            writer.WriteEnd();
        }

        var body = stream.ToArray();
        return [.. BitConverter.GetBytes(XxHash3.HashToUInt64(body)), .. body];
    }

    public static int Decode(byte[] body, ICompressionCodecFactory codecs)
    {
        if (XxHash3.HashToUInt64(body.AsSpan(8)) != BitConverter.ToUInt64(body))
        {
            throw new InvalidDataException("The checksum does not fit.");
        }

        using var reader = new ArrowStreamReader(body.AsMemory(8), codecs);
        using var batch = reader.ReadNextRecordBatch();
        return batch.Length;
    }

    private static RecordBatch Stays(StayPage page)
    {
        var ends = new Int64Array.Builder().Reserve(page.Count);
        foreach (var end in page.End)
        {
            if (end == long.MaxValue)
            {
                ends.AppendNull();
            }
            else
            {
                ends.Append(end);
            }
        }

        var keys = new StringArray.Builder().Reserve(page.Count);
        for (var row = 0; row < page.Count; row++)
        {
            keys.Append(page.Key[row]);
        }

        return new RecordBatch(
            new Schema(
                [
                    new Field("row", Int32Type.Default, nullable: false), new Field("id", Int32Type.Default, nullable: false),
                    new Field("key", StringType.Default, nullable: false), new Field("room", Int32Type.Default, nullable: false),
                    new Field("start", Int64Type.Default, nullable: false), new Field("end", Int64Type.Default, nullable: true),
                ],
                null),
            [Integers(page.Row), Integers(page.Id), keys.Build(), Integers(page.Room), Longs(page.Start), ends.Build()],
            page.Count);
    }

    private static RecordBatch Occupants(OccupantPage page)
    {
        var registrant = new BooleanArray.Builder().Reserve(page.Count);
        foreach (var value in page.Registrant)
        {
            registrant.Append(value);
        }

        return new RecordBatch(
            new Schema(
                [
                    new Field("row", Int32Type.Default, nullable: false), new Field("stay", Int32Type.Default, nullable: false),
                    new Field("person", Int32Type.Default, nullable: false), new Field("registrant", BooleanType.Default, nullable: false),
                ],
                null),
            [Integers(page.Row), Integers(page.Stay), Integers(page.Person), registrant.Build()],
            page.Count);
    }

    private static Int32Array Integers(List<int> column) => new Int32Array.Builder().Append(CollectionsMarshal.AsSpan(column)).Build();

    private static Int64Array Longs(List<long> column) => new Int64Array.Builder().Append(CollectionsMarshal.AsSpan(column)).Build();
}
