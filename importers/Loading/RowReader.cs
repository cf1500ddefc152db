using System.Buffers.Text;
using System.Text;
using Investigate.GraphModel;
using Investigate.Importers.Csv;
using Investigate.Importers.Format;
using Investigate.Importers.Values;

namespace Investigate.Importers.Loading;

/// <summary>
/// The values of one row by their columns. The first value that breaks a rule makes the row a rejected one, and every later value of it
/// reads as absent, so that a row is read to its end without asking after each value.
/// </summary>
internal ref struct RowReader(CsvRecords csv, HeaderRow header, ZoneClock clock)
{
    /// <summary>Why the row cannot be taken; null while it can.</summary>
    public Rejection? Rejection { get; private set; }

    /// <summary>The text of a value without surrounding blanks; empty where it is absent. A required value that is absent rejects the row.</summary>
    public ReadOnlySpan<byte> Text(Column column)
    {
        var field = header.Field(column);
        if (field < 0 || Rejection is not null)
        {
            return default;
        }

        var text = Blanks.Trim(csv[field]);
        if (text.IsEmpty && column.Required)
        {
            Reject(column, default, RejectionCodes.MissingValue, null);
        }

        return text;
    }

    public T? Word<T>(Column column, Words<T> words)
        where T : struct
    {
        var text = Text(column);
        if (text.IsEmpty)
        {
            return null;
        }

        var word = words.Find(text);
        if (word is null)
        {
            Reject(column, text, RejectionCodes.UnknownWord, words.Expected);
        }

        return word;
    }

    public DateOnly? Date(Column column)
    {
        var text = Text(column);
        if (text.IsEmpty)
        {
            return null;
        }

        var reading = IsoDate.Read(text, out var date);
        if (reading == Reading.Read)
        {
            return date;
        }

        RejectTime(column, text, reading, RejectionCodes.NotADate);
        return null;
    }

    /// <returns>100 ns since year 1, UTC.</returns>
    public long? Instant(Column column)
    {
        var text = Text(column);
        if (text.IsEmpty)
        {
            return null;
        }

        var reading = IsoTime.Read(text, out var time);
        if (reading != Reading.Read)
        {
            RejectTime(column, text, reading, RejectionCodes.NotATime);
        }
        else if (clock.TryUtcTicks(time, out var ticks))
        {
            return ticks;
        }
        else
        {
            Reject(column, text, RejectionCodes.SkippedTime, clock.Zone);
        }

        return null;
    }

    /// <summary>The currency of a code, in any case, or of one of the words used for it in Chinese exports; the load's where absent.</summary>
    public Currency Currency(Column column)
    {
        var text = Text(column);
        if (text.IsEmpty)
        {
            return GraphModel.Currency.Cny;
        }

        var currency = Currencies.Find(text);
        if (currency is null)
        {
            Reject(column, text, RejectionCodes.UnknownCurrency, null);
        }

        return currency ?? GraphModel.Currency.Cny;
    }

    public Money Amount(Column column, Currency currency)
    {
        var text = Text(column);
        if (text.IsEmpty)
        {
            return default;
        }

        var fault = DecimalAmount.Read(text, currency.Decimals, out var minorUnits);
        switch (fault)
        {
            case AmountFault.Shapeless:
                Reject(column, text, RejectionCodes.NotAnAmount, null);
                break;
            case AmountFault.Negative:
                Reject(column, text, RejectionCodes.NegativeAmount, null);
                break;
            case AmountFault.TooFine:
                Reject(column, text, RejectionCodes.AmountDecimals, $"{currency.Decimals}|{currency.Code}");
                break;
            case AmountFault.TooLarge:
                Reject(column, text, RejectionCodes.AmountTooLarge, new Money(DecimalAmount.Most, currency).Amount);
                break;
        }

        return new Money(minorUnits, currency);
    }

    /// <param name="bound">Greatest absolute value allowed.</param>
    public double? Degrees(Column column, int bound)
    {
        var text = Text(column);
        if (text.IsEmpty)
        {
            return null;
        }

        if (!Utf8Parser.TryParse(text, out double degrees, out var read) || read != text.Length || !double.IsFinite(degrees))
        {
            Reject(column, text, RejectionCodes.NotANumber, null);
        }
        else if (Math.Abs(degrees) > bound)
        {
            Reject(column, text, RejectionCodes.OutOfRange, $"-{bound}|{bound}");
        }
        else
        {
            return degrees;
        }

        return null;
    }

    /// <summary>Makes the row a rejected one; the first reason stands.</summary>
    public void Reject(Column column, ReadOnlySpan<byte> found, string code, string? detail) =>
        Rejection ??= new Rejection(csv.Row, column.Name, column.Personal || found.IsEmpty ? null : Shown.Shortened(found), code, detail);

    private void RejectTime(Column column, ReadOnlySpan<byte> text, Reading reading, string shapeless)
    {
        var code = reading switch
        {
            Reading.UnrealDay => RejectionCodes.UnrealDate,
            Reading.UnrealTime => RejectionCodes.UnrealTime,
            _ => shapeless,
        };
        Reject(column, text, code, code == RejectionCodes.UnrealDate && !column.Personal ? IsoDate.DaysOfItsMonth(text) : null);
    }
}
