import { useCallback, useMemo, useRef, useState } from 'react';
import styles from './chart.module.css';
import { useChartKeys } from './input/useChartKeys';
import { Legend } from './legend/Legend';
import { ChartList } from './list/ChartList';
import { moved, selected } from './model/model';
import { Statement } from './Statement';
import type { Chart } from './useChart';
import { useChartWords } from './useChartWords';
import { useStage } from './canvas/useStage';
import { ZoomButtons } from './ZoomButtons';

interface Props {
  chart: Chart;
  /** Name of the subject. */
  person: string;
  min: number;
  /** How many companions of the answer are not on the chart. */
  left: number;
  more: { load: () => void; loading: boolean } | null;
  list: boolean;
  legend: boolean;
  openPanel: () => void;
}

/** The canvas, the list that says the same to those who cannot see it, and what lies on top of the canvas. */
export function Stage({ chart, person, min, left, more, list, legend, openPanel }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const words = useChartWords();
  const [focused, setFocused] = useState<string | null>(null);
  const stage = useStage(canvas, chart, words, focused);
  const keepClear = useCallback((element: HTMLElement | null) => stage.keepClear(element), [stage]);
  const { change } = chart;
  const keys = useMemo(
    () => ({
      '+': () => stage.zoom(1.25),
      '=': () => stage.zoom(1.25),
      '-': () => stage.zoom(0.8),
      '0': stage.plain,
      F: stage.fit,
      Escape: () => change((model) => selected(model, [])),
    }),
    [stage, change],
  );
  useChartKeys(keys);
  return (
    <div className={styles.stage}>
      <ChartList
        chart={chart}
        open={list}
        words={words}
        focus={(id) => {
          setFocused(id);
          if (id !== null) stage.reveal(id);
        }}
        move={(id, dx, dy) =>
          change((model) => {
            const place = model.places.find((other) => other.id === id);
            return place ? moved(model, id, place.x + dx, place.y + dy) : model;
          })
        }
        openPanel={openPanel}
      />
      <div className={styles.ground}>
        <canvas ref={canvas} className={styles.canvas} aria-hidden="true" data-testid="chart" />
        <div className={styles.over}>
          <Statement shown={chart.answers.persons.length} left={left} person={person} min={min} more={more} ref={keepClear} />
          <ZoomButtons stage={stage} ref={keepClear} />
        </div>
        {legend ? <Legend chart={chart} ref={keepClear} /> : null}
      </div>
    </div>
  );
}
