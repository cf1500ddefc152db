namespace Investigate.Importers.Csv;

/// <summary>Whether the quotes of one record are as RFC 4180 has them.</summary>
internal static class Quoting
{
    private const byte Quote = (byte)'"';

    /// <summary>
    /// What is wrong with a record's quotes. A quote inside a field that does not begin with one is not; a quoted field that the record's
    /// end, or the end of the file, cuts off is.
    /// </summary>
    public static CsvFault FaultOf(ReadOnlySpan<byte> record, byte separator)
    {
        var fault = CsvFault.None;
        while (true)
        {
            if (record is [Quote, ..])
            {
                var close = Close(record);
                if (close < 0)
                {
                    return CsvFault.UnclosedQuote;
                }

                record = record[(close + 1)..];
                fault = record.IsEmpty || record[0] == separator ? fault : CsvFault.TextAfterQuote;
            }

            var next = record.IndexOf(separator);
            if (next < 0)
            {
                return fault;
            }

            record = record[(next + 1)..];
        }
    }

    /// <returns>Where the quote that closes the field stands; −1 where none does.</returns>
    private static int Close(ReadOnlySpan<byte> field)
    {
        for (var at = 1; ; at += 2)
        {
            var quote = field[Math.Min(at, field.Length)..].IndexOf(Quote);
            if (quote < 0)
            {
                return -1;
            }

            at += quote;
            if (at + 1 >= field.Length || field[at + 1] != Quote)
            {
                return at;
            }
        }
    }
}
