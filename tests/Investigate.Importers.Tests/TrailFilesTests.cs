using Investigate.GraphModel;
using Shouldly;
using Xunit;

namespace Investigate.Importers.Tests;

/// <summary>Vehicles, accounts, reports and incidents as files have them, and what is said of rows that cannot be taken.</summary>
public sealed class TrailFilesTests
{
    private const string Good = "11010519491231002X";

    public static TheoryData<string, string, string, string[]> Files => new()
    {
        { "vehicles", "vehicles.csv", $"""
            plate,owner_document_kind,owner_document_number
            沪A1,CN_ID,{Good}
            沪A2,,
            ,,
            沪A3,PASSPORT,
            沪A4,,E1
            沪A5,TRUCK,E1
            沪A1,OTHER,x
            沪A6,CN_ID,110105194912310020
            """,
            [
                "rows 8, accepted 2, rejected 6",
                "4 plate Expected a value, found none.",
                "5 owner_document_number Expected a value, because owner_document_kind has one; found none.",
                "6 owner_document_kind Expected a value, because owner_document_number has one; found none.",
                "7 owner_document_kind 'TRUCK' Expected CN_ID, PASSPORT or OTHER (身份证, 护照 or 其他), found 'TRUCK'.",
                "8 plate Expected each key once, or again with the same content; found it in an earlier row of this file with other content, which stands.",
                "9 owner_document_number Expected X as the check digit of this CN_ID by GB 11643, found 0.",
            ]
        },
        { "sightings", "sightings.csv", $"""
            plate,seen_at,building,driver_document_kind,driver_document_number
            沪A1,2026-03-01T15:00,B1,CN_ID,{Good}
            沪A1,2026-03-01T07:00Z,B1,CN_ID,{Good}
            沪A1,2026-03-01T15:00,,,
            沪A1,2026-03-01T15:01,B9,,
            沪A1,,B1,,
            沪A1,2026-02-30T15:00,B1,,
            沪A2,2026-03-01T15:00,,,
            """,
            [
                "rows 7, accepted 3, rejected 4",
                "4 seen_at '2026-03-01T07:00:00Z' Expected each key once, or again with the same content; found it in an earlier row of this file with other content, which stands.",
                "5 building 'B9' Expected a building that this load or an earlier one has, found 'B9'.",
                "6 seen_at Expected a value, found none.",
                "7 seen_at '2026-02-30T15:00' Expected a date that exists, found '2026-02-30T15:00': 2026-02 has 28 days.",
            ]
        },
        { "accounts", "accounts.csv", $"""
            account,kind,holder_document_kind,holder_document_number
            6222,银行,身份证,{Good}
            6223,PAYMENT,,
            6224,,,
            6225,CRYPTO,,
            6222,BANK,,
            """,
            [
                "rows 5, accepted 2, rejected 3",
                "4 kind Expected a value, found none.",
                "5 kind 'CRYPTO' Expected BANK, PAYMENT or CHAT (银行, 支付 or 聊天), found 'CRYPTO'.",
                "6 account Expected each key once, or again with the same content; found it in an earlier row of this file with other content, which stands.",
            ]
        },
        { "transfers", "transfers.csv", """
            transfer,from_account,to_account,amount,at,currency
            T1,6222,6223,1280.50,2026-03-01T15:00,CNY
            T2,6222,6223,"1,280.5",2026-03-01T15:00,
            T3,6222,6222,0,2026-03-01T15:00,人民币
            T4,6222,6223,-1,2026-03-01T15:00,CNY
            T5,6222,6223,1.005,2026-03-01T15:00,CNY
            T6,6222,6223,100.0,2026-03-01T15:00,JPY
            T7,6222,6223,100.5,2026-03-01T15:00,jpy
            T8,6222,6223,"12,80",2026-03-01T15:00,CNY
            T9,6222,6223,much,2026-03-01T15:00,CNY
            T10,6222,6223,1,2026-03-01T15:00,ABC
            T11,6222,,1,2026-03-01T15:00,CNY
            T12,6222,6223,99999999999999,2026-03-01T15:00,CNY
            T1,6222,6223,1280.5,2026-03-01T07:00Z,RMB
            T1,6222,6223,1280.51,2026-03-01T15:00,CNY
            """,
            [
                "rows 14, accepted 5, rejected 9",
                "5 amount '-1' Expected an amount that is not negative, found '-1'.",
                "6 amount '1.005' Expected an amount with at most 2 decimals in CNY, found '1.005'.",
                "8 amount '100.5' Expected an amount with at most 0 decimals in JPY, found '100.5'.",
                "9 amount '12,80' Expected an amount such as 1280.50, found '12,80'.",
                "10 amount 'much' Expected an amount such as 1280.50, found 'much'.",
                "11 currency 'ABC' Expected a currency of ISO 4217 such as CNY, found 'ABC'.",
                "12 to_account Expected a value, found none.",
                "13 amount '99999999999999' Expected an amount of at most 10000000000000.00, found '99999999999999'.",
                "15 transfer 'T1' Expected each key once, or again with the same content; found it in an earlier row of this file with other content, which stands.",
            ]
        },
        { "reporters", "reporters.csv", """
            reporter,since,document_kind,document_number
            W1,2020-01-31,PASSPORT,e1
            W2,,,
            W3,2020-02-30,,
            ,2020-01-31,,
            """,
            [
                "rows 4, accepted 2, rejected 2",
                "4 since '2020-02-30' Expected a date that exists, found '2020-02-30': 2020-02 has 29 days.",
                "5 reporter Expected a value, found none.",
            ]
        },
        { "reports", "reports.csv", $"""
            report,reporter,made_at,about_kind,about,statement,outcome,decided_at
            N1,W0,2026-03-01T15:00,ROOM,R1,"很吵,
            半夜",属实,2026-03-05T10:00
            N2,W0,2026-03-01T15:00,楼栋,B1,,,
            N3,W0,2026-03-01T15:00,PERSON,{Good},,PENDING,
            N4,W0,2026-03-01T15:00,PERSON,PASSPORT:e9,,PENDING,
            N5,W0,2026-03-01T15:00,,,,,
            N6,W9,2026-03-01T15:00,ROOM,R1,,,
            N7,W0,2026-03-01T15:00,ROOM,R9,,,
            N8,W0,2026-03-01T15:00,BUILDING,B9,,,
            N9,W0,2026-03-01T15:00,CAR,V1,,,
            N10,W0,2026-03-01T15:00,ROOM,,,,
            N11,W0,2026-03-01T15:00,,R1,,,
            N12,W0,2026-03-01T15:00,PERSON,CN_ID:110105194912310020,,,
            N13,W0,2026-03-01T15:00,ROOM,R1,,PERHAPS,
            """,
            [
                "rows 13, accepted 5, rejected 8",
                "7 reporter 'W9' Expected a reporter that this load or an earlier one has, found 'W9'.",
                "8 about 'R9' Expected a room that this load or an earlier one has, found 'R9'.",
                "9 about 'B9' Expected a building that this load or an earlier one has, found 'B9'.",
                "10 about_kind 'CAR' Expected ROOM, BUILDING or PERSON (房间, 楼栋 or 人员), found 'CAR'.",
                "11 about Expected a value, because about_kind has one; found none.",
                "12 about_kind Expected a value, because about has one; found none.",
                "13 about Expected X as the check digit of this CN_ID by GB 11643, found 0.",
                "14 outcome 'PERHAPS' Expected PENDING, SUBSTANTIATED, MISTAKEN, DELIBERATELY_FALSE or UNVERIFIABLE (待核查, 属实, 有误, 故意虚假 or 无法核实), found 'PERHAPS'.",
            ]
        },
        { "incidents", "incidents.csv", """
            incident,room,at,kind
            I1,R1,2026-03-01T15:00,火灾
            I2,R1,2026-03-01T15:00,
            I3,R9,2026-03-01T15:00,FIRE
            I4,R1,2026-03-01T15:00,FLOOD
            I5,R1,yesterday,FIRE
            """,
            [
                "rows 5, accepted 2, rejected 3",
                "4 room 'R9' Expected a room that this load or an earlier one has, found 'R9'.",
                "5 kind 'FLOOD' Expected POLICE, CASE or FIRE (警情, 案件 or 火灾), found 'FLOOD'.",
                "6 at 'yesterday' Expected a time such as 2026-03-01T15:00 or 2026-03-01T15:00:00+08:00, found 'yesterday'.",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_dirty_file_gives_exactly_this_report(string what, string file, string text, string[] expected)
    {
        using var folder = new ImportFolder().WithHouse().With("reporters.csv", "reporter\nW0\n").With(file, text);

        (await folder.Load()).Of(file).ShouldBe(expected, what);
    }

    [Fact]
    public async Task Chinese_headers_and_words_are_understood_in_every_file()
    {
        using var folder = new ImportFolder().WithHouse()
            .With("vehicles.csv", "车牌号,车主证件类型,车主证件号码\n沪A1,护照,e1\n")
            .With("sightings.csv", "车牌号,发现时间,楼栋编号,驾驶人证件类型,驾驶人证件号码\n沪A1,2026-03-01T15:00,B1,其他,d\n")
            .With("accounts.csv", "账号,账号类型,持有人证件类型,持有人证件号码\n6222,聊天,护照,E1\n")
            .With("transfers.csv", "流水号,转出账号,转入账号,金额,交易时间,币种\nT1,6222,6223,12.5,2026-03-01T15:00,美元\n")
            .With("reporters.csv", "举报人编号,建档日期,证件类型,证件号码\nW1,2020-01-31,护照,e2\n")
            .With("reports.csv", "举报编号,举报人编号,举报时间,对象类型,对象,内容,结果,核查时间\nN1,W1,2026-03-01T15:00,人员,d,吵,故意虚假,2026-03-02T15:00\n")
            .With("incidents.csv", "警情编号,房源编号,时间,类型\nI1,R1,2026-03-01T15:00,案件\n");
        await using var store = ImportFolder.NewStore();

        (await folder.Load(store)).AllTaken.ShouldBeTrue();

        await using var reader = await store.Read(default);
        var at = new DateTimeOffset(2026, 3, 1, 7, 0, 0, TimeSpan.Zero);
        var source = new Source(new ImportId(1), "vehicles.csv", 2);
        var (owner, driver) = (new PersonId(1), new PersonId(2));
        (await reader.Persons([owner, driver], default)).Select(found => found.Fact.Document)
            .ShouldBe([new Document(DocumentKind.Passport, "E1"), new Document(DocumentKind.Other, "d")]);
        (await reader.Vehicles([new VehicleId(1)], default)).Single().Fact.ShouldBe(new Vehicle(new VehicleId(1), "沪A1", owner, source));
        (await reader.Sightings([new SightingId(1)], default)).Single().Fact
            .ShouldBe(new Sighting(new SightingId(1), new VehicleId(1), at, new BuildingId(1), driver, source with { File = "sightings.csv" }));
        (await reader.Accounts([new AccountId(1)], default)).Single().Fact
            .ShouldBe(new Account(new AccountId(1), AccountKind.Chat, "6222", owner, source with { File = "accounts.csv" }));
        (await reader.Transfers([new TransferId(1)], default)).Single().Fact.ShouldBe(new Transfer(
            new TransferId(1), "T1", new AccountId(1), new AccountId(2), new Money(1250, Currency.Find("USD")!.Value), at, source with { File = "transfers.csv" }));
        (await reader.Reporters([new ReporterId(1)], default)).Single().Fact
            .ShouldBe(new Reporter(new ReporterId(1), "W1", new DateOnly(2020, 1, 31), source with { File = "reporters.csv" }));
        (await reader.SealedIdentities([new ReporterId(1)], default)).Single().Fact.Document.ShouldBe(new Document(DocumentKind.Passport, "E2"));
        (await reader.Reports([new ReportId(1)], default)).Single().Fact.ShouldBe(new Report(
            new ReportId(1), "N1", new ReporterId(1), at, ReportTopic.Of(driver), "吵", ReportOutcome.DeliberatelyFalse, at.AddDays(1),
            source with { File = "reports.csv" }));
        (await reader.IncidentsIn([new RoomId(1)], Interval.Always, ReadLimits.Unbounded, default)).Single().Fact
            .ShouldBe(new Incident(new IncidentId(1), "I1", new RoomId(1), at, IncidentKind.Case, source with { File = "incidents.csv" }));
        (await reader.Counts(default)).Persons.ShouldBe(2);
    }
}
