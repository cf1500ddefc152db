import { attributes, xml } from '@/shared/format/xml';
import { type ExportedChart, type ExportWords, headerLines } from './exported';
import { type Field, linkFields, nodeFields } from './fields';

const key = (id: string, of: 'graph' | 'node' | 'edge', name: string, type: string) =>
  `  <key${attributes({ id, for: of, 'attr.name': name, 'attr.type': type })}/>`;

const data = (id: string, value: string | number | boolean | null) => (value === null ? '' : `<data key="${id}">${xml(String(value))}</data>`);

/**
 * GraphML 1.0, which networkx, igraph, yEd and Gephi open. The header stands as data of the graph, named by its keys, several values
 * of one key on lines of their own. All edges are directed to a reader; `directed` says of which that is true.
 */
export function graphml(chart: ExportedChart, words: ExportWords): string {
  const header = headerLines(chart, words);
  const dataOf = <T>(prefix: string, fields: readonly Field<T>[], one: T) => fields.map(({ name, of }) => data(prefix + name, of(one, words))).join('');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...header.map(({ key: name }) => key(`g_${name}`, 'graph', name, 'string')),
    ...nodeFields.map(({ name, type }) => key(`n_${name}`, 'node', name, type)),
    ...linkFields.map(({ name, type }) => key(`e_${name}`, 'edge', name, type)),
    '  <graph id="chart" edgedefault="directed">',
    ...header.map(({ key: name, values }) => `    ${data(`g_${name}`, values.join('\n'))}`),
    ...chart.nodes.map((node) => `    <node${attributes({ id: node.id })}>${dataOf('n_', nodeFields, node)}</node>`),
    ...chart.links.map((link) => `    <edge${attributes({ id: link.id, source: link.from, target: link.to })}>${dataOf('e_', linkFields, link)}</edge>`),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}
