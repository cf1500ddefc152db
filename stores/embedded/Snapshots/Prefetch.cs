using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Investigate.Stores.Embedded.Snapshots;

/// <summary>Asks for a place of memory that will be read soon, without waiting for it. Does nothing where the processor cannot.</summary>
internal static class Prefetch
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Of<T>(ref T place)
    {
        // Only a hint: an address that the collector has just moved is wasted, not wrong.
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref place));
        }
    }
}
