import { useEffect, useMemo } from 'react';
import type { PersonSeenFragment, CompanionRowFragment } from '@/shared/graphql/generated/graphql';
import { layout } from './model/layout';
import { CAP, type ChartModel, emptyChart, placed } from './model/model';
import { useCharts } from './model/store';
import { answersOf, type ChartAnswers } from './scene/answers';

const nobody: readonly CompanionRowFragment[] = [];

export interface Chart {
  model: ChartModel;
  answers: ChartAnswers;
  change: (step: (model: ChartModel) => ChartModel) => void;
}

/** The chart of this key with the answers to what stands on it; who is new gets a place, who was there keeps his. */
export function useChart(key: string, subject: PersonSeenFragment, rows: readonly CompanionRowFragment[] | null): Chart {
  const stored = useCharts((charts) => charts.charts[key]) ?? emptyChart;
  const shown = useMemo(() => (rows ?? nobody).slice(0, CAP - 1), [rows]);
  const answers = useMemo(() => answersOf(subject, shown), [subject, shown]);
  const model = useMemo(() => {
    const newcomers = shown.map(({ person, occasions }) => ({ id: person.id, times: occasions }));
    return placed(stored, layout(subject.id, newcomers, stored.places));
  }, [stored, shown, subject.id]);
  const change = useCharts((charts) => charts.change);
  useEffect(() => {
    if (rows && model !== stored) change(key, () => model);
  }, [rows, model, stored, change, key]);
  return useMemo(() => ({ model, answers, change: (step) => change(key, () => step(useCharts.getState().charts[key] ?? model)) }), [model, answers, change, key]);
}
