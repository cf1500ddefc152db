using System.Text;
using System.Text.Json;
using Investigate.GraphModel.Casework;

namespace Investigate.Cases;

// Charts that are saved to be opened again exactly.
public sealed partial class Inquiry
{
    /// <summary>
    /// Saves a chart of a case, with the purpose last stated there; for investigators who are members. A name that is there already is saved over only
    /// by a document whose <c>basedOn</c> is the newest chart of that name.
    /// </summary>
    /// <exception cref="RefusedException">BAD_USER_INPUT for a document that holds more than ids of this case and positions; LIMIT_EXCEEDED for a long
    /// one; CONFLICT when somebody has saved in between; PURPOSE_REQUIRED and the refusals of entering a case.</exception>
    public async ValueTask<(CaseReader Visit, SavedChart Chart)> SaveChart(string caseId, string name, string document, CancellationToken ct)
    {
        Require("saveChart", Role.Investigator);
        var visit = await EnterAgain(ids.OpenCase(caseId) ?? default, ct);
        visit.Did("saveChart");
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > LongestChartName)
        {
            throw Refuse(Refusals.Text("name", LongestChartName), visit.File, visit.Purpose);
        }

        var basedOn = await Check(visit, document, ct);
        var chart = new NewChart(visit.File.Id, name.Trim(), document, basedOn, Viewer.User, Now);
        var entry = Entry("saveChart", LogResult.Answered, visit.File, visit.Purpose, null, [], 1) with { IsChange = true };
        var saved = await casework.SaveChart(chart, LogChain.Seal(entry), ct) ?? throw Refuse(Refusals.ChartChanged(), visit.File, visit.Purpose);
        Noted(visit);
        return (visit, saved);
    }

    private const int LongestChartName = 100;

    /// <returns>The chart the document is based on.</returns>
    private async ValueTask<long?> Check(CaseReader visit, string document, CancellationToken ct)
    {
        if (Encoding.UTF8.GetByteCount(document) > ChartDocument.MostBytes)
        {
            throw Refuse(Refusals.DocumentTooLong(ChartDocument.MostBytes), visit.File, visit.Purpose);
        }

        try
        {
            using var json = JsonDocument.Parse(document);
            var basedOn = ChartDocument.BasedOn(json.RootElement);
            foreach (var id in ChartDocument.Ids(json.RootElement))
            {
                if (visit.Ids.Chart(id) is null && visit.Ids.Stay(id) is null && await visit.Node(id, ct) is null)
                {
                    throw Refuse(Refusals.Document("every id one of this case", "每个标识都应属于本案"), visit.File, visit.Purpose);
                }
            }

            return basedOn is null ? null : visit.Ids.Chart(basedOn) ?? throw Refuse(Refusals.ChartChanged(), visit.File, visit.Purpose);
        }
        catch (JsonException)
        {
            throw Refuse(Refusals.Document("JSON, an object", "应为 JSON 对象"), visit.File, visit.Purpose);
        }
        catch (FormatException)
        {
            throw Refuse(
                Refusals.Document(
                    "no label, name, number or plate; words only as `text` of a note, of at most 2,000 characters", "不含标签、姓名、号码或车牌；文字仅可作为备注的 `text`，最多 2000 字符"),
                visit.File, visit.Purpose);
        }
    }
}
