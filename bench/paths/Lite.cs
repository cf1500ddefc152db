using Investigate.GraphModel;
using Microsoft.Data.Sqlite;

namespace Investigate.Paths;

/// <summary>The same city in SQLite, as <c>bench/peers/sqlite-load.sh</c> loads it with covering indexes; statements prepared once.</summary>
internal sealed class Lite : IDisposable
{
    private const string Person = "SELECT rowid FROM persons WHERE document_number = $n AND document_kind = $k";

    private readonly SqliteConnection connection;
    private readonly SqliteCommand person;
    private readonly SqliteCommand hops;
    private readonly SqliteCommand distance;
    private readonly SqliteCommand meeting;

    public Lite(string file)
    {
        connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly");
        connection.Open();
        using var pragma = connection.CreateCommand();
        pragma.CommandText = "PRAGMA cache_size = -1000000; PRAGMA mmap_size = 2000000000; PRAGMA temp_store = MEMORY";
        pragma.ExecuteNonQuery();
        person = Statement(Person, "$n", "$k");
        hops = Statement(
            """
            WITH r1 AS MATERIALIZED (SELECT DISTINCT room_id FROM occupants WHERE person_id = $a),
                 p2 AS MATERIALIZED (SELECT DISTINCT o.person_id FROM r1 JOIN occupants o ON o.room_id = r1.room_id),
                 r3 AS MATERIALIZED (SELECT DISTINCT o.room_id FROM p2 JOIN occupants o ON o.person_id = p2.person_id)
            SELECT (SELECT count(*) FROM p2 WHERE person_id <> $a) + (SELECT count(*) FROM r3)
            """,
            "$a");
        distance = Statement(
            """
            WITH RECURSIVE way(room, person, hops) AS (
                SELECT NULL, $a, 0
                UNION
                SELECT CASE WHEN way.person IS NOT NULL THEN o.room_id END, CASE WHEN way.room IS NOT NULL THEN p.person_id END, way.hops + 1
                FROM way LEFT JOIN occupants o ON way.person IS NOT NULL AND o.person_id = way.person
                         LEFT JOIN occupants p ON way.room IS NOT NULL AND p.room_id = way.room
                WHERE way.hops < 4 AND (o.room_id IS NOT NULL OR p.person_id IS NOT NULL))
            SELECT hops FROM way WHERE person = $b LIMIT 1
            """,
            "$a", "$b");
        meeting = Statement(
            """
            WITH a1 AS MATERIALIZED (SELECT DISTINCT room_id FROM occupants WHERE person_id = $a),
                 a2 AS MATERIALIZED (SELECT DISTINCT o.person_id FROM a1 JOIN occupants o ON o.room_id = a1.room_id),
                 a3 AS MATERIALIZED (SELECT DISTINCT o.room_id FROM a2 JOIN occupants o ON o.person_id = a2.person_id),
                 b1 AS MATERIALIZED (SELECT DISTINCT room_id FROM occupants WHERE person_id = $b),
                 b2 AS MATERIALIZED (SELECT DISTINCT o.person_id FROM b1 JOIN occupants o ON o.room_id = b1.room_id),
                 b3 AS MATERIALIZED (SELECT DISTINCT o.room_id FROM b2 JOIN occupants o ON o.person_id = b2.person_id)
            SELECT CASE WHEN EXISTS (SELECT 1 FROM a1 WHERE room_id IN b1) THEN 2
                        WHEN EXISTS (SELECT 1 FROM a3 WHERE room_id IN b1) THEN 4
                        WHEN EXISTS (SELECT 1 FROM a3 WHERE room_id IN b3) THEN 6 ELSE 0 END
            """,
            "$a", "$b");
    }

    public int Hops(Document of)
    {
        hops.Parameters["$a"].Value = Id(of);
        return Convert.ToInt32(hops.ExecuteScalar());
    }

    /// <summary>Links of a shortest way of at most four; 0 where there is none. SQLite's queue is first in, first out, so the first found is shortest.</summary>
    public int Distance(Document from, Document to)
    {
        distance.Parameters["$a"].Value = Id(from);
        distance.Parameters["$b"].Value = Id(to);
        return Convert.ToInt32(distance.ExecuteScalar() ?? 0);
    }

    /// <summary>Links of a shortest way of at most six, from both ends to a room in the middle; 0 where there is none. The best plan found.</summary>
    public int Meeting(Document from, Document to)
    {
        meeting.Parameters["$a"].Value = Id(from);
        meeting.Parameters["$b"].Value = Id(to);
        return Convert.ToInt32(meeting.ExecuteScalar());
    }

    public void Dispose()
    {
        meeting.Dispose();
        person.Dispose();
        hops.Dispose();
        distance.Dispose();
        connection.Dispose();
    }

    private long Id(Document of)
    {
        person.Parameters["$n"].Value = of.Number;
        person.Parameters["$k"].Value = of.Kind switch { DocumentKind.ChineseId => "CN_ID", DocumentKind.Passport => "PASSPORT", _ => "OTHER" };
        return Convert.ToInt64(person.ExecuteScalar());
    }

    private SqliteCommand Statement(string text, params string[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var name in parameters)
        {
            command.Parameters.AddWithValue(name, "");
        }

        return command;
    }
}
