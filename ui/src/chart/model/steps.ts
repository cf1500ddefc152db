import type { ChartModel } from './model';

export const acts = [
  'expand', 'collapse', 'companions', 'path', 'network', 'clearPath', 'layout', 'move', 'align', 'distribute', 'pin', 'unpin', 'group', 'ungroup', 'fold', 'hide', 'hideOthers',
  'show', 'remove', 'note', 'reword', 'filter', 'window', 'merge', 'put',
] as const;
export type Act = (typeof acts)[number];

/** One named act on a chart. Camera and selection are no acts. */
export interface Step {
  readonly act: Act;
  /** Ids of what it was done to. */
  readonly of: readonly string[];
  /** How many things it was done to, or brought. */
  readonly count: number;
  readonly before: ChartModel;
  readonly after: ChartModel;
}

/** What was done before and was not kept when the chart was saved: so many steps, and so many notes whose earlier words are gone. */
export interface Left {
  readonly steps: number;
  readonly words: number;
}

/** Everything that was done, last last, and what was undone, next first. */
export interface Steps {
  readonly left: Left;
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export const noSteps: Steps = { left: { steps: 0, words: 0 }, done: [], undone: [] };

export interface Charted {
  readonly model: ChartModel;
  readonly steps: Steps;
}

/** Done again and again, as while time is played, these are one step. */
const running: ReadonlySet<Act> = new Set(['window', 'filter']);

/** Does an act. One that changes nothing is no step. */
export function done({ model, steps }: Charted, act: Act, of: readonly string[], count: number, after: ChartModel): Charted {
  if (after === model) return { model, steps };
  const last = steps.done.at(-1);
  if (last?.act === act && running.has(act)) {
    return { model: after, steps: { ...steps, done: [...steps.done.slice(0, -1), { ...last, after }], undone: [] } };
  }
  return { model: after, steps: { ...steps, done: [...steps.done, { act, of, count, before: model, after }], undone: [] } };
}

/** The view stays where it is while acts come and go; what is no longer on the chart is not selected. */
function seenFrom(now: ChartModel, then: ChartModel): ChartModel {
  const there = new Set([...then.places.map(({ id }) => id), ...then.links, ...then.groups.map(({ id }) => id), ...then.notes.map(({ id }) => id)]);
  return { ...then, camera: now.camera, selection: now.selection.filter((id) => there.has(id)) };
}

export function undone({ model, steps }: Charted): Charted {
  const last = steps.done.at(-1);
  if (!last) return { model, steps };
  return { model: seenFrom(model, last.before), steps: { ...steps, done: steps.done.slice(0, -1), undone: [last, ...steps.undone] } };
}

export function redone({ model, steps }: Charted): Charted {
  const [next, ...rest] = steps.undone;
  if (!next) return { model, steps };
  return { model: seenFrom(model, next.after), steps: { ...steps, done: [...steps.done, next], undone: rest } };
}

/** Goes to the chart as it was after so many of the steps that are kept. */
export function jumped(charted: Charted, count: number): Charted {
  let at = charted;
  while (at.steps.done.length > count) at = undone(at);
  while (at.steps.done.length < count && at.steps.undone.length > 0) at = redone(at);
  return at;
}
