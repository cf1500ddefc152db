namespace Investigate.Importers.City;

/// <summary>
/// The registrations of the city in the order they were thought of, the number of each being its place here. Their keys count them in
/// the order of check-in, as a register would; see <see cref="Ranked"/>.
/// </summary>
internal sealed class Registrations
{
    private readonly List<Registration> registrations = [];
    private readonly List<int> occupants = [];

    public int Count => registrations.Count;

    public Registration this[int number] => registrations[number];

    /// <param name="checkOut">Minutes; null where it is never typed.</param>
    /// <param name="who">Guests; the first one registers.</param>
    public int Add(int room, int checkIn, int? checkOut, ReadOnlySpan<int> who)
    {
        registrations.Add(new Registration(room, checkIn, checkOut ?? Registration.Open, occupants.Count, who.Length));
        occupants.AddRange(who);
        return registrations.Count - 1;
    }

    public ReadOnlySpan<int> Occupants(int number) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(occupants).Slice(registrations[number].FirstOccupant, registrations[number].OccupantCount);

    /// <summary>The numbers of all registrations in the order of check-in.</summary>
    public int[] Ranked()
    {
        var keys = new long[registrations.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = ((long)registrations[i].CheckIn << 32) | (uint)i;
        }

        Array.Sort(keys);
        return Array.ConvertAll(keys, key => (int)key);
    }
}

/// <summary>One registration, times in minutes of <see cref="CityTime"/>.</summary>
internal readonly record struct Registration(int Room, int CheckIn, int CheckOut, int FirstOccupant, int OccupantCount)
{
    public const int Open = int.MaxValue;

    public bool IsOpen => CheckOut == Open;

    /// <summary>
    /// What the contract calls the occasion of two registrations of one building: SAME_ROOM, SAME_BUILDING, or null where they are none.
    /// </summary>
    public string? Occasion(Registration other) =>
        CheckIn >= other.CheckOut || other.CheckIn >= CheckOut ? null
        : Room == other.Room ? "SAME_ROOM"
        : Math.Abs(CheckIn - other.CheckIn) <= 30 ? "SAME_BUILDING"
        : null;

    public bool Meets(Registration other) => Occasion(other) is not null;
}
