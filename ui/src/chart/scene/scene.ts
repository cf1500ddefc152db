import type { ChartModel, Place } from '../model/model';
import type { ChartAnswers, ChartLink, ChartPerson } from './answers';
import { type ChartWords, linkLabel, nodeLabels, takenBy } from './labels';
import { linkHalo, linkLine } from './links';
import { Crossed } from './occupied';
import { personSign, radiusOf } from './nodes';
import { layer, type Measure, type Primitive } from './primitives';

/** How much can be read at a zoom: below 75 % no link labels, below 50 % no contact labels and no glyphs inside. */
export type Detail = 'all' | 'noLinkLabels' | 'shapes';

export function detailAt(zoom: number): Detail {
  return zoom < 0.5 ? 'shapes' : zoom < 0.75 ? 'noLinkLabels' : 'all';
}

/** What changes from one moment to the next without being part of the chart. */
export interface Moment {
  detail: Detail;
  /** Node or link under the pointer. */
  hovered: string | null;
  /** Node that has the keyboard, in the list beside the canvas. */
  focused: string | null;
}

const PITCH = 24;

interface Node {
  person: ChartPerson;
  place: Place;
}

/**
 * The display list of a chart: pure, so that the same model, answers and words give the same list. In order of layers. A person
 * who has no place in the model, and a link with an end that has none, is not drawn.
 */
export function scene(model: ChartModel, answers: ChartAnswers, words: ChartWords, measure: Measure, moment: Moment): Primitive[] {
  const placeOf = new Map(model.places.map((place) => [place.id, place]));
  const nodes = answers.persons.flatMap((person): Node[] => {
    const place = placeOf.get(person.id);
    return place ? [{ person, place }] : [];
  });
  const drawn = new Map(nodes.map((node) => [node.person.id, node.place]));
  const lit = new Set([...model.selection, moment.hovered]);
  const list: Primitive[] = [{ z: layer.dots, id: 'dots', kind: 'dots', geometry: { pitch: PITCH }, token: 'border.default', dash: 'none' }];
  const links = answers.links.flatMap((link) => {
    const [from, to] = [drawn.get(link.from), drawn.get(link.to)];
    return from && to ? [{ link, from, to }] : [];
  });
  for (const { link, from, to } of links) {
    if (lit.has(link.id) || lit.has(link.to)) list.push(linkHalo(link, from, to));
    list.push(...linkLine(link, from, to));
  }
  const glyph = moment.detail !== 'shapes';
  for (const { person, place } of nodes) list.push(...personSign(person, place, glyph));
  list.push(...labels(nodes, links, lit, words, measure, moment));
  for (const node of nodes) list.push(...marks(node, model.selection, moment));
  return list.toSorted((a, b) => a.z - b.z);
}

type Drawn = { link: ChartLink; from: Place; to: Place };

function labels(nodes: Node[], links: Drawn[], lit: ReadonlySet<string | null>, words: ChartWords, measure: Measure, moment: Moment) {
  const occupied = takenBy(nodes);
  const crossed = new Crossed(links.map(({ from, to }) => ({ x1: from.x, y1: from.y, x2: to.x, y2: to.y })));
  const written = nodes
    .map((node) => ({ ...node, always: node.person.revealed === 'subject' || lit.has(node.person.id) || node.person.id === moment.focused }))
    .filter(({ always }) => always || moment.detail !== 'shapes');
  const list = nodeLabels(written, words, measure, { occupied, crossed });
  if (moment.detail !== 'all') return list;
  for (const { link, from, to } of links) {
    const label = linkLabel(link, from, to, words, measure, occupied);
    if (label) list.push(label);
  }
  return list;
}

function marks({ person, place: { x, y } }: Node, selection: readonly string[], { hovered, focused }: Moment): Primitive[] {
  const { id } = person;
  const r = radiusOf(person);
  const ring = (name: string, reach: number, token: 'mark.select' | 'mark.focus', width: number): Primitive => ({
    z: layer.selection,
    id: `${id} ${name}`,
    kind: 'disc',
    geometry: { x, y, r: r + reach },
    token,
    dash: 'none',
    fill: null,
    width,
  });
  const halo: Primitive = {
    z: layer.halos,
    id: `${id} halo`,
    kind: 'disc',
    geometry: { x, y, r: r + 8 },
    token: 'mark.selectSoft',
    dash: 'none',
    fill: 'mark.selectSoft',
    width: 0,
  };
  const chosen = selection.includes(id);
  return [
    ...(chosen || id === hovered ? [halo] : []),
    ...(chosen ? [ring('selected', 3, 'mark.select', 2)] : []),
    ...(id === focused ? [ring('focus', 6, 'mark.focus', 2)] : []),
  ];
}
