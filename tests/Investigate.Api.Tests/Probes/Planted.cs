using System.Buffers.Text;
using System.Text;
using System.Text.RegularExpressions;
using Investigate.GraphModel;

namespace Investigate.Api.Tests.Probes;

/// <summary>
/// A town with people whose every fact is recognisable wherever it turns up: Ann is named a subject, the others must stay masked.
/// </summary>
internal static partial class Planted
{
    /// <summary>The one who becomes a subject.</summary>
    public const string Subject = "E11223344";

    /// <summary>A contact of full age, a minor and somebody who is marked a possible victim.</summary>
    public static readonly IReadOnlyList<Guest> Masked =
    [
        new("Quillon Zephyrine", DocumentKind.Passport, "ZQ7788990", new DateOnly(1971, 3, 9), "13977700011"),
        new("欧阳无痕", DocumentKind.ChineseId, "999101201403074515", new DateOnly(2014, 3, 7), "13977700022"),
        new("Xanthippe Vorwerk", DocumentKind.Other, "VOR-556677", new DateOnly(1968, 11, 23), "13977700033"),
    ];

    public static async Task Load(IGraphStore store)
    {
        await using var load = await store.BeginLoad(_ => { }, default);
        await load.Add(Houses(), default);
        await load.Add(Rooms(), default);
        await load.Add(Persons(), default);
        await load.Add(Stays(), default);
        await load.Add(Occupants(), default);
        await load.Publish([new ImportFile("persons.csv", 4, 4, 0, [], [])], default);
    }

    /// <summary>Which facts of masked people a text holds, written out, escaped, or inside an id or cursor.</summary>
    public static IReadOnlyList<string> In(string text)
    {
        var readable = Escapes().Replace(text, match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString());
        var hidden = Tokens().Matches(readable).Select(token => Decoded(token.Value));
        var everything = Normal(string.Join('\n', [readable, .. hidden]));
        return [.. Masked.SelectMany(guest => guest.Traces()).Where(trace => everything.Contains(Normal(trace), StringComparison.Ordinal))];
    }

    private static string Normal(string text) => text.ToUpperInvariant();

    private static string Decoded(string token)
    {
        var text = token.Length % 4 == 1 ? token[..^1] : token;
        return Base64Url.IsValid(text) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)) : "";
    }

    private static BuildingBatch Houses()
    {
        var batch = new BuildingBatch { File = "buildings.csv" };
        batch.Rows.Add(2);
        batch.Key.Add("H1");
        batch.Name.Add("House H1");
        batch.Address.Add("Long Street 1");
        batch.District.Add("North");
        batch.Latitude.Add(null);
        batch.Longitude.Add(null);
        return batch;
    }

    private static RoomBatch Rooms()
    {
        var batch = new RoomBatch { File = "rooms.csv" };
        foreach (var number in new[] { "101", "102" })
        {
            batch.Rows.Add(batch.Count + 2);
            batch.Key.Add(number);
            batch.Building.Add("H1");
            batch.Number.Add(number);
            // The host of the room is one of them: his number must not come out with the room.
            batch.OperatorDocument.Add(Masked[0].Number);
            batch.LandlordDocument.Add(Masked[2].Number);
            batch.RegisteredOn.Add(null);
            batch.Grade.Add(RoomGrade.Ungraded);
        }

        return batch;
    }

    private static PersonBatch Persons()
    {
        var batch = new PersonBatch { File = "persons.csv" };
        foreach (var guest in Masked.Prepend(new Guest("Ann Subject", DocumentKind.Passport, Subject, new DateOnly(1980, 1, 2), "13900000000")))
        {
            batch.Rows.Add(batch.Count + 2);
            batch.DocumentKind.Add(guest.Kind);
            batch.DocumentNumber.Add(guest.Number);
            batch.Name.Add(guest.Name);
            batch.BirthDate.Add(guest.Born);
            batch.Phone.Add(guest.Phone);
        }

        return batch;
    }

    private static StayBatch Stays()
    {
        var batch = new StayBatch { File = "stays.csv" };
        foreach (var (room, day) in new[] { ("101", 1), ("102", 1), ("101", 8), ("102", 8) })
        {
            batch.Rows.Add(batch.Count + 2);
            batch.Key.Add($"S{batch.Count}");
            batch.Room.Add(room);
            var start = new DateTimeOffset(2025, 10, day, 15, 0, 0, TimeSpan.Zero);
            batch.During.Add(new Interval(start, start.AddDays(2)));
        }

        return batch;
    }

    private static OccupantBatch Occupants()
    {
        var batch = new OccupantBatch { File = "occupants.csv" };
        void Add(string stay, DocumentKind kind, string number, bool registrant)
        {
            batch.Rows.Add(batch.Count + 2);
            batch.Stay.Add(stay);
            batch.DocumentKind.Add(kind);
            batch.DocumentNumber.Add(number);
            batch.Registrant.Add(registrant);
        }

        foreach (var stay in new[] { "S1", "S3" })
        {
            Add(stay, DocumentKind.Passport, Subject, registrant: true);
            Add(stay, Masked[1].Kind, Masked[1].Number, registrant: false);
        }

        foreach (var stay in new[] { "S2", "S4" })
        {
            Add(stay, Masked[0].Kind, Masked[0].Number, registrant: true);
            Add(stay, Masked[2].Kind, Masked[2].Number, registrant: false);
        }

        return batch;
    }

    [GeneratedRegex(@"\\u([0-9a-fA-F]{4})")]
    private static partial Regex Escapes();

    [GeneratedRegex("[A-Za-z0-9_-]{8,}")]
    private static partial Regex Tokens();
}

/// <summary>Somebody with everything a file may say of him.</summary>
internal sealed record Guest(string Name, DocumentKind Kind, string Number, DateOnly Born, string Phone)
{
    /// <summary>How he would be recognised: name and its parts, number, the end of the number, phone, birth date in each way of writing.</summary>
    public IEnumerable<string> Traces() =>
    [
        Name, .. Name.Split(' '), Number, Number[^6..], Phone, Phone[^6..], Born.ToString("yyyy-MM-dd"), Born.ToString("yyyyMMdd"), Born.ToString("dd.MM.yyyy"),
        Born.ToString("MM/dd/yyyy"), $"\"birthYear\":{Born.Year}",
    ];
}
