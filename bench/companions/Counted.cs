using System.Diagnostics;
using System.Runtime.InteropServices;
using Investigate.GraphModel;
using Investigate.Stores.Embedded;
using Microsoft.Data.Sqlite;

namespace Investigate.Companions;

/// <summary>
/// Who shared how many of a subject's stays, counted only: of the embedded store through its port, and of SQLite with covering indexes and the
/// best plan found for it. Both are asked about each subject in turn and must count alike.
/// </summary>
internal static class Counted
{
    private const int Rounds = 31;

    /// <summary>Each stay of the subject finds who is in its room meanwhile and who checks into its building within half an hour of it and stays on with it.</summary>
    private const string Question = """
        WITH own AS MATERIALIZED (
          SELECT stay_id, room_id, building_id, check_in, ifnull(check_out, 9e15) AS check_out FROM occupants INDEXED BY occupant_by_person WHERE person_id = $subject)
        SELECT person_id, count(*) FROM (
          SELECT own.stay_id, o.person_id FROM own CROSS JOIN occupants o INDEXED BY occupant_by_room ON o.room_id = own.room_id
            AND o.check_in < own.check_out AND o.check_in >= own.check_in - $longest AND ifnull(o.check_out, 9e15) > own.check_in
          UNION
          SELECT own.stay_id, o.person_id FROM own CROSS JOIN occupants o INDEXED BY occupant_still_there ON o.room_id = own.room_id
            AND o.check_in < own.check_out AND o.check_out IS NULL
          UNION
          SELECT own.stay_id, o.person_id FROM own CROSS JOIN occupants o INDEXED BY occupant_by_building ON o.building_id = own.building_id
            AND o.check_in BETWEEN own.check_in - 1800 AND own.check_in + 1800 AND o.check_in < own.check_out AND ifnull(o.check_out, 9e15) > own.check_in)
        WHERE person_id <> $subject GROUP BY person_id HAVING count(*) >= 2
        """;

    /// <param name="sqliteFile">Null to ask the store alone.</param>
    public static async Task Ask(string directory, string? sqliteFile)
    {
        await using var store = EmbeddedStore.Open(directory, TimeProvider.System);
        await using var reader = await store.Graph.Read(default);
        using var sqlite = sqliteFile is null ? null : new SqliteConnection($"Data Source={sqliteFile};Mode=ReadOnly");
        using var question = sqlite is null ? null : Prepared(sqlite);
        var (ours, theirs, found) = (new List<double>(), new List<double>(), 0);
        foreach (var person in await Subjects.With(reader, 10, 40, 200))
        {
            var (own, peer) = (double.MaxValue, double.MaxValue);
            for (var round = 0; round < Rounds; round++)
            {
                var clock = Stopwatch.GetTimestamp();
                var counted = await Count(reader, person);
                own = Math.Min(own, Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
                found += round == 0 ? counted.Count : 0;
                if (question is null)
                {
                    continue;
                }

                clock = Stopwatch.GetTimestamp();
                var asked = Rows(question, person);
                peer = Math.Min(peer, Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
                if (!counted.OrderBy(one => one.Key).SequenceEqual(asked.OrderBy(one => one.Key)))
                {
                    throw new InvalidOperationException($"Expected the same companions of person {person}, counted {counted.Count} here and {asked.Count} there.");
                }
            }

            ours.Add(own);
            theirs.Add(peer);
        }

        Console.WriteLine($"{ours.Count} subjects of 10 to 40 stays, {found} companions{(question is null ? "" : ", counted alike")}");
        Questions.Print("service", ours);
        if (question is null)
        {
            return;
        }

        Questions.Print("SQLite", theirs);
        Console.WriteLine(FormattableString.Invariant($"SQLite takes {theirs[theirs.Count / 2] / ours[ours.Count / 2]:F1} times as long at the median"));
    }

    private static async ValueTask<Dictionary<long, int>> Count(IGraphReader reader, PersonId person)
    {
        var own = await reader.StaysOf([person], Interval.Always, ReadLimits.Unbounded, default);
        var places = new PlaceWindow[own.Count * 2];
        var near = TimeSpan.FromMinutes(30).Ticks;
        for (var i = 0; i < own.Count; i++)
        {
            var during = own[i].During;
            places[i * 2] = PlaceWindow.StayingIn(own[i].Room, during);
            places[(i * 2) + 1] = PlaceWindow.CheckingInto(own[i].Building, Interval.FromTicks(during.StartTicks - near, during.StartTicks + near + 1));
        }

        var around = await reader.StaysAt(places, ReadLimits.Unbounded, default);
        var counted = new Dictionary<long, (int Stays, int LastStay)>();
        foreach (ref readonly var row in around.Span)
        {
            var stay = row.Origin / 2;
            if (row.Person != person && row.Person != PersonId.None && row.During.Overlaps(own[stay].During))
            {
                ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(counted, row.Person.Value, out var isKnown);
                seen = isKnown && seen.LastStay == stay ? seen : (seen.Stays + 1, stay);
            }
        }

        var companions = new Dictionary<long, int>();
        foreach (var (companion, seen) in counted)
        {
            if (seen.Stays >= 2)
            {
                companions.Add(companion, seen.Stays);
            }
        }

        return companions;
    }

    private static SqliteCommand Prepared(SqliteConnection sqlite)
    {
        sqlite.Open();
        Run(sqlite, "PRAGMA mmap_size = 8000000000");
        var question = sqlite.CreateCommand();
        question.CommandText = Question;
        question.Parameters.Add("$subject", SqliteType.Integer).Value = 0;
        question.Parameters.AddWithValue("$longest", Run(sqlite, "SELECT max(check_out - check_in) FROM stays"));
        question.Prepare();
        return question;
    }

    private static Dictionary<long, int> Rows(SqliteCommand question, PersonId subject)
    {
        question.Parameters[0].Value = subject.Value;
        using var rows = question.ExecuteReader();
        var counted = new Dictionary<long, int>();
        while (rows.Read())
        {
            counted.Add(rows.GetInt64(0), rows.GetInt32(1));
        }

        return counted;
    }

    private static object? Run(SqliteConnection sqlite, string statement)
    {
        using var command = sqlite.CreateCommand();
        command.CommandText = statement;
        return command.ExecuteScalar();
    }
}
