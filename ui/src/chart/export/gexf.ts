import { attributes, xml } from '@/shared/format/xml';
import { type ExportedChart, type ExportedNode, type ExportWords, headerLines, labelOf } from './exported';
import { type Field, linkFields, nodeFields } from './fields';

// What GEXF says of a node by itself is no attribute of it as well.
const nodeAttributes = nodeFields.filter(({ name }) => !['label', 'x', 'y'].includes(name));

const declared = <T>(of: 'node' | 'edge', fields: readonly Field<T>[]) => [
  `    <attributes class="${of}">`,
  ...fields.map(({ name, type }) => `      <attribute${attributes({ id: name, title: name, type: type === 'int' ? 'integer' : type })}/>`),
  '    </attributes>',
];

// The vertical axis of Gephi points up, that of a chart down.
const position = ({ x, y }: ExportedNode) => `<viz:position${attributes({ x, y: 0 - y, z: 0 })}/>`;

/**
 * GEXF 1.2draft, the newest form that Debian's networkx reads; Gephi opens it too, with every node where it stands on the chart. The
 * header is the description. All edges are directed to a reader; `directed` says of which that is true.
 */
export function gexf(chart: ExportedChart, words: ExportWords): string {
  const { header } = chart;
  const values = <T>(fields: readonly Field<T>[], one: T) => {
    const said = fields.map(({ name, of }) => [name, of(one, words)] as const).filter(([, value]) => value !== null);
    return `<attvalues>${said.map(([name, value]) => `<attvalue${attributes({ for: name, value: String(value) })}/>`).join('')}</attvalues>`;
  };
  const description = headerLines(chart, words).map(({ name, values: lines }) => `${name}: ${lines.join('\n')}`).join('\n');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">',
    `  <meta${attributes({ lastmodifieddate: header.at.toISOString().slice(0, 10) })}>`,
    `    <creator>${xml(header.user)}</creator>`,
    `    <description>${xml(description)}</description>`,
    '  </meta>',
    '  <graph mode="static" defaultedgetype="directed">',
    ...declared('node', nodeAttributes),
    ...declared('edge', linkFields),
    '    <nodes>',
    ...chart.nodes.map((node) => `      <node${attributes({ id: node.id, label: labelOf(node, words) })}>${values(nodeAttributes, node)}${position(node)}</node>`),
    '    </nodes>',
    '    <edges>',
    ...chart.links.map(
      (link) => `      <edge${attributes({ id: link.id, source: link.from, target: link.to, weight: link.count })}>${values(linkFields, link)}</edge>`,
    ),
    '    </edges>',
    '  </graph>',
    '</gexf>',
    '',
  ].join('\n');
}
