using Investigate.GraphModel;
using Investigate.GraphModel.Moving;
using Investigate.Stores.Embedded.Facts;

namespace Investigate.Stores.Embedded.Moving;

/// <summary>
/// Rows of pages as stated facts and back. The columns of a page come in the order in which <see cref="HeldKind"/> tells what is stated, after
/// row and id; only a currency and the kind of a document that is not stated are kept in another form.
/// </summary>
internal static class MovedPage
{
    private const int CurrencyOfTransfer = 4;

    public static IEnumerable<StatedFact> Facts(FactPage page)
    {
        var columns = new ReadColumns();
        page.Visit(columns);
        for (var row = 0; row < page.Count; row++)
        {
            var values = columns.Of(row);
            yield return new StatedFact((long)values[1]!, page.File, page.Row[row], Outward(page.Kind, values[2..]));
        }
    }

    public static void Add(FactPage page, StatedFact fact) =>
        page.Visit(new AddedColumns([(long)fact.Row, fact.Id, .. Inward(page.Kind, [.. fact.Values])]));

    private static object?[] Outward(FactKind kind, object?[] values)
    {
        if (kind == FactKind.Transfer)
        {
            values[CurrencyOfTransfer] = CurrencyLetters.Unpack((int)(long)(values[CurrencyOfTransfer] ?? 0L)).Code;
        }

        return kind == FactKind.ReporterIdentity && values[1] is null ? [null, null] : values;
    }

    private static object?[] Inward(FactKind kind, object?[] values)
    {
        if (kind == FactKind.Transfer)
        {
            values[CurrencyOfTransfer] = (long)CurrencyLetters.Pack(Currency.Find((string?)values[CurrencyOfTransfer] ?? "") ?? default);
        }

        return values;
    }
}

/// <summary>Gives the values of each row of a page; null where nothing is stated.</summary>
internal sealed class ReadColumns : IColumns
{
    private readonly List<Func<int, object?>> columns = [];

    public object?[] Of(int row) => [.. columns.Select(column => column(row))];

    public void Integers(List<int> column) => columns.Add(row => column[row] == 0 ? null : (long)column[row]);

    public void Times(List<long> column) => columns.Add(row => column[row]);

    public void Optional(List<int> column, int missing) => columns.Add(row => column[row] == missing ? null : (long)column[row]);

    public void OptionalTimes(List<long> column, long missing) => columns.Add(row => column[row] == missing ? null : column[row]);

    public void Ends(List<long> starts, List<long> ends) => columns.Add(row => ends[row]);

    public void Bytes(List<byte> column) => columns.Add(row => (long)column[row]);

    public void Degrees(List<double> column) => columns.Add(row => double.IsNaN(column[row]) ? null : column[row]);

    public void Flags(List<bool> column) => columns.Add(row => column[row]);

    public void Texts(Texts column) => columns.Add(column.Text);
}

/// <summary>Adds one row to a page.</summary>
/// <param name="values">One for each column, in their order.</param>
internal sealed class AddedColumns(IReadOnlyList<object?> values) : IColumns
{
    private int next;

    public void Integers(List<int> column) => column.Add((int)(Next<long?>() ?? 0));

    public void Times(List<long> column) => column.Add(Next<long>());

    public void Optional(List<int> column, int missing) => column.Add((int?)Next<long?>() ?? missing);

    public void OptionalTimes(List<long> column, long missing) => column.Add(Next<long?>() ?? missing);

    public void Ends(List<long> starts, List<long> ends) => ends.Add(Next<long>());

    public void Bytes(List<byte> column) => column.Add((byte)(Next<long?>() ?? 0));

    public void Degrees(List<double> column) => column.Add(Next<double?>() ?? double.NaN);

    public void Flags(List<bool> column) => column.Add(Next<bool>());

    public void Texts(Texts column) => column.Add(System.Text.Encoding.UTF8.GetBytes(Next<string?>() ?? ""));

    private T Next<T>() => (T)values[next++]!;
}
