using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Stores.Embedded.Database;
using Microsoft.Data.Sqlite;

namespace Investigate.Stores.Embedded.Casework;

/// <summary>The handles of the persons each case has met.</summary>
internal static class ReachedTable
{
    private const string HandleOf = "SELECT handle FROM reached WHERE case_id = $1 AND person = $2";

    /// <returns>One handle per person, in order; null when somebody has none yet.</returns>
    public static IReadOnlyList<string>? Find(SqliteConnection connection, CaseId id, IReadOnlyList<PersonCode> persons)
    {
        using var handleOf = connection.Statement(HandleOf, id.Value, 0L);
        var handles = new string[persons.Count];
        for (var i = 0; i < handles.Length; i++)
        {
            if (handleOf.With(id.Value, persons[i].Person.Value).ExecuteScalar() is not string handle)
            {
                return null;
            }

            handles[i] = handle;
        }

        return handles;
    }

    public static IReadOnlyList<PersonId> All(SqliteConnection connection, CaseId id) =>
        connection.Rows(row => new PersonId(row.GetInt64(0)), "SELECT person FROM reached WHERE case_id = $1 ORDER BY person", id.Value);

    /// <summary>The handles, new ones given in the order of the persons.</summary>
    /// <exception cref="StoreException">Every beginning of a code is taken.</exception>
    public static IReadOnlyList<string> FindOrGive(SqliteConnection connection, CaseId id, IReadOnlyList<PersonCode> persons)
    {
        using var handleOf = connection.Statement(HandleOf, id.Value, 0L);
        using var give = connection.Statement("INSERT INTO reached VALUES ($1, $2, $3) ON CONFLICT (case_id, handle) DO NOTHING", id.Value, 0L, "");
        var handles = new string[persons.Count];
        for (var i = 0; i < handles.Length; i++)
        {
            handles[i] = handleOf.With(id.Value, persons[i].Person.Value).ExecuteScalar() as string ?? Give(give, id, persons[i]);
        }

        return handles;
    }

    private static string Give(LentStatement give, CaseId id, PersonCode person)
    {
        for (var length = PersonCode.ShortestHandle; length <= person.Code.Length; length++)
        {
            var handle = person.Code[..length];
            if (give.With(id.Value, person.Person.Value, handle).ExecuteNonQuery() > 0)
            {
                return handle;
            }
        }

        throw new StoreException(
            $"Case {id.Value} has no free handle for a person: every beginning of his code of at least {PersonCode.ShortestHandle} characters "
            + "is taken.",
            isTransient: false);
    }
}
