namespace Investigate.Stores.Neo4j.Session;

/// <summary>The rows of an answer that ended well.</summary>
/// <param name="cells">Row by row.</param>
/// <param name="width">Cells of a row.</param>
internal sealed class Answer(IReadOnlyList<Cell> cells, int width)
{
    public int Count => width == 0 ? 0 : cells.Count / width;

    public Row this[int row] => new(cells, row * width);

    public IEnumerable<Row> Rows => Enumerable.Range(0, Count).Select(row => this[row]);

    /// <summary>The first row; null where there is none.</summary>
    public Row? First => Count == 0 ? null : this[0];
}

/// <summary>One row; columns count from 0.</summary>
internal readonly struct Row(IReadOnlyList<Cell> cells, int start)
{
    public long Number(int column) => cells[start + column].Number;

    public long? NumberOrNull(int column) => IsNull(column) ? null : Number(column);

    public string Text(int column) => TextOrNull(column) ?? throw new FormatException($"Expected a text in column {column}, found none.");

    public string? TextOrNull(int column) => cells[start + column].Value as string;

    public bool Flag(int column) => Number(column) != 0;

    public double? RealOrNull(int column) => IsNull(column) ? null : cells[start + column].Real;

    public IReadOnlyList<Cell> List(int column) => cells[start + column].Value as IReadOnlyList<Cell> ?? [];

    public bool IsNull(int column) => cells[start + column].Value is null;

    /// <summary>The value as it would be given as a parameter.</summary>
    public object? Value(int column) => cells[start + column].Boxed;
}

/// <summary>One value of an answer.</summary>
internal readonly struct Cell
{
    private static readonly object Whole = new();
    private static readonly object Broken = new();
    private static readonly object Truth = new();

    private readonly long bits;

    private Cell(object? value, long bits) => (Value, this.bits) = (value, bits);

    /// <summary>A text or a list of cells; null for null; else not to be looked into.</summary>
    public object? Value { get; }

    public long Number => Value is null or string ? throw new FormatException("Expected a number, found none.") : bits;

    public double Real => ReferenceEquals(Value, Broken) ? BitConverter.Int64BitsToDouble(bits) : Number;

    public object? Boxed => ReferenceEquals(Value, Whole) ? bits : ReferenceEquals(Value, Broken) ? Real : ReferenceEquals(Value, Truth) ? bits != 0 : Value;

    public static Cell Of(long number) => new(Whole, number);

    public static Cell Of(double number) => new(Broken, BitConverter.DoubleToInt64Bits(number));

    public static Cell Of(bool truth) => new(Truth, truth ? 1 : 0);

    public static Cell Of(string text) => new(text, 0);

    public static Cell Of(IReadOnlyList<Cell> list) => new(list, 0);
}
