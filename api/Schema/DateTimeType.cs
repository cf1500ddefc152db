using System.Globalization;
using Investigate.GraphQL.Types;

namespace Investigate.Api.Schema;

/// <summary>The scalar DateTime: RFC 3339 with an offset in, UTC out.</summary>
internal static class DateTimeType
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK";

    public static ScalarType Create() => new StringScalarType<DateTimeOffset>(
        "DateTime", Read, Write, "An instant as RFC 3339 writes it, with an offset, such as 2026-11-20T14:12:00+08:00. Answers are in UTC.",
        "https://www.rfc-editor.org/rfc/rfc3339");

    public static string Write(DateTimeOffset instant) => instant.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    /// <exception cref="FormatException">The text states no instant, or no offset.</exception>
    private static DateTimeOffset Read(string text) =>
        HasOffset(text) && DateTimeOffset.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            ? instant.ToUniversalTime()
            : throw new FormatException($"expected an instant with an offset, such as 2026-11-20T14:12:00+08:00, found \"{text}\".");

    private static bool HasOffset(string text) => text.EndsWith('Z') || (text.Length > 6 && text[^3] == ':' && text[^6] is '+' or '-');
}
