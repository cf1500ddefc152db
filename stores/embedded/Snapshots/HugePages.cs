using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Investigate.Stores.Embedded.Snapshots;

/// <summary>
/// Large arrays that Linux may back with pages of 2 MB in place of 4 kB: it is asked for them once in 512 times, and places anywhere in an array
/// need no walk through tables of pages each. A hint: where it is not taken, or not understood, an array is an array.
/// </summary>
internal static partial class HugePages
{
    /// <summary>Smaller arrays are not worth a call.</summary>
    private const int LeastBytes = 8 << 20;

    private const int SmallPage = 4096;

    /// <summary>MADV_HUGEPAGE of madvise(2).</summary>
    private const int Advice = 14;

    private static readonly bool IsSupported = OperatingSystem.IsLinux() && NativeLibrary.TryLoad("libc.so.6", typeof(HugePages).Assembly, DllImportSearchPath.SafeDirectories, out _);

    /// <summary>An array of zeros.</summary>
    public static unsafe T[] Array<T>(int length)
    {
        var array = new T[length];
        var bytes = (long)length * Unsafe.SizeOf<T>();
        if (IsSupported && bytes >= LeastBytes)
        {
            // An array of this size is not moved while nobody asks for it, and advice about a place it has left harms nothing.
            var start = ((nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(array)) + SmallPage - 1) & -SmallPage;
            _ = Advise(start, (nuint)((bytes - SmallPage) & -SmallPage), Advice);
        }

        return array;
    }

    [LibraryImport("libc.so.6", EntryPoint = "madvise")]
    private static partial int Advise(nint start, nuint length, int advice);
}
