using System.IO.Compression;
using System.Xml;
using Investigate.Importers.Text;

namespace Investigate.Importers.Workbooks;

/// <summary>
/// Looks a workbook over before anything of it is read: how much its parts unpack to, what they are called, whether it points out of itself, how
/// long its texts are and how far its cells lie out.
/// </summary>
internal static class WorkbookCheck
{
    private const int MostParts = 10_000;

    /// <summary>Of texts that all cells share, which are held in memory.</summary>
    private const long MostSharedText = 256L << 20;

    private const long MostUnpacked = 4L << 30;

    /// <exception cref="RefusedFileException">It is no workbook, or not one that can be read without harm.</exception>
    public static void Pass(Stream stream)
    {
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Count > MostParts)
            {
                throw new RefusedFileException(NotLoaded.TooManyParts, $"{MostParts}|{archive.Entries.Count}");
            }

            var total = 0L;
            foreach (var part in archive.Entries)
            {
                total += Pass(part);
                if (total > MostUnpacked)
                {
                    throw new RefusedFileException(NotLoaded.Bomb, $"{stream.Length}|{Inflation.MostTimes}");
                }
            }

            if (archive.GetEntry("xl/workbook.xml") is null)
            {
                throw new RefusedFileException(NotLoaded.Damaged, "it has no part xl/workbook.xml");
            }
        }
        catch (Exception e) when (e is InvalidDataException or XmlException)
        {
            throw new RefusedFileException(NotLoaded.Damaged, e.Message);
        }

        stream.Position = 0;
    }

    private static long Pass(ZipArchiveEntry part)
    {
        var name = part.FullName.Replace('\\', '/');
        if (name.StartsWith('/') || name.Contains(':') || name.Split('/').Contains(".."))
        {
            throw new RefusedFileException(NotLoaded.PartName, Shown.Shortened(part.FullName));
        }

        if (name.StartsWith("xl/externalLinks/", StringComparison.OrdinalIgnoreCase))
        {
            throw new RefusedFileException(NotLoaded.ExternalReference, null);
        }

        var text = new LongestText();
        long size;
        using (var unpacking = part.Open())
        {
            size = Inflation.Copy(unpacking, text, part.CompressedLength);
        }

        if (text.IsXml)
        {
            using var again = part.Open();
            SheetShape.Check(again);
        }

        return name.Equals("xl/sharedStrings.xml", StringComparison.OrdinalIgnoreCase) && size > MostSharedText
            ? throw new RefusedFileException(NotLoaded.Bomb, $"{part.CompressedLength}|{Inflation.MostTimes}") : size;
    }
}
