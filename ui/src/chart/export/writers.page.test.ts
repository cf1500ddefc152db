import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fileName } from '@/case/exporting/fileName';
import { cell } from '@/shared/format/csv';
import { documentOf } from '@/testing/documents';
import { exportedChart as chart, exportWords as words, secrets } from '@/testing/exported';
import { read, written } from '../save/document';
import { DocumentError } from '../save/shape';
import { csvFiles, csvZip } from './csv';
import { headerLines } from './exported';
import { gexf } from './gexf';
import { graphml } from './graphml';
import { json, openJson } from './json';

const xmlOf = (text: string) => {
  const document = new DOMParser().parseFromString(text, 'application/xml');
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined();
  return document;
};
const tag = (of: Document | Element, name: string) => [...of.getElementsByTagName(name)];
/** What a reader of XML 1.0 gets of the nasty text: what it cannot hold has become U+FFFD. */
const readable = '=cmd|\' /C calc\'!A0 <b>&"x"</b>\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD,\r\n第二行\t\u{1F600}]]>';
const masked = ['Guest 7F3A', 'Guest 5E17'];
const header = ['2026-0417', 'lin', '2026-11-19T22:14:09.000Z', 'Asia/Shanghai', 'three', 'version 7', 'Met at least 2 times', '1 Mar to 20 Nov 2026', '9 things, 9 links', '247 guests', 'Person: 4', 'under their handle', 'not an accusation', 'see file 7'];

describe.each([
  ['GraphML', graphml(chart, words)],
  ['GEXF', gexf(chart, words)],
  ['JSON', json(chart, words)],
  ['CSV', Object.values(csvFiles(chart, words)).join('\n')],
])('%s', (_, text) => {
  it('carries the header, what is not shown and the sentence', () => {
    for (const part of header) expect(text).toContain(part);
  });

  it('holds no name of anybody masked and none of a minor, whatever the label was', () => {
    for (const name of secrets) expect(text).not.toContain(name);
    for (const handle of masked) expect(text).toContain(handle);
    expect(text).toContain('赵样例');
  });

  it('has no half of a surrogate pair', () => {
    expect(text).not.toMatch(/\p{Surrogate}/u);
  });
});

describe('GraphML', () => {
  const document = xmlOf(graphml(chart, words));
  const keys = new Map(tag(document, 'key').map((key) => [key.getAttribute('id'), key.getAttribute('attr.name')]));
  const dataOf = (of: Element) => Object.fromEntries(tag(of, 'data').map((data) => [keys.get(data.getAttribute('key')), data.textContent]));

  it('has every node and every link, parallel ones too', () => {
    expect(tag(document, 'node').map((node) => node.getAttribute('id'))).toEqual(chart.nodes.map(({ id }) => id));
    expect(tag(document, 'edge').map((edge) => [edge.getAttribute('id'), edge.getAttribute('source'), edge.getAttribute('target')])).toEqual(
      chart.links.map(({ id, from, to }) => [id, from, to]),
    );
  });

  it('declares each key once, and uses none that is not declared', () => {
    const declared = tag(document, 'key').map((key) => key.getAttribute('id'));
    expect(new Set(declared).size).toBe(declared.length);
    for (const data of tag(document, 'data')) expect(declared).toContain(data.getAttribute('key'));
  });

  it('says of a link what the chart says, the explanation with its numbers', () => {
    const edges = tag(document, 'edge').map(dataOf);
    expect(edges[0]).toEqual({
      kind: 'COMPANION',
      directed: 'false',
      count: '9',
      first: '2026-03-12T06:00:00.000Z',
      last: '2026-04-19T03:00:00.000Z',
      strength: 'BEYOND_CHANCE',
      booked: '0',
      p: '5.5e-11',
      q: '0.004',
    });
    expect(edges[1]).toMatchObject({ explanation: '=They book as one, 4 times', strength: 'BOOKED_TOGETHER', booked: '4' });
    expect(edges[8]).toMatchObject({ directed: 'false', amount: '12345678901234567.89', currency: 'CNY' });
    expect(edges.map(({ directed }) => directed)).toEqual(['false', 'false', 'false', 'true', 'true', 'true', 'true', 'true', 'false']);
  });

  it('gives back every character that XML can hold', () => {
    const room = tag(document, 'node').find((node) => node.getAttribute('id') === 'r1');
    expect(room && dataOf(room).label).toBe(readable);
  });
});

describe('GEXF', () => {
  const document = xmlOf(gexf(chart, words));
  it('has every node where it stands, and every link', () => {
    expect(tag(document, 'node').map((node) => node.getAttribute('id'))).toEqual(chart.nodes.map(({ id }) => id));
    expect(tag(document, 'viz:position').map((at) => [Number(at.getAttribute('x')), Number(at.getAttribute('y'))])).toEqual(chart.nodes.map(({ x, y }) => [x, 0 - y]));
    expect(tag(document, 'edge').map((edge) => [edge.getAttribute('id'), edge.getAttribute('weight')])).toEqual(chart.links.map(({ id, count }) => [id, String(count)]));
  });

  it('declares every attribute that it uses', () => {
    const declared = new Set(tag(document, 'attribute').map((attribute) => attribute.getAttribute('id')));
    for (const value of tag(document, 'attvalue')) expect(declared).toContain(value.getAttribute('for'));
  });
});

