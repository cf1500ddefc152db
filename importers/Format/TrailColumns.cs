namespace Investigate.Importers.Format;

internal static class VehicleColumns
{
    public static readonly Column Plate = new(0, "plate", "车牌号") { Required = true, Personal = true };
    public static readonly Column OwnerDocumentKind = new(1, "owner_document_kind", "车主证件类型");
    public static readonly Column OwnerDocumentNumber = new(2, "owner_document_number", "车主证件号码") { Personal = true, Form = Form.Identifier };
    public static readonly FileKind Kind = new("vehicles", Plate, OwnerDocumentKind, OwnerDocumentNumber);
}

internal static class SightingColumns
{
    public static readonly Column Plate = new(0, "plate", "车牌号") { Required = true, Personal = true };
    public static readonly Column SeenAt = new(1, "seen_at", "发现时间") { Required = true, Form = Form.Instant };
    public static readonly Column Building = new(2, "building", "楼栋编号");
    public static readonly Column DriverDocumentKind = new(3, "driver_document_kind", "驾驶人证件类型");
    public static readonly Column DriverDocumentNumber = new(4, "driver_document_number", "驾驶人证件号码") { Personal = true, Form = Form.Identifier };
    public static readonly FileKind Kind = new("sightings", Plate, SeenAt, Building, DriverDocumentKind, DriverDocumentNumber);
}

internal static class AccountColumns
{
    public static readonly Column Account = new(0, "account", "账号") { Required = true, Personal = true, Form = Form.Identifier };
    public static readonly Column AccountKind = new(1, "kind", "账号类型") { Required = true };
    public static readonly Column HolderDocumentKind = new(2, "holder_document_kind", "持有人证件类型");
    public static readonly Column HolderDocumentNumber = new(3, "holder_document_number", "持有人证件号码") { Personal = true, Form = Form.Identifier };
    public static readonly FileKind Kind = new("accounts", Account, AccountKind, HolderDocumentKind, HolderDocumentNumber);
}

internal static class TransferColumns
{
    public static readonly Column Transfer = new(0, "transfer", "流水号") { Required = true };
    public static readonly Column FromAccount = new(1, "from_account", "转出账号") { Required = true, Personal = true, Form = Form.Identifier };
    public static readonly Column ToAccount = new(2, "to_account", "转入账号") { Required = true, Personal = true, Form = Form.Identifier };
    public static readonly Column Amount = new(3, "amount", "金额") { Required = true };
    public static readonly Column At = new(4, "at", "交易时间") { Required = true, Form = Form.Instant };
    public static readonly Column Currency = new(5, "currency", "币种");
    public static readonly FileKind Kind = new("transfers", Transfer, FromAccount, ToAccount, Amount, At, Currency);
}
