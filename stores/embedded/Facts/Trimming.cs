namespace Investigate.Stores.Embedded.Facts;

/// <summary>Gives back what growing columns reserved too much.</summary>
internal sealed class Trimming : IColumns
{
    public static readonly Trimming Instance = new();

    public void Integers(List<int> column) => column.TrimExcess();

    public void Times(List<long> column) => column.TrimExcess();

    public void Optional(List<int> column, int missing) => column.TrimExcess();

    public void OptionalTimes(List<long> column, long missing) => column.TrimExcess();

    public void Ends(List<long> starts, List<long> ends) => ends.TrimExcess();

    public void Bytes(List<byte> column) => column.TrimExcess();

    public void Degrees(List<double> column) => column.TrimExcess();

    public void Flags(List<bool> column) => column.TrimExcess();

    public void Texts(Texts column) => column.Trim();
}
