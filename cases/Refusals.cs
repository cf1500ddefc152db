namespace Investigate.Cases;

/// <summary>
/// Every refusal of this room in one place. What concerns a case says the same whether the case is there or not.
/// </summary>
internal static class Refusals
{
    public static RefusedException NoMember() => new(
        Refusal.Forbidden,
        "Expected a case that you are a member of and may read; this is none, or there is no such case.",
        "需要您作为成员且有权查阅的案件；此案件不是，或不存在。");

    public static RefusedException Role(ReadOnlySpan<Role> any)
    {
        var roles = new List<string>();
        foreach (var role in any)
        {
            roles.Add(RoleNames.Of(role));
        }

        var named = string.Join(", ", roles);
        return new RefusedException(Refusal.Forbidden, $"Expected one of the roles {named}; you hold none of them.", $"需要以下角色之一：{named}；您没有。");
    }

    public static RefusedException NotYours() => new(
        Refusal.Forbidden, "Expected something that your role may read; this is not.", "需要您的角色有权查阅的内容；此项不是。");

    public static RefusedException NotASubject() => new(
        Refusal.Forbidden, "Expected a subject of this case; the person is not a subject of this case.", "需要本案对象；此人不是本案对象。");

    public static RefusedException NoPurpose() => new(
        Refusal.PurposeRequired,
        "Expected a purpose for this read, found none. State it with case(id, purpose).",
        "此次查阅需要说明目的，但未说明。请用 case(id, purpose) 说明。");

    public static RefusedException NoReason() => new(
        Refusal.PurposeRequired, "Expected a basis or reason in words, found a blank one.", "需要用文字说明依据或理由，但内容为空。");

    public static RefusedException Expired() => new(
        Refusal.AuthorityExpired,
        "Expected a case whose authority has not ended; it has. A supervisor may extend it.",
        "需要授权未到期的案件；此案授权已到期。督导可以延长。");

    public static RefusedException NotOpen() => new(
        Refusal.CaseNotOpen, "Expected an open case; it is suspended or closed.", "需要在办案件；此案已中止或结案。");

    public static RefusedException UnknownId(string kind, string kindChinese) => new(
        Refusal.BadUserInput, $"Expected the id of a {kind} that this case has handed out, found another text.", $"需要本案给出的{kindChinese}标识；此文本不是。");

    public static RefusedException TwoVersions() => new(
        Refusal.BadUserInput,
        "Expected one `asKnown` for the whole operation, found a field that has read another version. Ask in two operations.",
        "一次查询只能使用一个 `asKnown`；已有字段读取了另一版本。请分两次查询。");

    public static RefusedException UnknownNode() => new(
        Refusal.BadUserInput, "Expected ids of nodes that this case has handed out, found another text.", "需要本案给出的节点标识；此文本不是。");

    public static RefusedException ChartChanged() => new(
        Refusal.Conflict,
        "Expected in `basedOn` of the document the id of the newest chart of this name; somebody has saved another. Open it and save over it, or save under another name.",
        "文档的 `basedOn` 应为此名称最新图表的标识；他人已另存。请打开最新图表后再保存，或换名保存。");

    public static RefusedException Document(string expected, string chinese) => new(
        Refusal.BadUserInput, $"Expected a document of ids and positions: {expected}.", $"文档只应包含标识和位置：{chinese}。");

    public static RefusedException DocumentTooLong(int most) => new(
        Refusal.LimitExceeded,
        $"Expected a document of at most {most} bytes, found a longer one. Save fewer things or steps.",
        $"文档最多 {most} 字节，实际更长。请减少所存的节点或步骤。");

    public static RefusedException UnknownPerson() => new(
        Refusal.BadUserInput,
        "Expected the document number of a person in the data, exactly as it is printed; nobody has this one.",
        "需要数据中某人的证件号码，须与证件完全一致；无人持有此号码。");

    public static RefusedException SeveralPersons() => new(
        Refusal.BadUserInput,
        "Expected a document number that one person has; several have it. Write its kind before it: CN_ID:, PASSPORT: or OTHER:.",
        "需要唯一对应一人的证件号码；有多人使用此号码。请在号码前注明类型：CN_ID:、PASSPORT: 或 OTHER:。");

    public static RefusedException SubjectAlready() => new(
        Refusal.Conflict, "Expected a person who is no subject of this case yet; this one is.", "需要尚非本案对象的人；此人已是本案对象。");

    public static RefusedException NoImport() => new(
        Refusal.BadUserInput, "Expected the id of a load that is in the data, found none of one.", "需要一次已生效录入的标识；此标识不是。");

