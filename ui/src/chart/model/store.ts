import { create } from 'zustand';
import { onSignOut } from '@/shared/session/session';
import { type ChartModel, emptyChart } from './model';
import { type Act, type Charted, done, jumped, noSteps, redone, type Steps, undone } from './steps';

interface Charts {
  charts: Readonly<Record<string, ChartModel>>;
  steps: Readonly<Record<string, Steps>>;
  /** Applies what is no step to the chart of this key: what is selected, where one looks from, what an answer brought by itself. */
  change: (key: string, step: (model: ChartModel) => ChartModel) => void;
  /** Does a named act, which can be undone. `count`: how many things it was done to. */
  act: (key: string, act: Act, of: readonly string[], count: number, step: (model: ChartModel) => ChartModel) => void;
  undo: (key: string) => void;
  redo: (key: string) => void;
  jump: (key: string, count: number) => void;
  open: (key: string, charted: Charted) => void;
}

/** The charts of this visit, in memory: ids and places only, so that nothing of a person outlives its case on the screen. */
export const useCharts = create<Charts>((set) => {
  const turn = (key: string, by: (charted: Charted) => Charted) =>
    set(({ charts, steps }) => {
      const after = by({ model: charts[key] ?? emptyChart, steps: steps[key] ?? noSteps });
      return { charts: { ...charts, [key]: after.model }, steps: { ...steps, [key]: after.steps } };
    });
  return {
    charts: {},
    steps: {},
    change: (key, step) => set(({ charts }) => ({ charts: { ...charts, [key]: step(charts[key] ?? emptyChart) } })),
    act: (key, act, of, count, step) => turn(key, (charted) => done(charted, act, of, count, step(charted.model))),
    undo: (key) => turn(key, undone),
    redo: (key) => turn(key, redone),
    jump: (key, count) => turn(key, (charted) => jumped(charted, count)),
    open: (key, charted) => turn(key, () => charted),
  };
});

onSignOut(() => useCharts.setState({ charts: {}, steps: {} }));

export const chartKey = (caseId: string, subject: string) => `${caseId} ${subject}`;
