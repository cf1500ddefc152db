using Investigate.Api.Hosting;
using Investigate.GraphModel;
using Investigate.Queries;

namespace Investigate.Api.Schema;

/// <summary>The sentences of charts, in the reader's language.</summary>
internal static class ChartText
{
    public static string Reason(Cut cut, int limit) => cut.Reason switch
    {
        CutReason.Limit => ReaderLanguage.IsChinese ? $"上限 {limit}" : FormattableString.Invariant($"limit {limit}"),
        CutReason.Busy => Busy(cut),
        CutReason.NoConnection => ReaderLanguage.IsChinese ? "在 8 条关联以内、不经过所排除的节点，没有连接" : "no connection within 8 links without the excluded nodes",
        CutReason.NotPassedThrough => NotPassed(Node(cut.Kind), cut.Total),
        _ => ReaderLanguage.IsChinese ? $"已读取 {cut.Total:N0} 个节点后停止" : FormattableString.Invariant($"stopped after {cut.Total:N0} nodes were read"),
    };

    public static string Path(FoundPath path, Queries.Paths paths)
    {
        var limits = paths.NotPassed.OrderBy(kind => kind.Key).Select(kind => NotPassed(kind.Key, kind.Value)).Concat(
            paths.Stopped ? [ReaderLanguage.IsChinese ? $"已读取 {paths.Read:N0} 个节点后停止" : FormattableString.Invariant($"stopped after {paths.Read:N0} nodes were read")] : []);
        return string.Join(ReaderLanguage.IsChinese ? "；" : "; ", [Says(path, paths), .. limits]) + (ReaderLanguage.IsChinese ? "。" : ".");
    }

    public static string Measures(int seeds) => ReaderLanguage.IsChinese
        ? $"以下度量只描述所查看的部分：查询从对象开始，因此对象居中（起点：{seeds}）。"
        : FormattableString.Invariant($"These describe what was looked at: the subjects are central because the search began there (seeds: {seeds}).");

    private static string Says(FoundPath path, Queries.Paths paths)
    {
        var (steps, chinese) = (path.Nodes.Count - 1, ReaderLanguage.IsChinese);
        return paths.Reachable is { } reachable
            ? chinese
                ? $"{steps} 步，{path.Cost:0.##} 小时：时间上可能，并未证明发生；由起点按时间可到达已查看的 {paths.Read - 1:N0} 个节点中的 {reachable:N0} 个"
                : FormattableString.Invariant($"{steps} steps in {path.Cost:0.##} hours: possible in time, not shown to have happened; {reachable:N0} of {paths.Read - 1:N0} nodes of this case graph can be reached this way from the start")
            : chinese
                ? $"{steps} 步，代价 {path.Cost:0.0}：越小表示途经之处越少人使用；这是一条连接，不是唯一的一条"
                : FormattableString.Invariant($"{steps} steps, cost {path.Cost:0.0}: the less, the fewer others use what it passes; one way to connect them, not the only one");
    }

    private static string Busy(Cut cut) => (cut.Kind, ReaderLanguage.IsChinese) switch
    {
        (LinkKind.Stayed, true) => $"繁忙房间：{cut.Total:N0} 名住客；请缩短时间",
        (LinkKind.Stayed, false) => FormattableString.Invariant($"busy room: {cut.Total:N0} guests; narrow the time"),
        (_, true) => $"繁忙节点：{cut.Total:N0} 条关联；请缩短时间",
        _ => FormattableString.Invariant($"busy {Noun(Node(cut.Kind))}: {cut.Total:N0} links; narrow the time"),
    };

    private static string NotPassed(NodeKind kind, int count) => ReaderLanguage.IsChinese
        ? $"未经过 {count:N0} 个繁忙的{Chinese(kind)}"
        : FormattableString.Invariant($"{count:N0} busy {Noun(kind)}{(count == 1 ? "" : "s")} not passed through");

    /// <summary>Which kind of thing is busy by links of this kind.</summary>
    private static NodeKind Node(LinkKind kind) => kind switch
    {
        LinkKind.Stayed => NodeKind.Room,
        LinkKind.Drove => NodeKind.Vehicle,
        LinkKind.SeenAt => NodeKind.Building,
        LinkKind.Paid => NodeKind.Account,
        _ => NodeKind.Person,
    };

    private static string Noun(NodeKind kind) => kind.ToString().ToLowerInvariant();

    private static string Chinese(NodeKind kind) => kind switch
    {
        NodeKind.Room => "房间",
        NodeKind.Vehicle => "车辆",
        NodeKind.Building => "楼栋",
        NodeKind.Account => "账户",
        _ => "人员",
    };
}