    public static RefusedException ImportIsNeeded(IReadOnlyList<string> by) => new(
        Refusal.Conflict,
        $"Expected a load that no later one builds on; these do: {string.Join(", ", by)}. Withdraw them first, the newest first.",
        $"需要没有后续录入依赖的录入；以下录入依赖它：{string.Join("、", by)}。请先撤回它们，最新的先撤。");

    public static RefusedException TooManyStaysToShuffle(int most) => new(
        Refusal.LimitExceeded,
        $"Expected at most {most} stays for a calibration from the page, found more. Run it with `investigate calibrate`.",
        $"从页面运行校准最多支持 {most} 条入住，实际更多。请用 `investigate calibrate` 运行。");

    public static RefusedException CalibrationRuns() => new(
        Refusal.Conflict, "Expected no other calibration to run; one does. Wait for its end.", "需要没有其他校准在运行；目前有一个。请等其结束。");

    public static RefusedException NumberTaken() => new(
        Refusal.Conflict, "Expected a case number that is not taken; this one is.", "需要未被使用的案号；此案号已被使用。");

    public static RefusedException Text(string field, int longest) => new(
        Refusal.BadUserInput,
        $"Expected `{field}` in 1 to {longest} characters, found a blank or a longer one.",
        $"`{field}` 应为 1 至 {longest} 个字符；内容为空或过长。");

    public static RefusedException EndInThePast() => new(
        Refusal.BadUserInput, "Expected `validUntil` in the future, found an instant that has passed.", "`validUntil` 应在将来；所给时间已过。");

    public static RefusedException EndTooFar(TimeSpan longest) => new(
        Refusal.BadUserInput,
        $"Expected `validUntil` at most {longest.TotalDays:0} days from now, found a later instant.",
        $"`validUntil` 最多为今起 {longest.TotalDays:0} 天；所给时间更晚。");

    public static RefusedException ApproverIsMember() => new(
        Refusal.BadUserInput,
        "Expected members without the one who approves the case; he is among them.",
        "成员中不应包含批准人；批准人在其中。");

    public static RefusedException DeciderIsMember(string user) => new(
        Refusal.BadUserInput,
        $"Expected members who have decided nothing about this case; {user} approved, changed or extended it, or agreed to an unmasking in it.",
        $"成员不应对本案作过决定；{user} 曾批准、变更或延长本案，或同意过其中的解除遮蔽。");

    public static RefusedException TooManyMembers(int most) => new(
        Refusal.LimitExceeded, $"Expected at most {most} members, found more. Open another case for the others.", $"成员最多 {most} 人，实际更多。其余人员请另立案件。");

    public static RefusedException NothingToChange() => new(
        Refusal.BadUserInput,
        "Expected at least one of `status`, `validUntil` and `members`, found none.",
        "`status`、`validUntil`、`members` 至少应给出一项；均未给出。");

    public static RefusedException Erased() => new(
        Refusal.Conflict,
        "Expected a case whose data are kept; retention has erased those of this one. Open a new case.",
        "需要数据仍在保存的案件；此案数据已按保存期限删除。请另立新案。");

    public static RefusedException Protected() => new(
        Refusal.Forbidden,
        "Expected a person who may be unmasked without a supervisor; this one is a minor or a possible victim. Ask with requestUnmasking; a supervisor may agree.",
        "需要无须督导同意即可解除遮蔽的人；此人未成年或可能是被害人。请用 requestUnmasking 申请，由督导决定是否同意。");

    public static RefusedException NotProtected() => new(
        Refusal.BadUserInput,
        "Expected a minor or possible victim who is masked; this person may be unmasked without a supervisor, or is already.",
        "需要仍遮蔽的未成年人或可能的被害人；此人无须督导同意即可解除遮蔽，或已解除。");

    public static RefusedException AgreedAlready() => new(
        Refusal.Conflict, "Expected a request that waits for a supervisor; one has agreed already.", "需要等待督导决定的申请；此申请已获同意。");

    public static RefusedException SubjectStays() => new(
        Refusal.BadUserInput,
        "Expected a person who is no subject, and a category but SUBJECT; subjects are named by addSubject.",
        "需要非本案对象的人，且类别不为 SUBJECT；本案对象由 addSubject 指定。");

    public static RefusedException Export(string formats) => new(
        Refusal.BadUserInput,
        $"Expected a format of {formats} and counts of at least 0; found others.",
        $"格式应为 {formats} 之一，数量不小于 0；所给不符。");
}
