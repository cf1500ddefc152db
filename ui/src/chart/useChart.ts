import { useEffect, useMemo } from 'react';
import type { ChartGraph } from './graph/graph';
import { type Passing, pictureOf, type Picture } from './graph/picture';
import { useGraph, type Graph } from './graph/useGraph';
import { layout, type Newcomer } from './model/layout';
import { CAP, type ChartModel, emptyChart, linked, placed } from './model/model';
import { type Act, noSteps, type Steps } from './model/steps';
import { useCharts } from './model/store';

export interface Chart extends Omit<Graph, 'loading' | 'failure' | 'again'> {
  model: ChartModel;
  picture: Picture;
  /** What passes the filters and the time window; null while all does. */
  passing: Passing | null;
  steps: Steps;
  asking: Pick<Graph, 'loading' | 'failure' | 'again'>;
  change: (step: (model: ChartModel) => ChartModel) => void;
  act: (act: Act, of: readonly string[], count: number, step: (model: ChartModel) => ChartModel) => void;
  undo: () => void;
  redo: () => void;
  jump: (count: number) => void;
}

/** The chart of this key with what the service says of it; whoever the first answer brings gets a place, who was there keeps his. */
export function useChart(key: string, seed: ChartGraph | null, pass: (graph: ChartGraph, model: ChartModel) => Passing | null): Chart {
  const stored = useCharts((charts) => charts.charts[key]) ?? emptyChart;
  const steps = useCharts((charts) => charts.steps[key]) ?? noSteps;
  const newcomers = useMemo(() => (seed ? newcomersOf(seed) : []), [seed]);
  const model = useMemo(() => (seed ? seeded(stored, seed, newcomers) : stored), [stored, seed, newcomers]);
  const { graph, join, guest, loading, failure, again } = useGraph(seed, model);
  const { change, act, undo, redo, jump } = useCharts();
  useEffect(() => {
    if (seed && model !== stored) change(key, () => model);
  }, [seed, model, stored, change, key]);
  const passing = useMemo(() => pass(graph, model), [pass, graph, model]);
  const picture = useMemo(() => pictureOf(model, graph, passing), [model, graph, passing]);
  return useMemo(
    () => ({
      model,
      graph,
      picture,
      passing,
      steps,
      join,
      guest,
      asking: { loading, failure, again },
      change: (step) => change(key, () => step(useCharts.getState().charts[key] ?? model)),
      act: (name, of, count, step) => act(key, name, of, count, step),
      undo: () => undo(key),
      redo: () => redo(key),
      jump: (count) => jump(key, count),
    }),
    // oxlint-disable-next-line react/exhaustive-deps -- `again` is a new function at each render
    [model, graph, picture, passing, steps, join, guest, loading, failure, change, act, undo, redo, jump, key],
  );
}

/** All but the first, with how often each met: made once for an answer, since a chart changes with every act on it. */
function newcomersOf({ nodes, links }: ChartGraph): Newcomer[] {
  const times = new Map(links.toReversed().flatMap(({ from, to, count }) => [[from, count] as const, [to, count] as const]));
  return nodes.slice(1, CAP).map(({ id }) => ({ id, times: times.get(id) ?? 1 }));
}

/** The first answer on the chart: the subject in the middle, the others on rings round him; without links in a row beside each other. */
function seeded(stored: ChartModel, { nodes, links }: ChartGraph, newcomers: readonly Newcomer[]): ChartModel {
  const [first] = nodes;
  if (!first) return stored;
  const placesThere = placed(stored, layout(first.id, newcomers, stored.places));
  const there = new Set(placesThere.places.map(({ id }) => id));
  return linked(placesThere, links.filter(({ from, to }) => there.has(from) && there.has(to)).map(({ id }) => id));
}
