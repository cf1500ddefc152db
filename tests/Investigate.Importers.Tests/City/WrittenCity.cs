using System.Text.Json;
using Investigate.Importers.City;

namespace Investigate.Importers.Tests.City;

/// <summary>A city as its files say, read without the importers: rows as dictionaries by header, and the truth beside them.</summary>
public sealed class WrittenCity : IDisposable
{
    private readonly Dictionary<string, IReadOnlyList<Dictionary<string, string>>> read = [];

    public WrittenCity()
        : this(8000, 7)
    {
    }

    internal WrittenCity(int stays, long seed)
    {
        Folder = Directory.CreateTempSubdirectory("city").FullName;
        Files = Path.Combine(Folder, "files");
        SyntheticCity.Write(new CityRequest(stays, seed), Files, Path.Combine(Folder, "truth.json"));
        Truth = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "truth.json"))).RootElement;
        Occupants = Rows("occupants").ToLookup(row => row["stay"], row => $"{row["document_kind"]}:{row["document_number"]}");
        Stays = Rows("stays").ToDictionary(row => row["stay"], row => new WrittenStay(row));
    }

    public string Files { get; }

    public JsonElement Truth { get; }

    public IReadOnlyDictionary<string, WrittenStay> Stays { get; }

    /// <summary>The documents on each stay, registrant first.</summary>
    public ILookup<string, string> Occupants { get; }

    private string Folder { get; }

    public IReadOnlyList<Dictionary<string, string>> Rows(string file)
    {
        if (!read.TryGetValue(file, out var rows))
        {
            var lines = File.ReadAllText(Path.Combine(Files, file + ".csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(','));
            var header = lines.First();
            read[file] = rows = [.. lines.Skip(1).Select(fields => header.Zip(fields).ToDictionary(field => field.First, field => field.Second))];
        }

        return rows;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

/// <param name="CheckOut">The end of time where none is written.</param>
public sealed record WrittenStay(string Room, DateTimeOffset CheckIn, DateTimeOffset CheckOut)
{
    public WrittenStay(IReadOnlyDictionary<string, string> row)
        : this(row["room"], DateTimeOffset.Parse(row["check_in"]), row["check_out"] is "" ? DateTimeOffset.MaxValue : DateTimeOffset.Parse(row["check_out"]))
    {
    }

    public string Building => Room.Split('-')[0];

    public bool Overlaps(WrittenStay other) => CheckIn < other.CheckOut && other.CheckIn < CheckOut;

    /// <summary>What the contract calls the occasion of two registrations.</summary>
    public string? Occasion(WrittenStay other) =>
        Room == other.Room && Overlaps(other) ? "SAME_ROOM"
        : Building == other.Building && Overlaps(other) && (CheckIn - other.CheckIn).Duration() <= TimeSpan.FromMinutes(30) ? "SAME_BUILDING"
        : null;
}
