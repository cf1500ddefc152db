using Investigate.Chunks;

switch (args)
{
    case ["load", var stays, var directory]:
        await LoadRun.Load(int.Parse(stays), directory);
        return 0;
    case ["open", var directory]:
        await LoadRun.Open(directory);
        return 0;
    default:
        Console.Error.WriteLine("load STAYS DIRECTORY | open DIRECTORY");
        return 2;
}
