import { documentOf, parsed, type SavedDocument, written } from '../save/document';
import { DocumentError, membersOf, named } from '../save/shape';
import { type ExportedChart, type ExportWords, headerLines } from './exported';
import { type Field, linkFields, nodeFields } from './fields';

const FORMAT = 'investigate-chart';
const VERSION = 1;

/** The chart as JSON: the header in words, what is shown as the other files have it, and the saved document, by which it opens again here. */
export function json(chart: ExportedChart, words: ExportWords): string {
  const fieldsOf = <T>(fields: readonly Field<T>[], one: T) => Object.fromEntries(fields.map(({ name, of }) => [name, of(one, words)]));
  const file = {
    format: FORMAT,
    version: VERSION,
    exportedAt: chart.header.at.toISOString(),
    header: headerLines(chart, words),
    nodes: chart.nodes.map((node) => ({ id: node.id, ...fieldsOf(nodeFields, node) })),
    links: chart.links.map((link) => ({ id: link.id, from: link.from, to: link.to, ...fieldsOf(linkFields, link) })),
    notes: chart.notes.map(({ text, by, at, x, y }) => ({ text, by, at, x, y })),
    document: parsed(written(chart.document)),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * The saved document of a file that `json` wrote. Whatever else the file says is left: labels come from the service anew.
 * @throws DocumentError that names what was expected, found and where.
 */
export function openJson(text: string): SavedDocument {
  const file = membersOf(parsed(text), 'file');
  if (file.format !== FORMAT) throw new DocumentError('export', named(file.format), 'file.format');
  if (file.version !== VERSION) throw new DocumentError('version', named(file.version), 'file.version');
  return documentOf(file.document, 'file.document');
}
