import type { ChartFilters } from '../filter/filters';
import type { ChartModel, Route } from '../model/model';
import { type Act, acts, type Charted, type Step } from '../model/steps';
import type { Json, SavedDocument } from './document';
import { link, type Numbered, things } from './parts';
import { DocumentError, list, membersOf, named, number, object, type Reader, text } from './shape';
import { wentBack } from './states';

type Saved = SavedDocument['steps'][number];

/**
 * A chart (`now`, what the document itself holds) with the steps that led to it, as `savedSteps` kept them. From a step on that holds no
 * way back, as in documents of which only the names of steps were kept, the earlier ones count as left out.
 */
export function stepsOf({ ids, notes, steps }: SavedDocument, now: ChartModel, filtersOf: (json: Json) => ChartFilters): Charted {
  const head = attempted(() => headOf(steps[0]));
  const said = head ? steps.slice(1) : steps;
  const numbered: Numbered = { things: [...ids, ...(head?.ids ?? [])], notes };
  const route = (step: Saved | undefined) => attempted(() => (step?.route === undefined ? null : routeOf(numbered)(step.route, 'route')));
  const model = { ...now, route: route(said.at(-1) ?? steps[0]) };
  const done: Step[] = [];
  for (let at = said.length - 1; at >= 0; at--) {
    const [step, after] = [said[at], done[0]?.before ?? model];
    const found = attempted(() => ({
      act: act(step?.act, 'act'),
      of: things(numbered)(step?.of, 'of'),
      count: number(step?.count, 'count'),
      before: { ...wentBack(after, step?.back, numbered, filtersOf, 'back'), route: route(said[at - 1] ?? steps[0]) },
      after,
    }));
    if (!found) break;
    done.unshift(found);
  }
  return { model, steps: { left: { steps: (head?.left ?? 0) + said.length - done.length, words: head?.words ?? 0 }, done, undone: [] } };
}

/** What a document of another make holds there is no step. */
function attempted<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof DocumentError) return null;
    throw error;
  }
}

function headOf(step: Saved | undefined): { left: number; words: number; ids: readonly string[] } {
  const { left, words, ids } = membersOf(step, 'steps[0]');
  return { left: number(left, 'left'), words: number(words, 'words'), ids: list(text)(ids, 'ids') };
}

const act: Reader<Act> = (value, where) => {
  const found = acts.find((one) => one === value);
  if (found === undefined) throw new DocumentError('mark', named(value), where);
  return found;
};

const routeOf = (numbered: Numbered): Reader<Route> => object<Route>({ nodes: things(numbered), links: list(link(numbered)) });
