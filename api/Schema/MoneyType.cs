using System.Globalization;
using Investigate.GraphQL.Types;

namespace Investigate.Api.Schema;

/// <summary>The scalar Money: an amount as a decimal in a string, with all decimals of its currency.</summary>
internal static class MoneyType
{
    public static ScalarType Create() => new StringScalarType<string>(
        "Money", Read, amount => amount, "An amount as a decimal string, such as \"1280.50\": exact, never rounded.", null);

    /// <exception cref="FormatException">The text is no decimal.</exception>
    private static string Read(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
        ? text : throw new FormatException($"expected a decimal such as 1280.50, found \"{text}\".");
}
