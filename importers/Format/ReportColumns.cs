namespace Investigate.Importers.Format;

internal static class ReporterColumns
{
    public static readonly Column Reporter = new(0, "reporter", "举报人编号") { Required = true };
    public static readonly Column Since = new(1, "since", "建档日期") { Form = Form.Date };
    public static readonly Column DocumentKind = new(2, "document_kind", "证件类型");
    public static readonly Column DocumentNumber = new(3, "document_number", "证件号码") { Personal = true, Form = Form.Identifier };
    public static readonly FileKind Kind = new("reporters", Reporter, Since, DocumentKind, DocumentNumber);
}

internal static class ReportColumns
{
    public static readonly Column Report = new(0, "report", "举报编号") { Required = true };
    public static readonly Column Reporter = new(1, "reporter", "举报人编号") { Required = true };
    public static readonly Column MadeAt = new(2, "made_at", "举报时间") { Required = true, Form = Form.Instant };
    public static readonly Column AboutKind = new(3, "about_kind", "对象类型");
    public static readonly Column About = new(4, "about", "对象") { Personal = true };
    public static readonly Column Statement = new(5, "statement", "内容") { Personal = true };
    public static readonly Column Outcome = new(6, "outcome", "结果");
    public static readonly Column DecidedAt = new(7, "decided_at", "核查时间") { Form = Form.Instant };
    public static readonly FileKind Kind = new("reports", Report, Reporter, MadeAt, AboutKind, About, Statement, Outcome, DecidedAt);
}

internal static class IncidentColumns
{
    public static readonly Column Incident = new(0, "incident", "警情编号") { Required = true };
    public static readonly Column Room = new(1, "room", "房源编号") { Required = true };
    public static readonly Column At = new(2, "at", "时间") { Required = true, Form = Form.Instant };
    public static readonly Column IncidentKind = new(3, "kind", "类型");
    public static readonly FileKind Kind = new("incidents", Incident, Room, At, IncidentKind);
}
