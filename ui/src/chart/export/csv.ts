import { strToU8, zipSync } from 'fflate';
import { BOM, csv, END } from '@/shared/format/csv';
import { wellFormed } from '@/shared/format/wellFormed';
import type { ChartLink } from '../graph/graph';
import { type ExportedChart, type ExportedNode, type ExportWords, headerLines } from './exported';
import { type Field, linkFields, nodeFields } from './fields';
import { tenth } from '../model/tenth';

function table<T>(fields: readonly Field<T>[], all: readonly T[], words: ExportWords): string {
  return csv(
    fields.map(({ name }) => name),
    all.map((one) => fields.map(({ of }) => of(one, words))),
  );
}

/** The files of the archive: UTF-8 with a byte order mark, so that a spreadsheet reads Chinese. */
export function csvFiles(chart: ExportedChart, words: ExportWords): Record<'nodes.csv' | 'links.csv' | 'about.txt', string> {
  // Measured from the upper left corner of the chart, so that no number begins with a minus.
  const [left, top] = [Math.min(...chart.nodes.map(({ x }) => x)), Math.min(...chart.nodes.map(({ y }) => y))];
  const placed = chart.nodes.map((node) => ({ ...node, x: tenth(node.x - left), y: tenth(node.y - top) }));
  const nodes: Field<ExportedNode>[] = [{ name: 'id', type: 'string', of: ({ id }) => id }, ...nodeFields];
  const links: Field<ChartLink>[] = [
    { name: 'id', type: 'string', of: ({ id }) => id },
    { name: 'from', type: 'string', of: ({ from }) => from },
    { name: 'to', type: 'string', of: ({ to }) => to },
    ...linkFields,
  ];
  const about = headerLines(chart, words).flatMap(({ name, values }) => values.map((value) => `${name}: ${wellFormed(value)}`));
  return {
    'nodes.csv': table(nodes, placed, words),
    'links.csv': table(links, chart.links, words),
    'about.txt': BOM + [...about, words.cells].join(END) + END,
  };
}

/** Both tables and what they are of, in one ZIP archive: the same chart, the same bytes. */
export function csvZip(chart: ExportedChart, words: ExportWords): Uint8Array<ArrayBuffer> {
  const files = Object.entries(csvFiles(chart, words)).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(files), { mtime: chart.header.at }) as Uint8Array<ArrayBuffer>;
}
