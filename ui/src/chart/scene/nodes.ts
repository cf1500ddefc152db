import { fills, marks, strokes } from '@/shared/glyphs/shapes';
import type { EntityKind } from '../graph/graph';
import type { Standing } from '../graph/picture';
import { layer, type Primitive } from './primitives';

const SUBJECT = 19;
const SUBJECT_RING = 23;
const CONTACT = 15;
const STACK = 18;
const MARK = 7;
const MARK_OFF = 11;
const PIN = 7;

type Thing = Exclude<EntityKind, 'person'>;

/** Signs of things, round their middle; each has an outline of its own, so that they are told apart without colour. */
export const outlines: Record<Thing, string> = {
  room: 'M-15-10a5 5 0 0 1 5-5h20a5 5 0 0 1 5 5v20a5 5 0 0 1-5 5h-20a5 5 0 0 1-5-5Z',
  building: 'M0-17 16-6V15H-16V-6Z',
  stay: 'M0-18 18 0 0 18-18 0Z',
  vehicle: 'M-8-12h16a12 12 0 0 1 0 24h-16a12 12 0 0 1 0-24Z',
  account: 'M-17 0-8.5-14.7H8.5L17 0 8.5 14.7H-8.5Z',
};

export const thingGlyphs: Record<Thing, string> = {
  room: strokes.door,
  building: strokes.building,
  stay: strokes.bed,
  vehicle: strokes.vehicle,
  account: strokes.account,
};

const reach: Record<Thing, number> = { room: 18, building: 18, stay: 18, vehicle: 20, account: 17 };

/** Reach of a sign from its middle. */
export function radiusOf({ node, group }: Pick<Standing, 'node' | 'group'>): number {
  if (group) return STACK + 5;
  return node.kind === 'person' ? (node.person?.revealed === 'subject' ? SUBJECT_RING : CONTACT + 1) : reach[node.kind];
}

/** The sign of a thing; of a person the more of it is filled, the more of him is revealed. Without `glyph` the outline alone, for a chart seen from afar. */
export function sign(standing: Standing, glyph: boolean, pinned: boolean): Primitive[] {
  return [...outline(standing, glyph), ...(pinned ? pin(standing) : [])];
}

function outline(standing: Standing, glyph: boolean): Primitive[] {
  const { node, place, group } = standing;
  if (group) return stack(node.id, place.x, place.y, group.members.length, node.kind);
  if (node.kind !== 'person') return thing(node.id, node.kind, place.x, place.y, glyph);
  return node.person?.revealed === 'subject' ? subjectSign(node.id, place.x, place.y, glyph) : contactSign(standing, glyph);
}

const common = { z: layer.nodes, dash: 'none' } as const;

function thing(id: string, kind: Thing, x: number, y: number, glyph: boolean): Primitive[] {
  const token = `entity.${kind}` as const;
  const shape: Primitive = { ...common, id, kind: 'shape', geometry: { x, y, d: outlines[kind] }, token, fill: token, width: 0 };
  return glyph ? [shape, { ...common, ...glyphAt(`${id} glyph`, thingGlyphs[kind], x, y, 1.05), token: 'entity.onFill', fill: false, width: 1.5 }] : [shape];
}

function subjectSign(id: string, x: number, y: number, glyph: boolean): Primitive[] {
  const list: Primitive[] = [
    { ...common, id: `${id} ring`, kind: 'disc', geometry: { x, y, r: SUBJECT_RING }, token: 'entity.person', fill: 'bg.canvas', width: 2 },
    { ...common, id, kind: 'disc', geometry: { x, y, r: SUBJECT }, token: 'entity.person', fill: 'entity.person', width: 0 },
  ];
  if (glyph) list.push({ ...common, ...glyphAt(`${id} figure`, fills.figure, x, y, 1.35), token: 'entity.onFill', fill: true, width: 0 });
  return list;
}

function contactSign({ node: { id, person }, place: { x, y } }: Standing, glyph: boolean): Primitive[] {
  const disc: Primitive = { ...common, id, kind: 'disc', geometry: { x, y, r: CONTACT }, token: 'entity.person', fill: 'bg.surface', width: 2 };
  if (!glyph || !person) return [disc];
  const named = person.revealed === 'named';
  const d = named ? fills.figure : strokes.person;
  const figure = { ...common, ...glyphAt(`${id} figure`, d, x, y, named ? 1.1 : 1.05), token: 'entity.person', fill: named, width: named ? 0 : 1.5 } as const;
  return [disc, figure, ...markSign(id, person.mark, x, y)];
}

/** At the lower right, drawn at every size that shows figures: a witness or a possible victim is to be handled as one. */
function markSign(id: string, mark: keyof typeof marks | null, x: number, y: number): Primitive[] {
  if (mark === null) return [];
  const at = { x: x + MARK_OFF, y: y + MARK_OFF };
  return [
    { ...common, id: `${id} mark`, kind: 'disc', geometry: { ...at, r: MARK }, token: 'entity.person', fill: 'bg.surface', width: 1.4 },
    { ...common, ...glyphAt(`${id} ${mark}`, marks[mark], at.x, at.y, 0.55), token: 'entity.person', fill: true, width: 0 },
  ];
}

/** Discs on top of each other with their number: several that stand as one. */
function stack(id: string, x: number, y: number, count: number, kind: EntityKind): Primitive[] {
  const token = `entity.${kind}` as const;
  const disc = (name: string, off: number): Primitive => ({
    ...common,
    id: `${id}${name}`,
    kind: 'disc',
    geometry: { x: x + off, y: y - off, r: STACK },
    token,
    fill: 'bg.surface',
    width: 2,
  });
  return [
    disc(' third', 5),
    disc(' second', 2.5),
    disc('', 0),
    {
      ...common,
      id: `${id} count`,
      kind: 'text',
      geometry: { x, y, w: 2 * STACK, h: STACK },
      align: 'center',
      text: String(count),
      font: 'bold',
      size: 13,
      token,
      bare: true,
    },
  ];
}

/** At the upper left: a layout leaves it where it is. */
function pin(standing: Standing): Primitive[] {
  const { node, place } = standing;
  const off = radiusOf(standing) * 0.78;
  const at = { x: place.x - off, y: place.y - off };
  return [
    { ...common, id: `${node.id} pin`, kind: 'disc', geometry: { ...at, r: PIN }, token: 'border.control', fill: 'bg.surface', width: 1.2 },
    { ...common, ...glyphAt(`${node.id} pin glyph`, strokes.pin, at.x, at.y, 0.58), token: 'text.secondary', fill: false, width: 1.8 },
  ];
}

function glyphAt(id: string, d: string, x: number, y: number, scale: number) {
  return { id, kind: 'glyph', geometry: { x: x - 8 * scale, y: y - 8.1 * scale, scale, d } } as const;
}
