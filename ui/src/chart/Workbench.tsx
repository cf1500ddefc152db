import { App } from 'antd';
import { lazy, type ReactNode, Suspense, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaseAtHand } from '@/case/context/CaseAtHand';
import { lookAt, searchOf } from '@/case/context/lookedAt';
import { useMedia } from '@/shared/controls/useMedia';
import { useFormat } from '@/shared/format/format';
import { SidePanel } from '@/shared/panel/SidePanel';
import { useSession } from '@/shared/session/session';
import { sizeOf } from '@/theme/tokens';
import { useActs } from './acts/useActs';
import styles from './chart.module.css';
import { graphOnChart } from './graph/picture';
import { useExpand } from './expand/useExpand';
import type { Tool } from './input/tools';
import { useChartKeys } from './input/useChartKeys';
import { useLayouts } from './layout/useLayouts';
import { noted, reworded } from './model/notes';
import type { CompanionsAtHand } from './panel/Panel';
import { usePaths } from './path/usePaths';
import { Stage, type StageSight } from './Stage';
import type { Rest } from './Statement';
import { Toolbar, type View } from './toolbar/Toolbar';
import type { Chart } from './useChart';

// What is not on the first picture comes when it is asked for.
const TimeBar = lazy(async () => ({ default: (await import('./timebar/TimeBar')).TimeBar }));
const Panel = lazy(async () => ({ default: (await import('./panel/Panel')).Panel }));
const FilterPanel = lazy(async () => ({ default: (await import('./filter/FilterPanel')).FilterPanel }));
const PathPanel = lazy(async () => ({ default: (await import('./path/PathPanel')).PathPanel }));
const KeysDialog = lazy(async () => ({ default: (await import('./keys/KeysDialog')).KeysDialog }));
const NoteEditor = lazy(async () => ({ default: (await import('./note/NoteEditor')).NoteEditor }));

interface Props {
  chart: Chart;
  companions: CompanionsAtHand | null;
  rest: Rest | null;
  /** What stands over the toolbar: the question the chart began with. */
  question?: ReactNode;
  files?: ReactNode;
}

/** A chart with everything that is done on it. */
export function Workbench({ chart, companions, rest, question, files }: Props) {
  const { t } = useTranslation('workbench');
  const { message } = App.useApp();
  const { outline } = useCaseAtHand();
  const user = useSession((session) => session.viewer?.user ?? '');
  const wide = useMedia('(min-width: 1280px)');
  const [view, setView] = useState<View>({ list: false, legend: true, time: wide, filter: false, panel: wide });
  const [tool, setTool] = useState<Tool>('pointer');
  const [writing, setWriting] = useState<{ note: string | null; on: string | null; place: { x: number; y: number } } | null>(null);
  const stage = useRef<StageSight>(null);
  const expand = useExpand(chart);
  const paths = usePaths(chart);
  const acts = useActs(chart, expand, paths);
  const { layout, arrange } = useLayouts(chart, acts.chosen, (why) => void message.error(t('layout.failed', { why })));
  // The picture first; the panel beside it follows in the next breath.
  const listed = useDeferredValue<Chart | null>(chart, null);
  const { zone } = useFormat();
  const onChart = useMemo(() => graphOnChart(chart.model, chart.graph), [chart.model, chart.graph]);
  const dated = useMemo(() => onChart.links.flatMap(({ during }) => during ?? []), [onChart]);
  const undated = onChart.links.length - dated.length;
  const change = (part: Partial<View>) => setView((before) => ({ ...before, ...part }));
  const note = useCallback(
    (on: string | null, place: { x: number; y: number }) => setWriting(on !== null && on.startsWith('note:') ? { note: on, on: null, place } : { note: null, on, place }),
    [],
  );
  const [keys, setKeys] = useState(false);
  useChartKeys({ '?': () => setKeys(true), T: () => change({ list: !view.list }), G: () => change({ legend: !view.legend }) });
  const written = (text: string) => {
    if (!writing) return;
    const { note: id, on, place } = writing;
    if (id !== null) return chart.act('reword', [], 1, (model) => ({ ...model, notes: reworded(model.notes, id, text) }));
    if (text === '') return;
    const at = on === null ? place : { x: 26, y: -60 };
    chart.act('note', on === null ? [] : [on], 1, (model) => ({ ...model, notes: noted(model.notes, { text, by: user, at: new Date().toISOString(), on, ...at }) }));
  };
  // It keeps the panel's room from the first picture on: nothing moves under the pointer when the panel comes.
  const toCome = <aside className={styles.panel} style={{ inlineSize: sizeOf('panel') }} />;
  return (
    <div className={styles.page}>
      {question}
      <Toolbar
        chart={chart}
        acts={acts}
        tool={tool}
        setTool={setTool}
        layout={layout}
        arrange={arrange}
        note={() => note(acts.chosen[0] ?? null, stage.current?.middle() ?? { x: 0, y: 0 })}
        view={view}
        setView={change}
        files={files}
      />
      <div className={styles.row}>
        <div className={styles.work}>
          <Stage
            ref={stage}
            chart={chart}
            acts={acts}
            expand={expand}
            rest={rest}
            tool={tool}
            setTool={setTool}
            list={view.list}
            legend={view.legend}
            note={note}
            layout={() => layout('force')}
            openPanel={() => change({ panel: true })}
          />
          <Suspense fallback={<div className={styles.timebar} />}>
            {view.time ? (
              <TimeBar
                records={dated}
                undated={undated}
                window={chart.model.window}
                change={(window) => {
                  lookAt(outline.id, searchOf(window, zone));
                  chart.act('window', [], 1, (model) => ({ ...model, window }));
                }}
                zone={zone}
              />
            ) : null}
          </Suspense>
        </div>
        <Suspense fallback={null}>
          {listed && view.filter ? (
            <SidePanel label={t('tools.filter')} width={sizeOf('panel')} close={() => change({ filter: false })} head={<h2>{t('tools.filter')}</h2>}>
              <FilterPanel graph={onChart} filters={chart.model.filters} change={(filters) => chart.act('filter', [], 1, (model) => ({ ...model, filters }))} />
            </SidePanel>
          ) : null}
          {listed && paths.asked && !view.filter ? <PathPanel chart={listed} paths={paths} asked={paths.asked} /> : null}
        </Suspense>
        {view.panel && !view.filter && !paths.asked ? (
          <Suspense fallback={toCome}>
            {listed ? <Panel chart={listed} expand={expand} companions={companions} close={() => change({ panel: false })} /> : toCome}
          </Suspense>
        ) : null}
      </div>
      <Suspense fallback={null}>{keys ? <KeysDialog close={() => setKeys(false)} /> : null}</Suspense>
      {writing ? (
        <Suspense fallback={null}>
          <NoteEditor
            text={chart.model.notes.find(({ id }) => id === writing.note)?.text ?? ''}
            thing={chart.graph.nodes.find(({ id }) => id === writing.on)?.label ?? null}
            done={written}
            close={() => setWriting(null)}
          />
        </Suspense>
      ) : null}
    </div>
  );
}
