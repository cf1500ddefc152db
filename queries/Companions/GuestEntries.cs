using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>An entry of the weeks around the stays: index of the house, and of the check-in in it.</summary>
internal readonly record struct HouseEntry(int House, int Entry);

/// <summary>Whose the entries of the weeks around the stays are: how many persons', and where those of the persons met lie. Pure.</summary>
internal sealed class GuestEntries
{
    private readonly HouseEntry[] entries;
    private readonly int[] from;

    private GuestEntries(int persons, HouseEntry[] entries, int[] from) => (Persons, this.entries, this.from) = (persons, entries, from);

    /// <summary>m: everybody with an entry in the weeks around a stay, and those who coincided from outside them.</summary>
    public int Persons { get; }

    /// <summary>The entries of somebody who was met, house by house, by check-in.</summary>
    public ReadOnlySpan<HouseEntry> this[int person] => entries.AsSpan(from[person]..from[person + 1]);

    public static GuestEntries In(Encounters encounters)
    {
        var (met, seen) = (new PersonSet(), new PersonSet());
        for (var person = 0; person < encounters.Count; person++)
        {
            met.Add(encounters.Person(person));
        }

        var found = new List<(int Person, HouseEntry At)>();
        for (var house = 0; house < encounters.Of.Houses.Count; house++)
        {
            foreach (var stretch in encounters.Of.Houses[house].Foreign())
            {
                Look(house, stretch);
            }
        }

        AddFromOutside(encounters, seen);
        return Sorted(encounters.Count, seen.Count, found);

        void Look(int house, Range stretch)
        {
            var at = stretch.Start.Value;
            foreach (var person in encounters.Of.Houses[house].Persons(stretch))
            {
                seen.Add(person);
                if (met.Contains(person))
                {
                    found.Add((encounters.IndexOf(person), new HouseEntry(house, at)));
                }

                at++;
            }
        }
    }

    private static void AddFromOutside(Encounters encounters, PersonSet seen)
    {
        for (var person = 0; person < encounters.Count; person++)
        {
            foreach (var meeting in encounters[person])
            {
                if (meeting.Kind != OccasionKind.SameStay)
                {
                    seen.Add(meeting.Person);
                }
            }
        }
    }

    private static GuestEntries Sorted(int met, int persons, List<(int Person, HouseEntry At)> found)
    {
        var bounds = new int[met + 1];
        foreach (var (person, _) in found)
        {
            bounds[person + 1]++;
        }

        for (var person = 0; person < met; person++)
        {
            bounds[person + 1] += bounds[person];
        }

        var (next, sorted) = (bounds.AsSpan().ToArray(), new HouseEntry[found.Count]);
        foreach (var (person, at) in found)
        {
            sorted[next[person]++] = at;
        }

        return new GuestEntries(persons, sorted, bounds);
    }
}
