using System.Buffers.Text;
using System.Text;
using Investigate.GraphModel;
using Investigate.Importers.Format;
using Investigate.Importers.Values;
using NodaTime.Text;

namespace Investigate.Importers.Loading;

/// <summary>
/// The values of one row by their columns. The first value that breaks a rule makes the row a rejected one, and every later value of it
/// reads as absent, so that a row is read to its end without asking after each value.
/// </summary>
internal ref struct RowReader(Records records, HeaderRow header, ZoneClock clock)
{
    /// <summary>Why the row cannot be taken; null while it can.</summary>
    public Rejection? Rejection { get; private set; }

    /// <summary>The text of a value without surrounding blanks; empty where it is absent. A required value that is absent rejects the row.</summary>
    public ReadOnlySpan<byte> Text(Column column)
    {
        if (Rejection is not null)
        {
            return default;
        }

        var field = header.Field(column);
        var text = header.Meant(column, field < 0 ? header.Constant(column) : CsvField.Plain(Blanks.Trim(records[field])));
        if (text.IsEmpty && column.Required)
        {
            Reject(column, default, RejectionCodes.MissingValue, null);
        }
        else if (column.Form == Form.Identifier && HasLostDigits(text))
        {
            Reject(column, default, RejectionCodes.LostDigits, null);
            return default;
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

        if (header.Format(column) is { } format)
        {
            return Formatted(column, text, format) is { } local ? DateOnly.FromDateTime(new DateTime(local)) : null;
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

        var reading = Reading.Read;
        IsoTime time;
        if (header.Format(column) is not { } format)
        {
            reading = IsoTime.Read(text, out time);
        }
        else if (Formatted(column, text, format) is { } local)
        {
            time = IsoTime.Local(local);
        }
        else
        {
            return null;
        }

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

    /// <returns>What the clock shows, in 100 ns since year 1; null where it is not written so.</returns>
    private long? Formatted(Column column, ReadOnlySpan<byte> text, LocalDateTimePattern format)
    {
        if (format.Parse(Encoding.UTF8.GetString(text)) is { Success: true, Value: { Year: > 0 } local })
        {
            return local.ToDateTimeUnspecified().Ticks;
        }

        Reject(column, text, RejectionCodes.OtherFormat, format.PatternText);
        return null;
    }

    /// <summary>True for «1.10105E+17», what a spreadsheet makes of a long number.</summary>
    private static bool HasLostDigits(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || !char.IsAsciiDigit((char)text[0]))
        {
            return false;
        }

        var exponent = text.IndexOf((byte)'+') - 1;
        return exponent > 0 && text[exponent] == 'E' && !text[..exponent].ContainsAnyExceptInRange((byte)'.', (byte)'9')
            && !text[(exponent + 2)..].ContainsAnyExceptInRange((byte)'0', (byte)'9');
    }

    /// <summary>Makes the row a rejected one; the first reason stands.</summary>
    public void Reject(Column column, ReadOnlySpan<byte> found, string code, string? detail) =>
        Rejection ??= new Rejection(records.Row, column.Name, column.Personal || found.IsEmpty ? null : Shown.Shortened(found), code, detail);

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
