import { create } from 'zustand';
import { onSignOut } from '@/shared/session/session';
import { type ChartModel, emptyChart } from './model';

interface Charts {
  charts: Readonly<Record<string, ChartModel>>;
  /** Applies one step to the chart of this key. */
  change: (key: string, step: (model: ChartModel) => ChartModel) => void;
}

/** The charts of this visit, in memory: ids and places only, so that nothing of a person outlives its case on the screen. */
export const useCharts = create<Charts>((set) => ({
  charts: {},
  change: (key, step) => set(({ charts }) => ({ charts: { ...charts, [key]: step(charts[key] ?? emptyChart) } })),
}));

onSignOut(() => useCharts.setState({ charts: {} }));

export const chartKey = (caseId: string, subject: string) => `${caseId} ${subject}`;
