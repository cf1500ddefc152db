namespace Investigate.Stores.Embedded.Facts;

/// <summary>
/// Goes through the columns of a page in their fixed order: to write them, to fill them from what was written, to trim them. So the
/// columns of a kind are listed in one place.
/// </summary>
internal interface IColumns
{
    void Integers(List<int> column);

    void Times(List<long> column);

    /// <summary>Integers where <paramref name="missing"/> stands for none.</summary>
    void Optional(List<int> column, int missing);

    /// <summary>Times where <paramref name="missing"/> stands for none.</summary>
    void OptionalTimes(List<long> column, long missing);

    /// <summary>Ends of spans of time, none before its start; <see cref="long.MaxValue"/> for open ones.</summary>
    void Ends(List<long> starts, List<long> ends);

    void Bytes(List<byte> column);

    void Degrees(List<double> column);

    void Flags(List<bool> column);

    void Texts(Texts column);
}
