using System.Globalization;
using System.Xml;

namespace Investigate.Importers.Workbooks;

/// <summary>
/// What a part of XML claims to hold, looked over before the reader of workbooks believes it: a cell far out to the right makes it allocate every
/// cell before, a row far down makes it go through every row before (ECMA-376 part 1, 18.3.1.4 and 18.3.1.73).
/// </summary>
internal static class SheetShape
{
    private const int MostColumns = 16_384;
    private const int MostRows = 1_048_576;

    /// <exception cref="RefusedFileException">A cell or row lies beyond what a sheet can have, or a row holds more cells than it can.</exception>
    /// <exception cref="XmlException">It is no XML.</exception>
    public static void Check(Stream part)
    {
        using var xml = XmlReader.Create(part, new XmlReaderSettings { IgnoreComments = true, IgnoreWhitespace = true });
        var cells = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            cells = xml.LocalName switch { "row" => 0, "c" => cells + 1, _ => cells };
            var (at, area) = (xml.GetAttribute("r"), xml.GetAttribute("ref"));
            if (cells > MostColumns || (xml.LocalName is "row" or "c" && at is not null && IsBeyond(at))
                || (xml.LocalName is "dimension" or "mergeCell" && area is not null && area.Split(':').Any(IsBeyond)))
            {
                throw new RefusedFileException(NotLoaded.BeyondSheet, $"{MostRows}|{MostColumns}");
            }
        }
    }

    /// <param name="reference">Of a cell or a row, such as <c>B7</c> or <c>7</c>.</param>
    private static bool IsBeyond(string reference)
    {
        var letters = reference.AsSpan().TrimStart('$').Trim();
        var (column, length) = (0L, 0);
        while (length < letters.Length && char.IsAsciiLetter(letters[length]) && column <= MostColumns)
        {
            column = (column * 26) + (letters[length++] & 0x1F);
        }

        return column > MostColumns
            || (long.TryParse(letters[length..].TrimStart('$'), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row > MostRows : letters.Length - length > 7);
    }
}
