using System.Text;
using Investigate.GraphModel;
using Shouldly;
using Xunit;

namespace Investigate.Importers.Tests;

public sealed class ImportReportJsonTests
{
    [Fact]
    public async Task The_report_is_written_as_the_import_format_states_it()
    {
        using var folder = new ImportFolder().WithHouse().With("notes.csv", "plate\n")
            .With("persons.csv", "document_kind,document_number,民族,note\nOTHER,x,z,\nDRIVER,y,z,\nCN_ID,1,z,\n");
        var report = await folder.Load();

        (await Written(report with { Files = [report.Files.Single(file => file.Counts.Name == "persons.csv")] })).ShouldBe("""
            {
              "importId": "i-1",
              "files": [
                {
                  "name": "persons.csv",
                  "rows": 3,
                  "accepted": 1,
                  "rejected": 2,
                  "droppedColumns": [
                    "民族"
                  ],
                  "ignoredColumns": [
                    "note"
                  ],
                  "rejections": [
                    {
                      "row": 3,
                      "column": "document_kind",
                      "value": "DRIVER",
                      "reason": "Expected CN_ID, PASSPORT or OTHER (身份证, 护照 or 其他), found 'DRIVER'."
                    },
                    {
                      "row": 4,
                      "column": "document_number",
                      "value": null,
                      "reason": "Expected 18 characters in a CN_ID, found 1."
                    }
                  ]
                }
              ],
              "notLoaded": [
                {
                  "name": "notes.csv",
                  "reason": "Expected a file named as the import format says, such as stays.csv; this one is none of them and was not read."
                }
              ],
              "contradictions": []
            }
            """);
    }

    [Fact]
    public async Task A_list_that_was_cut_says_how_many_it_leaves_out()
    {
        var file = new FileReport(new ImportFile("stays.csv", 3, 0, 3, [], []), [new Rejection(2, "stay", null, RejectionCodes.MissingValue, null)]);

        (await Written(new ImportReport(new ImportId(1), new GraphVersion(1), [file], []))).ShouldContain("\"rejectionsLeftOut\": 2");
    }

    private static async Task<string> Written(ImportReport report)
    {
        using var stream = new MemoryStream();
        await ImportReportJson.Write(stream, report, import => $"i-{import.Value}", Language.English, default);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
