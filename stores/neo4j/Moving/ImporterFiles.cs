using System.Globalization;
using System.Text;
using Investigate.GraphModel;
using Investigate.GraphModel.Moving;
using Investigate.Stores.Neo4j.Schema;

namespace Investigate.Stores.Neo4j.Moving;

/// <summary>
/// The facts of a store's first load as files of <c>neo4j-admin database import full</c>, which fills an empty database while its server is stopped. The
/// first load is by far the largest of most stores, and nothing of it corrects an earlier one: its nodes are written as they will lie. The files mark the
/// database as being filled, with the version they hold; a copy into it then leaves those facts out and writes all the rest.
/// </summary>
public static class ImporterFiles
{
    /// <summary>A file of arguments for the importer, which stands beside the files it names.</summary>
    public const string Arguments = "import.args";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Writes the files.</summary>
    /// <param name="from">Is read up to the end of its first facts.</param>
    /// <param name="directory">Made where it is not there, for its owner alone, since it will hold persons in the clear; must be empty.</param>
    /// <returns>How many facts were written.</returns>
    /// <exception cref="StoreException">The directory holds files, cannot be written, or no load of the store states anything.</exception>
    public static async Task<long> Write(IHoldings from, string directory, CancellationToken ct)
    {
        try
        {
            var made = OperatingSystem.IsWindows() ? Directory.CreateDirectory(directory) : Directory.CreateDirectory(directory, OwnerOnly);
            if (made.EnumerateFileSystemInfos().Any())
            {
                throw new StoreException($"Expected an empty directory, found files in {directory}. Nothing was written.", isTransient: false);
            }

            return await Facts(from.All(ct), directory, ct);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"The files for the importer cannot be written to {directory}: {e.Message}", isTransient: false, e);
        }
    }

    private static async Task<long> Facts(IAsyncEnumerable<Holding> all, string directory, CancellationToken ct)
    {
        var (facts, change) = (0L, (HeldChange?)null);
        using var files = new FactFiles(directory);
        await foreach (var part in all.WithCancellation(ct))
        {
            if (part is HeldChange next)
            {
                if (facts > 0)
                {
                    break;
                }

                change = next;
            }
            else if (part is HeldFacts stated)
            {
                files.Put(stated, change!.Version);
                facts += stated.Facts.Count;
            }
        }

        if (facts == 0)
        {
            throw new StoreException("Expected a load that states something, found none: there is nothing for the importer to do.", isTransient: false);
        }

        var arguments = files.Close().Prepend(Singles(directory, change!.Version)).Append($"--multiline-fields={(files.HasLines ? "true" : "false")}");
        await File.WriteAllLinesAsync(Path.Combine(directory, Arguments), arguments, ct);
        return facts;
    }

    /// <summary>The store's own nodes, by which a copy knows what the importer has done.</summary>
    private static string Singles(string directory, long version)
    {
        var lines = DatabaseSchema.Own.Select(name => name == "schema"
            ? string.Create(CultureInfo.InvariantCulture, $"{name},{DatabaseSchema.Newest.Form},true,{version}") : $"{name},,,");
        File.WriteAllLines(Path.Combine(directory, "Store.csv"), lines.Prepend("name:string,form:long,filling:boolean,imported:long"), new UTF8Encoding(false));
        return "--nodes=Store=Store.csv";
    }
}
