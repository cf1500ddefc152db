using System.Globalization;
using Investigate.Chunks;

switch (args)
{
    case ["coding", var stays]:
        CodingRun.Compare(Number(stays));
        return 0;
    case ["load", var stays, var directory]:
        await LoadRun.Load(Number(stays), directory);
        return 0;
    case ["add", var stays, var directory]:
        await LoadRun.Add(Number(stays), directory);
        return 0;
    case ["open", var directory]:
        await LoadRun.Open(directory);
        return 0;
    default:
        await Console.Error.WriteLineAsync(
            """
            coding STAYS            own chunk coding and Arrow's on the same columns: bytes and CPU
            load STAYS DIRECTORY    a load into a new directory
            add STAYS DIRECTORY     a further load into a directory that exists
            open DIRECTORY          cold start, and what the snapshot takes in memory
            """);
        return 2;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
