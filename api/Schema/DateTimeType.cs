using System.Globalization;
using Investigate.GraphQL.Types;

namespace Investigate.Api.Schema;

/// <summary>RFC 3339 with offset; given in UTC.</summary>
internal sealed class DateTimeType() : ScalarType<DateTimeOffset>("DateTime")
{
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mm:ssK",
    ];

    public static string Write(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>The instant a text states; null where it states none, or no offset.</summary>
    public static DateTimeOffset? Read(string text) =>
        (text.EndsWith('Z') || (text.Length > 6 && text[^3] == ':' && text[^6] is '+' or '-'))
            && DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            ? instant.ToUniversalTime() : null;
}
