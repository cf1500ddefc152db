using Investigate.GraphModel;

namespace Investigate.Importers.City;

/// <summary>
/// The city's persons by number, in the order they were thought of. Everything about one follows from the seed, his number, kind of
/// document and birth date; see <see cref="InventedPerson"/>.
/// </summary>
internal sealed class Guests
{
    private readonly List<(DateOnly Born, DocumentKind Kind)> guests = [];

    public int Count => guests.Count;

    public DateOnly Born(int guest) => guests[guest].Born;

    public DocumentKind Kind(int guest) => guests[guest].Kind;

    /// <summary>Somebody of 20 to 69.</summary>
    public int Adult(SeededRandom random) => Add(random, 20, 69, random.Chance(950) ? DocumentKind.ChineseId : random.Chance(800) ? DocumentKind.Passport : DocumentKind.Other);

    /// <summary>Somebody with an identity card, of an age in years on the city's last day.</summary>
    public int Aged(SeededRandom random, int least, int most) => Add(random, least, most, DocumentKind.ChineseId);

    private int Add(SeededRandom random, int least, int most, DocumentKind kind)
    {
        var last = CityTime.FirstDay.AddDays(CityTime.Days);
        guests.Add((last.AddYears(-least).AddDays(-random.Between(1, 365 * (most - least + 1))), kind));
        return guests.Count - 1;
    }
}
