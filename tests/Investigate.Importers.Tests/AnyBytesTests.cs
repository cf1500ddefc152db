using System.Text;
using FsCheck.Xunit;
using Shouldly;

namespace Investigate.Importers.Tests;

/// <summary>Files with bytes changed at random: none breaks a load, and no row of any is lost.</summary>
public sealed class AnyBytesTests
{
    private const string Persons = "document_kind,document_number,name,birth_date\r\nCN_ID,11010519491231002X,\"样例\",1949-12-31\r\nOTHER,b,,\r\n";
    private const string Stays = "stay,room,check_in,check_out\nS1,R1,2026-03-01T15:00+08:00,2026-03-02T11:00\nS2,R1,2026-03-01 15:00,\n";

    private static readonly byte[] Nasty = [0, (byte)'"', (byte)',', (byte)'\n', (byte)'\r', (byte)' ', (byte)'9', (byte)'-', 0x80, 0xC3, 0xE6, 0xED, 0xFF, 0xFE, 0xEF];

    [Property(MaxTest = 200)]
    public async Task Every_row_is_accepted_or_rejected_with_a_sentence(uint[] changes)
    {
        using var folder = new ImportFolder().WithHouse().With("persons.csv", Changed(Persons, changes)).With("stays.csv", Changed(Stays, changes));

        var report = await folder.Load(batchRows: 1 + (changes.Length % 3));

        foreach (var file in report.Files)
        {
            file.Counts.Rows.ShouldBe(file.Counts.Accepted + file.Counts.Rejected);
            file.Rejections.Count.ShouldBe(file.Counts.Rejected);
            file.Rejections.Select(rejection => rejection.Row).ShouldBeUnique();
            file.Rejections.ShouldAllBe(rejection => RejectionText.Of(rejection, Language.English).EndsWith('.') && RejectionText.Of(rejection, Language.Chinese).EndsWith('。'));
        }
    }

    private static byte[] Changed(string text, uint[] changes)
    {
        var bytes = Encoding.UTF8.GetBytes(text).ToList();
        foreach (var change in changes.Take(12).Select((change, index) => Spread.Out(change + ((ulong)index << 32))))
        {
            var at = (int)(change / 64 % (ulong)bytes.Count);
            var nasty = Nasty[(int)(change % (ulong)Nasty.Length)];
            if (change % 3 == 0)
            {
                bytes.Insert(at, nasty);
            }
            else
            {
                bytes[at] = nasty;
            }
        }

        return [.. bytes];
    }
}
