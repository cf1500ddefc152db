using Investigate.Stores.Embedded.Snapshots;

namespace Investigate.Stores.Embedded.Loading;

/// <summary>
/// Finds what a load has said of a stay and a person. The statements on one stay form a chain, newest first: rows mostly come stay by
/// stay, so a lookup stays in one place of memory. A chain that has grown long gets a table of its own.
/// </summary>
internal sealed class OccupantIndex(OccupantDraft statements)
{
    private const int LongChain = 64;

    private readonly Growing<int> newest = new([], 0);
    private readonly Growing<int> previous = new([], 0);
    private readonly Dictionary<int, Dictionary<int, int>> crowded = [];
    private int fileStart;

    /// <summary>Another file begins: it may correct what this one said.</summary>
    public void EnterFile() => fileStart = statements.Count;

    /// <summary>Takes up the newest statement.</summary>
    public void Note(int stay, int person)
    {
        var statement = statements.Count - 1;
        previous.Add(Newest(stay));
        newest.Set(stay, statement + 1, 0);
        if (crowded.TryGetValue(stay, out var byPerson))
        {
            byPerson[person] = statement;
        }
    }

    /// <param name="inThisFile">True when the file at hand said it.</param>
    public bool TryFind(int stay, int person, out bool registrant, out bool inThisFile)
    {
        var statement = crowded.TryGetValue(stay, out var byPerson) ? byPerson.GetValueOrDefault(person, -1) : Walk(stay, person);
        registrant = statement >= 0 && statements.Occupants[statement].Registrant;
        inThisFile = statement >= fileStart;
        return statement >= 0;
    }

    private int Newest(int stay) => stay < newest.Count ? newest.Items[stay] : 0;

    private int Walk(int stay, int person)
    {
        var length = 0;
        for (var next = Newest(stay); next != 0; next = previous.Items[next - 1])
        {
            if (statements.Occupants[next - 1].Person == person)
            {
                return next - 1;
            }

            length++;
        }

        if (length > LongChain)
        {
            crowded[stay] = Table(stay);
        }

        return -1;
    }

    private Dictionary<int, int> Table(int stay)
    {
        var byPerson = new Dictionary<int, int>();
        for (var next = Newest(stay); next != 0; next = previous.Items[next - 1])
        {
            byPerson.TryAdd(statements.Occupants[next - 1].Person, next - 1);
        }

        return byPerson;
    }
}
