import type { ExportedChart, ExportedNode, ExportWords, HeaderKey } from '@/chart/export/exported';
import { headerKeys } from '@/chart/export/exported';
import type { ChartLink } from '@/chart/graph/graph';
import { emptyDocument } from './documents';

export const exportWords: ExportWords = {
  lines: Object.fromEntries(headerKeys.map((key) => [key, `[${key}]`])) as Record<HeaderKey, string>,
  guest: (handle) => `Guest ${handle}`,
  time: (at, zone) => `${at.toISOString()} (${zone})`,
  caseLine: (number, title) => `${number} ${title}`,
  dataAsOf: (at, zone, version) => `${at?.toISOString() ?? 'no time'} (${zone}), version ${version}`,
  shown: (nodes, links) => `${nodes} things, ${links} links`,
  legendRow: (label, count) => `${label}: ${count}`,
  note: (by, at, zone, text) => `${by}, ${at.toISOString()} (${zone}): ${text}`,
  none: 'none',
  allTime: 'all time',
  nothingLeftOut: 'nothing is left out',
  cells: 'Cells are safe.',
};

const person = (id: string, handle: string, label: string, part: object = {}): ExportedNode => ({
  id,
  kind: 'person',
  label,
  person: { handle, revealed: 'masked', mark: null, minor: false, ...part },
  known: [{ kind: 'COMPANION', total: 9 }],
  x: -120.25,
  y: 40,
  pinned: false,
  group: null,
});

const thing = (id: string, kind: ExportedNode['kind'], label: string, part: Partial<ExportedNode> = {}): ExportedNode => ({
  id,
  kind,
  label,
  person: null,
  known: [],
  x: 10,
  y: -20,
  pinned: false,
  group: null,
  ...part,
});

const link = (id: string, kind: ChartLink['kind'], from: string, to: string, part: Partial<ChartLink> = {}): ChartLink => ({
  id,
  serviceId: id,
  kind,
  from,
  to,
  count: 1,
  amount: null,
  during: null,
  companion: null,
  ...part,
});

/** Names that must stand in no file: one a painter or writer would let slip by taking the label, one of a minor. */
export const secrets = ['林秘密', '孙年幼'];

/** What a broken source may hold: breaks, quotes, markup, control characters, half a surrogate pair, formulas. */
const nasty = '=cmd|\' /C calc\'!A0 <b>&"x"</b>\u0000\u0007\u000B\uFFFE\uD800,\r\n第二行\t\u{1F600}]]>';

/** A chart with every kind of thing and link, parallel links, masked and minor people whose labels were not masked, and texts that break files. */
export const exportedChart: ExportedChart = {
  header: {
    caseNumber: '2026-0417',
    caseTitle: 'Deposit fraud, short-let rooms',
    chartTitle: 'Link chart of 赵样例',
    view: 'chart',
    user: 'lin',
    at: new Date('2026-11-19T22:14:09Z'),
    zone: 'Asia/Shanghai',
    purpose: 'Trace who booked rooms with the "three" subjects',
    dataAsOf: new Date('2026-11-19T20:00:00Z'),
    graphVersion: '7',
    filters: ['Met at least 2 times', 'Not distinct from chance: hidden'],
    window: '1 Mar to 20 Nov 2026',
    shown: { nodes: 9, links: 9 },
    omitted: 253,
    notShown: ['247 guests of 样例公寓 A座: more than 50 of a kind', '6 hidden by hand'],
    legend: [
      { label: 'Person', count: 4 },
      { label: 'Room', count: 1 },
    ],
    masking: 'Masked people stand under their handle.',
    sentence: 'Structural finding with its doubt; not an accusation.',
  },
  nodes: [
    person('s1', '1C01', '赵样例', { revealed: 'subject' }),
    person('-p2', '7F3A', '林秘密'),
    person('p3', '5E17', '孙年幼', { revealed: 'named', minor: true }),
    person('p4', '2C91', '钱公开', { revealed: 'named', mark: 'witness' }),
    thing('r1', 'room', nasty, { pinned: true, group: 'g1' }),
    thing('b1', 'building', '@样例公寓'),
    thing('t1', 'stay', '\t12-14 Mar'),
    thing('v1', 'vehicle', '样A-T3521', { x: 300.5 }),
    thing('a1', 'account', '+86 4821'),
  ],
  links: [
    link('l1', 'COMPANION', 's1', '-p2', {
      count: 9,
      during: { start: Date.UTC(2026, 2, 12, 6), end: Date.UTC(2026, 3, 19, 3) },
      companion: { strength: 'BEYOND_CHANCE', p: 5.5e-11, q: 0.004, explanation: null, booked: 0 },
    }),
    link('l2', 'COMPANION', 's1', 'p3', { count: 4, companion: { strength: 'BOOKED_TOGETHER', p: null, q: null, explanation: '=They book as one, 4 times', booked: 4 } }),
    link('l3', 'STAYED_WITH', '-p2', 'p3', { count: 2 }),
    link('l4', 'STAYED', 's1', 'r1', { count: 5, during: { start: Date.UTC(2026, 2, 12, 6), end: null } }),
    link('l5', 'OPERATES', 'p4', 'r1'),
    link('l6', 'DROVE', 's1', 'v1', { count: 8 }),
    link('l7', 'SEEN_AT', 'v1', 'b1', { count: 11 }),
    link('l8', 'HOLDS', 'p4', 'a1'),
    link('l9', 'STAYED_WITH', 's1', '-p2', { count: 9, amount: { value: '12345678901234567.89', currency: 'CNY' } }),
  ],
  notes: [{ text: `Asked about this, see file 7 ${nasty}`, by: 'lin', at: '2026-11-19T02:12:00Z', x: 5, y: 6 }],
  document: { ...emptyDocument, ids: ['s1', '-p2'], positions: [[0, 0], [12.5, -3]] },
};
