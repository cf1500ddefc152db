import { fills, marks, strokes } from '@/shared/glyphs/shapes';
import type { Place } from '../model/model';
import type { ChartPerson } from './answers';
import { layer, type Primitive } from './primitives';

const SUBJECT = 19;
const SUBJECT_RING = 23;
const CONTACT = 15;
const MARK = 7;
const MARK_OFF = 11;

/** Reach of a person's sign from its middle. */
export const radiusOf = (person: ChartPerson) => (person.revealed === 'subject' ? SUBJECT_RING : CONTACT + 1);

/** A person's sign: the more of it is filled, the more of him is revealed. Without `glyph` the disc alone, for a chart seen from afar. */
export function personSign(person: ChartPerson, { x, y }: Place, glyph: boolean): Primitive[] {
  return person.revealed === 'subject' ? subjectSign(person.id, x, y, glyph) : [...contactSign(person, x, y, glyph), ...markSign(person, x, y, glyph)];
}

const common = { z: layer.nodes, dash: 'none' } as const;

function subjectSign(id: string, x: number, y: number, glyph: boolean): Primitive[] {
  const sign: Primitive[] = [
    { ...common, id: `${id} ring`, kind: 'disc', geometry: { x, y, r: SUBJECT_RING }, token: 'entity.person', fill: 'bg.canvas', width: 2 },
    { ...common, id, kind: 'disc', geometry: { x, y, r: SUBJECT }, token: 'entity.person', fill: 'entity.person', width: 0 },
  ];
  if (glyph) sign.push({ ...common, ...glyphAt(`${id} figure`, fills.figure, x, y, 1.35), token: 'entity.onFill', fill: true, width: 0 });
  return sign;
}

function contactSign({ id, revealed }: ChartPerson, x: number, y: number, glyph: boolean): Primitive[] {
  const sign: Primitive[] = [
    { ...common, id, kind: 'disc', geometry: { x, y, r: CONTACT }, token: 'entity.person', fill: 'bg.surface', width: 2 },
  ];
  if (!glyph) return sign;
  const named = revealed === 'named';
  const d = named ? fills.figure : strokes.person;
  sign.push({ ...common, ...glyphAt(`${id} figure`, d, x, y, named ? 1.1 : 1.05), token: 'entity.person', fill: named, width: named ? 0 : 1.5 });
  return sign;
}

/** At the lower right, drawn at every size that shows figures: a witness or a possible victim is to be handled as one. */
function markSign({ id, mark }: ChartPerson, x: number, y: number, glyph: boolean): Primitive[] {
  if (mark === null || !glyph) return [];
  const at = { x: x + MARK_OFF, y: y + MARK_OFF };
  return [
    { ...common, id: `${id} mark`, kind: 'disc', geometry: { ...at, r: MARK }, token: 'entity.person', fill: 'bg.surface', width: 1.4 },
    { ...common, ...glyphAt(`${id} ${mark}`, marks[mark], at.x, at.y, 0.55), token: 'entity.person', fill: true, width: 0 },
  ];
}

function glyphAt(id: string, d: string, x: number, y: number, scale: number) {
  return { id, kind: 'glyph', geometry: { x: x - 8 * scale, y: y - 8.1 * scale, scale, d } } as const;
}
