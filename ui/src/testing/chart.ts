import { layout } from '@/chart/model/layout';
import { type ChartModel, emptyChart, linked, placed } from '@/chart/model/model';
import { companionsGraph } from '@/chart/graph/fromService';
import type { ChartGraph } from '@/chart/graph/graph';
import { pictureOf } from '@/chart/graph/picture';
import type { ChartWords } from '@/chart/scene/words';
import type { Measure } from '@/chart/scene/primitives';
import { type Moment, scene } from '@/chart/scene/scene';
import { companion, person } from './service';

export const words: ChartWords = {
  times: (count) => `${count}x`,
  often: { DROVE: (count) => `drove ${count}x`, SEEN_AT: (count) => `seen ${count}x` },
  amount: (value, currency) => `${value} ${currency}`,
  kinds: (count) => `${count} kinds`,
  group: (count) => `Group of ${count}`,
  part: (shown, total) => `${shown} of ${total}`,
  more: (count) => `+${count}`,
  note: (by, at) => `${by}, ${at}`,
};

/** Wide enough for every font: a Chinese character is as wide as it is high, a Latin one a little over half. */
export const measure: Measure = (text, _, size) => [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 1 : 0.58) * size, 0);

export const calm: Moment = { detail: 'all', labelScale: 1, hovered: null, focused: null, drawn: null };

/**
 * A chart as text, a line for each person, the subject first:
 * `subject 赵样例 1C01`, `masked 林秘密 7F3A met 9, booked 2`, `named 钱示范 2C91 met 3, in doubt`, `minor 孙年幼 5E17 met 2, booked 2`.
 * The name of somebody masked stands here only so that a test can look for it where it must not be.
 */
export function chartOf(text: string): { model: ChartModel; graph: ChartGraph; secrets: string[] } {
  const lines = text.trim().split('\n').map((line) => line.trim());
  const people = lines.map((line) => {
    const found = /^(subject|masked|named|minor) (\S+) (\w+)(?: met (\d+))?(?:, booked (\d+))?(?:, (in doubt|not distinct))?$/.exec(line);
    if (!found) throw new Error(`no line of a chart: ${line}`);
    const [, kind, name = '', handle = '', met = '0', booked = '0', word] = found;
    const masked = kind === 'masked';
    const who = person(handle, handle, {
      masked,
      displayName: masked ? `Guest ${handle}` : name,
      category: kind === 'subject' ? 'SUBJECT' : 'CONTACT',
      minor: kind === 'minor',
    });
    return { kind, name, who, row: { ...companion(who, Number(met), Number(booked)), ...strengthOf(word) } };
  });
  const [first, ...rest] = people;
  if (!first) throw new Error('a chart begins with its subject');
  const rows = rest.map(({ row }) => row);
  const places = layout(first.who.id, rows.map((row) => ({ id: row.person.id, times: row.occasions })), []);
  const graph = companionsGraph(first.who, rows, (handle) => `Guest ${handle}`);
  return {
    model: linked(placed(emptyChart, places), graph.links.map(({ id }) => id)),
    graph,
    secrets: people.filter(({ kind }) => kind === 'masked' || kind === 'minor').map(({ name }) => name),
  };
}

/** The display list of a chart on which nothing is filtered. */
export const sceneOf = (model: ChartModel, graph: ChartGraph, moment: Moment = calm) => scene(model, graph, pictureOf(model, graph, null), words, measure, moment);

export const drawn = (text: string, moment: Moment = calm, selection: string[] = []) => {
  const { model, graph } = chartOf(text);
  return sceneOf({ ...model, selection }, graph, moment);
};

const strengthOf = (word: string | undefined) =>
  word === 'in doubt' ? ({ strength: 'IN_DOUBT' } as const) : word === 'not distinct' ? ({ strength: 'NOT_DISTINCT' } as const) : {};

/** A case as it comes: a few who met often, many who met twice, some booked together, one minor, another subject. */
export const sampleCase = [
  'subject 赵样例 1C01',
  'masked 甲秘密 7F3A met 9',
  'masked 乙秘密 2C91 met 6, booked 2',
  'subject 孙虚构 2D02 met 5',
  'masked 丙秘密 5E17 met 4, booked 4',
  'minor 丁年幼 9A07 met 4, booked 4',
  'named 戊公开 D4B2 met 4',
  ...Array.from({ length: 9 }, (_, index) => `masked 己秘密${index} 3A0${index} met 3, booked ${index % 4}`),
  ...Array.from({ length: 22 }, (_, index) => `masked 庚秘密${index} 2B${10 + index} met 2, booked ${index % 3}`),
].join('\n');
