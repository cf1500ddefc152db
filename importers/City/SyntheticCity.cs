namespace Investigate.Importers.City;

/// <summary>What city is wanted.</summary>
/// <param name="Stays">Registrations, exactly; at least 1.</param>
/// <param name="Seed">The same seed gives the same bytes on every machine.</param>
public sealed record CityRequest(int Stays, long Seed);

/// <summary>
/// A city that never was, in the import format: every file of it loads without a rejected row. It holds what the analyses are to find
/// and what they are not to mistake for it.
/// </summary>
public static class SyntheticCity
{
    /// <summary>Writes the city's files into a folder, which is made where it is missing; files of the same names are replaced.</summary>
    /// <param name="truthFile">Where to write what was planted, as JSON; null for nowhere.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one stay was wanted.</exception>
    public static void Write(CityRequest request, string folder, string? truthFile)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Stays, 1, nameof(request));
        var plan = CityPlan.Of(request);
        var keys = new CityKeys(plan);
        Directory.CreateDirectory(folder);
        CityFiles.Write(plan, keys, folder);
        if (truthFile is not null)
        {
            using var file = File.Create(truthFile);
            Truth.Write(file, plan, keys);
        }
    }
}
