import type { ChartModel, Route } from '../model/model';
import type { Steps } from '../model/steps';
import type { Json, SavedDocument } from './document';
import { type NumberOf, saidLink } from './parts';
import { settled, wayBack, wordsOf } from './states';
import { MOST_BYTES } from './words';

/** The most steps that are kept with a chart, and the most bytes they take: those that were done last. */
export const MOST_STEPS = 200;
export const MOST_STEP_BYTES = 400_000;
/** What is on the chart goes before its steps; a little is added to both when they are written. */
const TOGETHER = 0.95 * MOST_BYTES;
/** An id of 43 letters with its quotes and comma. */
const ID_BYTES = 46;

/**
 * The steps to a chart as its document keeps them: first what was left out, with the things that are no longer on the chart; then
 * each step with the way back from the chart after it to the one before, the last being what the document itself holds (`now`). No step
 * holds words: notes that were taken away or said something else are counted.
 */
export function savedSteps(document: SavedDocument, now: ChartModel, { left, done }: Steps): SavedDocument['steps'] {
  const room = Math.min(MOST_STEP_BYTES, TOGETHER - new TextEncoder().encode(JSON.stringify({ ...document, steps: [] })).length);
  const { away, of } = numbering(document.ids);
  const notes = new Map(now.notes.map((note) => [wordsOf(note), note]));
  const lost = new Set<string>();
  const kept: SavedDocument['steps'][number][] = [];
  let [after, route, bytes, known] = [now, now.route, 0, 0];
  for (const step of done.slice(-MOST_STEPS).toReversed()) {
    const before = settled(step.before, notes);
    const saved = { act: step.act, of: step.of.length === 1 ? step.of.filter(isThing).map(of) : [], count: step.count, ...drawn(route, of), back: wayBack(after, before, of) };
    bytes += JSON.stringify(saved).length;
    if (bytes + away.length * ID_BYTES > room) break;
    kept.unshift(saved);
    for (const note of step.before.notes) if (notes.get(wordsOf(note))?.text !== note.text) lost.add(wordsOf(note));
    [after, route, known] = [before, step.before.route, away.length];
  }
  const head = { left: left.steps + done.length - kept.length, words: left.words + lost.size, ids: away.slice(0, known), ...drawn(route, of) };
  return head.left + kept.length === 0 ? [] : [head, ...kept];
}

const isThing = (id: string) => !/^(group|note):/.test(id);

/** Things that have no number yet come after those of the document. */
function numbering(ids: readonly string[]): { away: string[]; of: NumberOf } {
  const numbers = new Map(ids.map((id, index) => [id, index]));
  const away: string[] = [];
  const of = (id: string) => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    numbers.set(id, numbers.size);
    away.push(id);
    return numbers.size - 1;
  };
  return { away, of };
}

const drawn = (route: Route | null, of: NumberOf): { readonly [member: string]: Json } =>
  route ? { route: { nodes: route.nodes.map(of), links: route.links.map((id) => saidLink(id, of)) } } : {};
