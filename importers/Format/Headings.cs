namespace Investigate.Importers.Format;

/// <summary>What the headers of one kind of file mean, by the import format and by a mapping.</summary>
internal sealed class Headings(FileKind kind, FileMapping mapping)
{
    public FileKind Kind => kind;

    public FileMapping Mapping => mapping;

    /// <summary>The column of a header; null where it has none or names a protected trait, which no mapping makes readable.</summary>
    public Column? Find(string written, out bool isProtected)
    {
        var header = new HeaderName(written);
        var own = kind.Find(header);
        isProtected = own is null && ProtectedTraits.Names(header);
        return isProtected ? null : mapping.Find(header) ?? own;
    }
}
