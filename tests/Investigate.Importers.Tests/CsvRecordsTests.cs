using System.Text;
using FsCheck.Xunit;
using Investigate.Importers.Csv;
using Shouldly;
using Xunit;

namespace Investigate.Importers.Tests;

/// <summary>Records as RFC 4180 has them, with the row each begins in.</summary>
public sealed class CsvRecordsTests
{
    [Theory]
    [InlineData("a,b\r\n1,2\r\n", "1:a|b 2:1|2")]
    [InlineData("a,b\n1,2", "1:a|b 2:1|2")]
    [InlineData("a,b\r1,2\r", "1:a|b 2:1|2")]
    [InlineData("\uFEFFa,b\n1,2\n", "1:a|b 2:1|2")]
    [InlineData("a,\"b,c\"\n", "1:a|b,c")]
    [InlineData("a,\"b\r\nc\"\r\n1,2\r\n", "1:a|b\r\nc 2:1|2")]
    [InlineData("\"say \"\"yes\"\"\",\"\"\"\"\n", "1:say \"yes\"|\"")]
    [InlineData("\"\",x\n", "1:|x")]
    [InlineData("5\" disk,b\"c\"\n", "1:5\" disk|b\"c\"")]
    [InlineData(",\n,,\n", "1:| 2:||")]
    [InlineData("a\n\n\r\nb\n\n", "1:a 4:b")]
    [InlineData("\na\n", "2:a")]
    [InlineData("\"\"\n", "1:")]
    [InlineData("", "")]
    [InlineData("\n\n", "")]
    [InlineData("姓名,\"a\"\n", "1:姓名|a")]
    public void A_file_is_divided_into_these_records(string text, string expected) => Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("a,\"b\n1,2\n3,4\n", "1:UnclosedQuote 2:1|2 3:3|4")]
    [InlineData("a,\"b", "1:UnclosedQuote")]
    [InlineData("a,b\r\n1,\"2\r\n3,4", "1:a|b 2:UnclosedQuote 3:3|4")]
    [InlineData("a\"b,\"c\nd,e\n", "1:UnclosedQuote 2:d|e")]
    [InlineData("a,\"b\n\n\nc,d\n", "1:UnclosedQuote 4:c|d")]
    [InlineData("\"a\"b,c\nd,e\n", "1:TextAfterQuote 2:d|e")]
    [InlineData("x\"y,\"a\" ,c\nd,e\n", "1:TextAfterQuote 2:d|e")]
    [InlineData("a\0,b\nd,e\n", "1:Nul 2:d|e")]
    public void A_record_that_cannot_be_read_is_told_and_the_next_one_is_read(string text, string expected) => Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("", nameof(CsvFault.None))]
    [InlineData("a,b\"c", nameof(CsvFault.None))]
    [InlineData("\"\"", nameof(CsvFault.None))]
    [InlineData("\"a\"\"b\",c", nameof(CsvFault.None))]
    [InlineData("\"a\"\"\"", nameof(CsvFault.None))]
    [InlineData("a\"b,\"c\"\"d\"", nameof(CsvFault.None))]
    [InlineData("\"a,b\",\"\"", nameof(CsvFault.None))]
    [InlineData("\"", nameof(CsvFault.UnclosedQuote))]
    [InlineData("\"a\"\"", nameof(CsvFault.UnclosedQuote))]
    [InlineData("a\"b,\"c\"\"", nameof(CsvFault.UnclosedQuote))]
    [InlineData("\"a\"b,\"c", nameof(CsvFault.UnclosedQuote))]
    [InlineData("\"\"x", nameof(CsvFault.TextAfterQuote))]
    [InlineData("\"a\" ,\"b\"", nameof(CsvFault.TextAfterQuote))]
    [InlineData("\"a\"\"b\"c\"", nameof(CsvFault.TextAfterQuote))]
    public void The_quotes_of_one_record_are_right_or_wrong(string record, string expected) =>
        Quoting.FaultOf(Encoding.UTF8.GetBytes(record), (byte)',').ToString().ShouldBe(expected);

    [Theory]
    [InlineData(new byte[] { (byte)'a', 0xFF, (byte)'\n' })]
    [InlineData(new byte[] { (byte)'a', 0xED, 0xA0, 0x80, (byte)'\n' })]
    [InlineData(new byte[] { (byte)'a', 0xC3, (byte)'\n' })]
    [InlineData(new byte[] { (byte)'"', 0xE4, 0xBD, (byte)'"', (byte)'\n' })]
    public void Bytes_that_are_not_utf8_are_a_fault_of_their_record_alone(byte[] record) =>
        Read([.. "h\n"u8, .. record, .. "z\n"u8], 256).ShouldBe("1:h 2:NotUtf8 3:z");

    [Fact]
    public void A_byte_order_mark_of_another_encoding_in_the_middle_changes_nothing() =>
        Read([.. "h\n\"x\n"u8, 0xFF, 0xFE, .. "\nz\n"u8], 256).ShouldBe("1:h 2:UnclosedQuote 3:NotUtf8 4:z");

    [Fact]
    public void A_row_longer_than_allowed_is_passed_over_and_the_next_one_is_read()
    {
        var longest = new string('x', CsvRecords.MaxBytes);
        Read($"h\n{longest}\nz\n").ShouldBe($"1:h 2:{longest} 3:z");
        Read($"h\n{longest}x\nz\n").ShouldBe("1:h 2:TooLong 3:z");
        Read($"h\n\"{longest}\"\r\nz\n").ShouldBe("1:h 2:TooLong 3:z");
        Read($"h\n{longest}{longest}{longest}").ShouldBe("1:h 2:TooLong");
    }

    [Fact]
    public void A_quote_that_is_not_closed_within_the_length_allowed_gives_up_its_line_only()
    {
        var line = new string('x', 999);
        var lines = string.Concat(Enumerable.Repeat(line + "\n", CsvRecords.MaxBytes / 1000 * 3));
        Read("h\n\"open\n" + lines).ShouldStartWith($"1:h 2:UnclosedQuote 3:{line} 4:{line} 5:");
    }

    [Fact]
    public void A_file_with_an_open_quote_on_every_line_is_read_in_time_that_grows_with_its_length()
    {
        // Read from its beginning, each of these lines ends inside quotes, and so does every one after it.
        var text = string.Concat(Enumerable.Repeat("a\"b,\"c\n", 20_000));
        Read("x,\"y\n" + text).Split(' ').Length.ShouldBe(20_001);
    }

    [Property(MaxTest = 300)]
    public void Whatever_is_written_as_the_standard_says_is_read_back(NonNullTexts texts, byte bufferBytes)
    {
        var expected = string.Join(' ', texts.Rows.Select((row, i) => $"{i + 1}:{string.Join('|', row)}"));

        Read(Encoding.UTF8.GetBytes(texts.AsCsv()), bufferBytes + 256).ShouldBe(expected);
    }

    private static string Read(string text) => Read(Encoding.UTF8.GetBytes(text), 256);

    private static string Read(byte[] bytes, int bufferBytes)
    {
        using var csv = new CsvRecords(new MemoryStream(bytes), bufferBytes: bufferBytes);
        var records = new List<string>();
        while (csv.Read())
        {
            records.Add($"{csv.Row}:{(csv.Fault is null ? string.Join('|', Enumerable.Range(0, csv.Count).Select(i => Encoding.UTF8.GetString(csv[i]))) : csv.Problem)}");
        }

        return string.Join(' ', records);
    }

    /// <summary>Rows of fields made of what a reader may stumble over, two fields each, so that no row is an empty line.</summary>
    public sealed record NonNullTexts(uint[] Seeds)
    {
        private static readonly string[] Pieces = ["", "a", "\"", ",", "\n", "\r\n", "\r", "样", "é", " ", "long enough to cross a block of sixty-four bytes in the scanner"];

        public IEnumerable<string[]> Rows => Seeds.Select((seed, index) => Text(seed + ((ulong)index << 32))).Chunk(2).Where(pair => pair.Length == 2);

        public string AsCsv() => string.Concat(Rows.Select(row => string.Join(',', row.Select(Quoted)) + "\r\n"));

        private static string Text(ulong seed) =>
            string.Concat(Enumerable.Range(0, (int)(Spread.Out(seed) % 6)).Select(i => Pieces[(int)(Spread.Out(seed + ((ulong)i << 48)) % (ulong)Pieces.Length)]));

        private static string Quoted(string text) => text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
