using NodaTime;
using NodaTime.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Investigate.Importers.Format;

/// <summary>
/// The file <c>mapping.yaml</c>, which says how a folder differs from the import format:
/// <code>
/// zone: Europe/Berlin            # of times that state no offset
/// stays:                         # a kind of file: its headers, and our columns
///   Ankunft: check_in
/// values:                        # words of a column, and what they stand for
///   occupants: { registrant: { "1": "true", "0": "false" } }
/// constants:                     # columns that a file does not have
///   persons: { document_kind: CN_ID }
/// formats:                       # dates and times, in patterns such as dd.MM.yyyy HH:mm
///   stays: { check_in: "dd.MM.yyyy HH:mm" }
/// </code>
/// </summary>
internal sealed class Mapping
{
    private const int MostBytes = 1 << 20;

    public static readonly Mapping None = new();

    private readonly Dictionary<FileKind, FileMapping> kinds = [];

    /// <summary>The zone it states; null where it states none.</summary>
    public DateTimeZone? Zone { get; private set; }

    public FileMapping Of(FileKind kind) => kinds.GetValueOrDefault(kind) ?? FileMapping.None;

    /// <exception cref="MappingException">It cannot be understood.</exception>
    public static Mapping Read(string path)
    {
        if (new FileInfo(path).Length > MostBytes)
        {
            throw new MappingException(path, 0, $"a file of at most {MostBytes} bytes, found a longer one");
        }

        var mapping = new Mapping();
        try
        {
            var yaml = new YamlStream();
            using (var text = new StreamReader(path))
            {
                yaml.Load(text);
            }

            if (yaml.Documents.Count > 0)
            {
                mapping.Read(path, yaml.Documents[0].RootNode);
            }
        }
        catch (YamlException e)
        {
            throw new MappingException(path, e.Start.Line, $"YAML, found something else ({e.Message})");
        }

        return mapping;
    }

    private void Read(string path, YamlNode root)
    {
        foreach (var (key, value) in Entries(path, root))
        {
            switch (Text(path, key))
            {
                case "zone":
                    Zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(Text(path, value)) ?? throw Expected(path, value, "a time zone such as Asia/Shanghai");
                    break;
                case "values":
                    EachColumn(path, value, (kind, column, words) =>
                        kind.Values[column.Name] = Entries(path, words).ToDictionary(word => Text(path, word.Key), word => Text(path, word.Value), StringComparer.Ordinal));
                    break;
                case "constants":
                    EachColumn(path, value, (kind, column, constant) => kind.Constants[column.Name] = Text(path, constant));
                    break;
                case "formats":
                    EachColumn(path, value, (kind, column, format) => kind.Formats[column.Name] = Pattern(path, column, format));
                    break;
                case var name:
                    var of = Kind(path, key, name);
                    foreach (var (header, column) in Entries(path, value))
                    {
                        Kind(of).Map(new HeaderName(Text(path, header)), Column(path, of, column));
                    }

                    break;
            }
        }
    }

    private void EachColumn(string path, YamlNode section, Action<FileMapping, Column, YamlNode> take)
    {
        foreach (var (name, columns) in Entries(path, section))
        {
            var kind = Kind(path, name, Text(path, name));
            foreach (var (column, value) in Entries(path, columns))
            {
                take(Kind(kind), Column(path, kind, column), value);
            }
        }
    }

    private FileMapping Kind(FileKind kind)
    {
        if (!kinds.TryGetValue(kind, out var mapping))
        {
            kinds.Add(kind, mapping = new FileMapping());
        }

        return mapping;
    }

    private static FileKind Kind(string path, YamlNode at, string name) =>
        FileKinds.Named(name) ?? throw Expected(path, at, $"zone, values, constants, formats or a kind of file ({string.Join(", ", FileKinds.All.Select(kind => kind.Name))})");

    private static Column Column(string path, FileKind kind, YamlNode at) => kind.Find(new HeaderName(Text(path, at)))
        ?? throw Expected(path, at, $"a column of {kind.Name} ({string.Join(", ", kind.Columns.Select(column => column.Name))})");

    private static LocalDateTimePattern Pattern(string path, Column column, YamlNode at)
    {
        if (column.Form is not (Form.Date or Form.Instant))
        {
            throw Expected(path, at, "a format of a column of dates or times only");
        }

        try
        {
            return LocalDateTimePattern.CreateWithInvariantCulture(Text(path, at));
        }
        catch (InvalidPatternException)
        {
            throw Expected(path, at, "a pattern such as dd.MM.yyyy HH:mm");
        }
    }

    private static IEnumerable<KeyValuePair<YamlNode, YamlNode>> Entries(string path, YamlNode node) => node switch
    {
        YamlMappingNode mapping => mapping.Children,
        YamlScalarNode { Value: null or "" } => [],
        _ => throw Expected(path, node, "entries such as «header: column»"),
    };

    private static string Text(string path, YamlNode node) => (node as YamlScalarNode)?.Value ?? throw Expected(path, node, "a word");

    private static MappingException Expected(string path, YamlNode at, string what) =>
        new(path, at.Start.Line, $"{what}, found {((at as YamlScalarNode)?.Value is { } found ? $"'{Shown.Shortened(found)}'" : "something else")}");
}
