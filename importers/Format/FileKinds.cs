namespace Investigate.Importers.Format;

/// <summary>The kinds of file a folder may hold, with their columns: the one place that says so.</summary>
internal static class FileKinds
{
    /// <summary>Every kind, in the order of the contract.</summary>
    public static readonly IReadOnlyList<FileKind> All =
    [
        PersonColumns.Kind, BuildingColumns.Kind, RoomColumns.Kind, StayColumns.Kind, OccupantColumns.Kind, VehicleColumns.Kind,
        SightingColumns.Kind, AccountColumns.Kind, TransferColumns.Kind, ReporterColumns.Kind, ReportColumns.Kind, IncidentColumns.Kind,
    ];

    /// <summary>The kind of a file's name without its ending, whatever its case; null where no rule knows it.</summary>
    public static FileKind? Named(string stem) => All.FirstOrDefault(kind => kind.Name.Equals(stem, StringComparison.OrdinalIgnoreCase));
}

internal static class PersonColumns
{
    public static readonly Column DocumentKind = new(0, "document_kind", "证件类型") { Required = true };
    public static readonly Column DocumentNumber = new(1, "document_number", "证件号码") { Required = true, Personal = true, Form = Form.Identifier };
    public static readonly Column Name = new(2, "name", "姓名") { Personal = true };
    public static readonly Column BirthDate = new(3, "birth_date", "出生日期") { Personal = true, Form = Form.Date };
    public static readonly Column Phone = new(4, "phone", "手机号") { Personal = true, Form = Form.Identifier };
    public static readonly FileKind Kind = new("persons", DocumentKind, DocumentNumber, Name, BirthDate, Phone);
}

internal static class BuildingColumns
{
    public static readonly Column Building = new(0, "building", "楼栋编号") { Required = true };
    public static readonly Column Name = new(1, "name", "楼栋名称") { Required = true };
    public static readonly Column Address = new(2, "address", "地址");
    public static readonly Column District = new(3, "district", "区县");
    public static readonly Column Latitude = new(4, "latitude", "纬度");
    public static readonly Column Longitude = new(5, "longitude", "经度");
    public static readonly FileKind Kind = new("buildings", Building, Name, Address, District, Latitude, Longitude);
}

internal static class RoomColumns
{
    public static readonly Column Room = new(0, "room", "房源编号") { Required = true };
    public static readonly Column Building = new(1, "building", "楼栋编号") { Required = true };
    public static readonly Column Number = new(2, "number", "房号") { Required = true };
    public static readonly Column OperatorDocument = new(3, "operator_document", "经营人证件") { Personal = true, Form = Form.Identifier };
    public static readonly Column LandlordDocument = new(4, "landlord_document", "房东证件") { Personal = true, Form = Form.Identifier };
    public static readonly Column RegisteredOn = new(5, "registered_on", "备案日期") { Form = Form.Date };
    public static readonly Column Grade = new(6, "grade", "等级");
    public static readonly FileKind Kind = new("rooms", Room, Building, Number, OperatorDocument, LandlordDocument, RegisteredOn, Grade);
}

internal static class StayColumns
{
    public static readonly Column Stay = new(0, "stay", "入住编号") { Required = true };
    public static readonly Column Room = new(1, "room", "房源编号") { Required = true };
    public static readonly Column CheckIn = new(2, "check_in", "入住时间") { Required = true, Form = Form.Instant };
    public static readonly Column CheckOut = new(3, "check_out", "退房时间") { Form = Form.Instant };
    public static readonly FileKind Kind = new("stays", Stay, Room, CheckIn, CheckOut);
}

internal static class OccupantColumns
{
    public static readonly Column Stay = new(0, "stay", "入住编号") { Required = true };
    public static readonly Column DocumentKind = new(1, "document_kind", "证件类型") { Required = true };
    public static readonly Column DocumentNumber = new(2, "document_number", "证件号码") { Required = true, Personal = true, Form = Form.Identifier };
    public static readonly Column Registrant = new(3, "registrant", "是否登记人");
    public static readonly FileKind Kind = new("occupants", Stay, DocumentKind, DocumentNumber, Registrant);
}
