import { type ChartLink, type ChartNode, isUnderHandle } from '../graph/graph';
import type { SavedDocument } from '../save/document';
import type { Primitive } from '../scene/primitives';

/** A row of the legend: how many there are, and its sign with the middle at a point, where it has one. */
export interface LegendRow {
  readonly label: string;
  readonly count: number;
  readonly sign?: (x: number, y: number) => readonly Primitive[];
}

/** What every file says of itself. */
export interface ExportedHeader {
  readonly caseNumber: string;
  readonly caseTitle: string;
  /** In the reader's words; stands in the file, never in its name. */
  readonly chartTitle: string;
  /** What the picture is of, such as `chart`, for the name of the file: no word of a person. */
  readonly view: string;
  readonly user: string;
  readonly at: Date;
  /** IANA name of the zone in which all times of the header are written. */
  readonly zone: string;
  readonly purpose: string;
  /** When the newest data was loaded; null where nothing was. */
  readonly dataAsOf: Date | null;
  readonly graphVersion: string;
  /** A sentence for each filter that is on. */
  readonly filters: readonly string[];
  /** The time window in words; null where all time is shown. */
  readonly window: string | null;
  readonly shown: { readonly nodes: number; readonly links: number };
  /** How many things and links are known of and not in the file. */
  readonly omitted: number;
  /** A sentence for each reason why something is not in the file. */
  readonly notShown: readonly string[];
  readonly legend: readonly LegendRow[];
  readonly masking: string;
  readonly sentence: string;
}

export interface ExportedNode extends ChartNode {
  /** In chart units. */
  readonly x: number;
  readonly y: number;
  readonly pinned: boolean;
  /** Id of its group on the chart. */
  readonly group: string | null;
}

export interface ExportedNote {
  readonly text: string;
  readonly by: string;
  /** Instant of ISO 8601. */
  readonly at: string;
  readonly x: number;
  readonly y: number;
}

/** Exactly what is on a chart, what is hidden only as a count; the one input of all writers. */
export interface ExportedChart {
  readonly header: ExportedHeader;
  readonly nodes: readonly ExportedNode[];
  readonly links: readonly ChartLink[];
  readonly notes: readonly ExportedNote[];
  readonly document: SavedDocument;
}

/** What the writers say in the reader's language. */
export interface ExportWords {
  readonly lines: Readonly<Record<HeaderKey, string>>;
  readonly guest: (handle: string) => string;
  /** An instant in the zone of the header, with that zone. */
  readonly time: (at: Date, zone: string) => string;
  readonly caseLine: (number: string, title: string) => string;
  readonly dataAsOf: (at: Date | null, zone: string, graphVersion: string) => string;
  readonly shown: (nodes: number, links: number) => string;
  readonly legendRow: (label: string, count: number) => string;
  readonly note: (by: string, at: Date, zone: string, text: string) => string;
  readonly none: string;
  readonly allTime: string;
  readonly nothingLeftOut: string;
  /** What was done to cells of a table that a spreadsheet would take for a formula. */
  readonly cells: string;
}

export const headerKeys = ['case', 'chart', 'user', 'at', 'purpose', 'dataAsOf', 'filters', 'window', 'shown', 'notShown', 'legend', 'notes', 'masking', 'sentence'] as const;
export type HeaderKey = (typeof headerKeys)[number];

export interface HeaderLine {
  readonly key: HeaderKey;
  readonly name: string;
  readonly values: readonly string[];
}

/** The header line by line, in the order in which it is read. */
export function headerLines({ header, notes }: ExportedChart, words: ExportWords): HeaderLine[] {
  const { zone } = header;
  const values: Record<HeaderKey, readonly string[]> = {
    case: [words.caseLine(header.caseNumber, header.caseTitle)],
    chart: [header.chartTitle],
    user: [header.user],
    at: [words.time(header.at, zone)],
    purpose: [header.purpose],
    dataAsOf: [words.dataAsOf(header.dataAsOf, zone, header.graphVersion)],
    filters: header.filters.length > 0 ? header.filters : [words.none],
    window: [header.window ?? words.allTime],
    shown: [words.shown(header.shown.nodes, header.shown.links)],
    notShown: header.notShown.length > 0 ? header.notShown : [words.nothingLeftOut],
    legend: header.legend.map(({ label, count }) => words.legendRow(label, count)),
    notes: notes.map(({ by, at, text }) => words.note(by, new Date(at), zone, text)),
    masking: [header.masking],
    sentence: [header.sentence],
  };
  return headerKeys.filter((key) => values[key].length > 0).map((key) => ({ key, name: words.lines[key], values: values[key] }));
}

/** What a thing is called outside of the service: somebody masked, and whoever is a minor, by his handle whatever the label says. */
export function labelOf(node: ChartNode, words: Pick<ExportWords, 'guest'>): string {
  return node.person && isUnderHandle(node) ? words.guest(node.person.handle) : node.label;
}