/** Reads a table of RFC 4180: what stands between quote marks is text, two of them are one. */
function table(text: string): string[][] {
  expect(text.startsWith('\uFEFF')).toBe(true);
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  let rest = text.slice(1);
  while (rest !== '') {
    cells.lastIndex = 0;
    const found = cells.exec(rest);
    if (!found) throw new Error(`no cell of a table: ${rest.slice(0, 40)}`);
    rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    rest = rest.slice(found[0].length);
    if (found[3] === '\r\n' && rest !== '') rows.push([]);
  }
  return rows;
}

describe('CSV', () => {
  const files = Object.fromEntries(Object.entries(unzipSync(csvZip(chart, words))).map(([name, bytes]) => [name, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)]));
  const nodes = table(files['nodes.csv'] ?? '');
  const links = table(files['links.csv'] ?? '');

  it('is one archive of two tables and what they are of', () => {
    expect(Object.keys(files)).toEqual(['nodes.csv', 'links.csv', 'about.txt']);
    expect(csvZip(chart, words)).toEqual(csvZip(chart, words));
    expect(files['about.txt']).toContain('247 guests');
  });

  it('has a row for every node and every link, each with a cell for every column', () => {
    expect(nodes).toHaveLength(chart.nodes.length + 1);
    expect(links).toHaveLength(chart.links.length + 1);
    for (const row of nodes) expect(row).toHaveLength(nodes[0]?.length ?? 0);
    for (const row of links) expect(row).toHaveLength(links[0]?.length ?? 0);
  });

  it('has no cell that a spreadsheet would compute', () => {
    for (const one of [...nodes, ...links].flat()) expect(one).not.toMatch(/^[=+\-@\t\r\n]/);
    expect(nodes.flat().filter((one) => one.startsWith("'"))).toEqual(["'-p2", expect.stringMatching(/^'=cmd/), "'@样例公寓", "'\t12-14 Mar", "'+86 4821"]);
  });

  it('joins its tables by id, also where an id had to be made safe', () => {
    const ids = new Set(nodes.slice(1).map(([id]) => id));
    for (const [, from, to] of links.slice(1)) expect([ids.has(from ?? ''), ids.has(to ?? '')]).toEqual([true, true]);
  });

  it.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@x', "'@x"],
    ['\tx', "'\tx"],
    ['\rx', '"\'\rx"'],
    ['＝1', "'＝1"],
    ['1-1', '1-1'],
    [null, ''],
    [5.5e-11, '5.5e-11'],
    [false, 'false'],
  ])('writes the cell %j as %j', (value, expected) => {
    expect(cell(value)).toBe(expected);
  });
});

describe('JSON', () => {
  it('opens again as the document that was saved', () => {
    for (let seed = 0; seed < 100; seed++) {
      const document = documentOf(seed);
      expect(openJson(json({ ...chart, document }, words))).toEqual(read(written(document)));
    }
  });

  it('counts what the chart has', () => {
    const file = JSON.parse(json(chart, words)) as { nodes: unknown[]; links: unknown[]; notes: unknown[] };
    expect([file.nodes.length, file.links.length, file.notes.length]).toEqual([9, 9, 1]);
  });

  it.each([
    ['<graphml/>', 'json', 'document'],
    ['[]', 'object', 'file'],
    ['{"format":"other"}', 'export', 'file.format'],
    ['{"format":"investigate-chart","version":2}', 'version', 'file.version'],
    ['{"format":"investigate-chart","version":1}', 'object', 'file.document'],
    ['{"format":"investigate-chart","version":1,"document":{"v":3}}', 'version', 'file.document.v'],
  ])('that is none is refused with what was expected: %s', (text, expected, where) => {
    expect(() => openJson(text)).toThrow(expect.objectContaining({ expected, where }));
    expect(() => openJson(text)).toThrow(DocumentError);
  });
});

describe('the header', () => {
  it('says so where nothing is filtered, nothing is cut off and nothing is left out', () => {
    const bare = { ...chart, notes: [], header: { ...chart.header, filters: [], window: null, notShown: [], omitted: 0 } };
    const said = new Map(headerLines(bare, words).map(({ key, values }) => [key, values]));
    expect([said.get('filters'), said.get('window'), said.get('notShown'), said.get('notes')]).toEqual([['none'], ['all time'], ['nothing is left out'], undefined]);
  });
});

describe('the name of a file', () => {
  it('has number, view and the minute in the zone of the header, and no name', () => {
    expect(fileName(chart.header, 'png')).toBe('2026-0417-chart-20261120-0614.png');
  });

  it('is a file name whatever the number of the case holds', () => {
    expect(fileName({ ...chart.header, caseNumber: '苏公(2026)/7 号..\u0000' }, 'svg')).toBe('苏公-2026-7-号-chart-20261120-0614.svg');
  });
});
