using Investigate.Api.Hosting;
using Investigate.Queries;

namespace Investigate.Api.Schema;

/// <summary>What every companions answer says while the last calibration on the deployment's own data was not good.</summary>
internal static class Cautions
{
    /// <returns>Null where there was no calibration, or a good one.</returns>
    public static string? Of(ReadOnlyMemory<byte>? report)
    {
        if (report is not { } kept || CalibrationReport.Read(kept) is not { IsGood: false } last)
        {
            return null;
        }

        return ReaderLanguage.IsChinese
            ? $"注意：用本单位自己的数据打乱住客后检验，{last.Subjects} 名对象中有 {last.WithFinding} 名仍得到发现（应不超过 5%）。在检验恢复正常之前，不得依据此处的“超出巧合”采取任何行动。"
            : $"Take care: with the guests of this deployment's own data shuffled, {last.WithFinding} of {last.Subjects} subjects still got a finding (at most 5 % should). "
                + "Until a calibration is good again, rest nothing on \"beyond chance\" here.";
    }
}
