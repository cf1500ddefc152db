using Investigate.Importers.City;

namespace Investigate.Importers.Tests;

/// <summary>FsCheck begins with small numbers; spread out, each of them becomes any number, the same one every time.</summary>
internal static class Spread
{
    public static ulong Out(ulong seed) => SeededRandom.Mix(seed + 0x9E3779B97F4A7C15);
}
