import { lazy, type Ref, Suspense, useCallback, useDeferredValue, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { FailureNotice } from '@/shared/states/FailureNotice';
import { useTranslation } from 'react-i18next';
import type { Acts } from './acts/useActs';
import { type StageActs, useStage } from './canvas/useStage';
import styles from './chart.module.css';
import type { Expand } from './expand/useExpand';
import { useChartKeys } from './input/useChartKeys';
import type { Tool } from './input/tools';
import { Legend } from './legend/Legend';
import { ChartList } from './list/ChartList';
import type { MenuAt } from './menu/ContextMenu';
import { CAP, type Camera, selected, without } from './model/model';
import { shifted } from './model/dragged';
import type { Size } from './scene/bounds';
import { inLasso } from './select/select';
import { type Rest, Statement } from './Statement';
import type { Chart } from './useChart';
import { useChartWords } from './useChartWords';
import { ZoomButtons } from './ZoomButtons';

// What is not on the first picture comes when it is asked for.
const Chooser = lazy(async () => ({ default: (await import('./expand/Chooser')).Chooser }));
const ContextMenu = lazy(async () => ({ default: (await import('./menu/ContextMenu')).ContextMenu }));
const Minimap = lazy(async () => ({ default: (await import('./minimap/Minimap')).Minimap }));

/** What is asked of the stage from beside it. */
export interface StageSight {
  /** The point of the chart in the middle of the window. */
  middle: () => { x: number; y: number };
}

interface Props {
  chart: Chart;
  acts: Acts;
  expand: Expand;
  rest: Rest | null;
  tool: Tool;
  setTool: (tool: Tool) => void;
  list: boolean;
  legend: boolean;
  note: (on: string | null, place: { x: number; y: number }) => void;
  layout: () => void;
  openPanel: () => void;
  ref: Ref<StageSight>;
}

/** From so many nodes a chart has a map of itself. */
const WITH_MINIMAP = 60;

/** The canvas, the list that says the same to those who cannot see it, and what lies on top of the canvas. */
export function Stage({ chart, acts, expand, rest, tool, setTool, list, legend, note, layout, openPanel, ref }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const ground = useRef<HTMLDivElement>(null);
  const words = useChartWords();
  const [focused, setFocused] = useState<string | null>(null);
  const [menu, setMenu] = useState<MenuAt | null>(null);
  const [view, setView] = useState<{ camera: Camera; size: Size } | null>(null);
  // The picture first; the list that says the same follows in the next breath.
  const listed = useDeferredValue<Chart | null>(chart, null);
  const { change, act, picture, model } = chart;
  const stageActs = useMemo<StageActs>(
    () => ({
      open: (id) => {
        if (model.groups.some((one) => one.id === id)) acts.fold(id);
        else if (id.startsWith('note:')) note(id, { x: 0, y: 0 });
        else if (model.places.some((place) => place.id === id)) expand.open(id);
      },
      menu: (id, at, place) => {
        if (id !== null) change((now) => (now.selection.includes(id) ? now : selected(now, [id])));
        setMenu({ id, at, place });
      },
      around: (points, { shiftKey, altKey }) => {
        const found = inLasso(points, picture.standing.map(({ place }) => place));
        change((now) => (altKey ? { ...now, selection: without(now.selection, new Set(found)) } : selected(now, shiftKey ? [...now.selection, ...found] : found)));
      },
      looked: (camera, size) => setView({ camera, size }),
    }),
    [model, acts, expand, note, change, picture],
  );
  const stage = useStage(canvas, { chart, words, focused, tool, acts: stageActs });
  const middle = useCallback(() => stage.pointOf(middleOf(canvas.current)), [stage]);
  useImperativeHandle(ref, () => ({ middle }), [middle]);
  const keepClear = useCallback((element: HTMLElement | null) => stage.keepClear(element), [stage]);
  const keys = useMemo(
    () => ({
      '+': () => stage.zoom(1.25),
      '=': () => stage.zoom(1.25),
      '-': () => stage.zoom(0.8),
      '0': stage.plain,
      F: stage.fit,
      V: () => setTool('pointer'),
      L: () => setTool('lasso'),
      B: () => setTool('box'),
      E: acts.expand,
      C: acts.collapse,
      P: acts.path,
      X: acts.pin,
      U: acts.group,
      'Shift+U': acts.ungroup,
      H: acts.hide,
      'Shift+H': acts.hideOthers,
      'Alt+H': acts.showAll,
      N: acts.neighbours,
      I: acts.invert,
      A: () => note(acts.chosen[0] ?? null, middle()),
      Delete: acts.remove,
      'Ctrl+A': acts.all,
      'Ctrl+Z': acts.undo,
      'Ctrl+Shift+Z': acts.redo,
      'Ctrl+Y': acts.redo,
      Escape: () => {
        if (tool !== 'pointer') setTool('pointer');
        else if (expand.chooser !== null) expand.close();
        else change((now) => selected(now, []));
      },
    }),
    [stage, acts, note, middle, tool, setTool, expand, change],
  );
  useChartKeys(keys);
  const { chooser } = expand;
  const chooserAt = useCallback(() => (chooser === null ? null : within(ground.current, stage.pageOf(chooser))), [chooser, stage]);
  const kindOf = useMemo(() => {
    const kinds = new Map(picture.standing.map(({ node }) => [node.id, node.kind]));
    return (id: string) => kinds.get(id) ?? 'person';
  }, [picture]);
  return (
    <div className={styles.stage}>
      {listed ? (
        <ChartList
          chart={listed}
          open={list}
          words={words}
          focus={(id) => {
            setFocused(id);
            if (id !== null) stage.reveal(id);
          }}
          move={(id, dx, dy) => act('move', [id], 1, (now) => shifted(now, [id], dx, dy))}
          openPanel={openPanel}
          menu={(id) => {
            const at = stage.pageOf(id);
            change((now) => (now.selection.includes(id) ? now : selected(now, [id])));
            if (at) setMenu({ id, at, place: stage.pointOf(at) });
          }}
        />
      ) : null}
      <div className={styles.ground} ref={ground}>
        <canvas ref={canvas} className={styles.canvas} aria-hidden="true" data-testid="chart" />
        <div className={styles.over}>
          <Statement chart={chart} expand={expand} rest={rest} showAll={acts.showAll} ref={keepClear} />
          <ZoomButtons stage={stage} ref={keepClear} />
        </div>
        <Outcome expand={expand} asking={chart.asking} />
        <Suspense fallback={null}>{expand.chooser === null ? null : <Chooser key={expand.chooser} chart={chart} expand={expand} at={chooserAt} />}</Suspense>
        {legend ? <Legend chart={chart} ref={keepClear} /> : null}
        {view && picture.standing.length >= WITH_MINIMAP ? (
          <div className={styles.minimap}>
            <Suspense fallback={null}>
              <Minimap places={picture.standing.map(({ place }) => place)} kindOf={kindOf} camera={view.camera} size={view.size} go={stage.go} />
            </Suspense>
          </div>
        ) : null}
      </div>
      <Suspense fallback={null}>
        {menu ? (
          <ContextMenu
            chart={chart}
            acts={acts}
            expand={expand}
            menu={menu}
            note={note}
            fit={stage.fit}
            layout={layout}
            openPanel={openPanel}
            close={() => setMenu(null)}
          />
        ) : null}
      </Suspense>
    </div>
  );
}

const middleOf = (element: HTMLElement | null) => {
  const { x, y, width, height } = element?.getBoundingClientRect() ?? { x: 0, y: 0, width: 0, height: 0 };
  return { x: x + width / 2, y: y + height / 2 };
};

/** Beside a point of the page, where the chooser stays within the ground. */
function within(ground: HTMLElement | null, at: { x: number; y: number } | null): { x: number; y: number } | null {
  const box = ground?.getBoundingClientRect();
  return box && at ? { x: Math.min(at.x - box.x + 26, box.width - 274), y: Math.min(at.y - box.y - 40, Math.max(8, box.height - 420)) } : null;
}

/** What came of the last expansion, for those who do not see it; and why nothing came. */
function Outcome({ expand, asking }: { expand: Expand; asking: Chart['asking'] }) {
  const { t } = useTranslation('workbench');
  const { outcome } = expand;
  return (
    <>
      <p className="visually-hidden" aria-live="polite">
        {outcome?.kind === 'brought' ? t('outcome.brought', { count: outcome.count, left: outcome.left }) : ''}
      </p>
      {outcome?.kind === 'full' ? (
        <div className={styles.outcome} role="alert">
          <p className={styles.statement}>
            {t('outcome.full', { count: outcome.count, cap: CAP })}
            <button type="button" className="linklike" onClick={expand.forget}>
              {t('outcome.understood')}
            </button>
          </p>
        </div>
      ) : null}
      {outcome?.kind === 'failed' ? (
        <div className={styles.outcome}>
          <FailureNotice failure={outcome.failure} retry={expand.forget} />
        </div>
      ) : null}
      {asking.failure ? (
        <div className={styles.outcome}>
          <FailureNotice failure={asking.failure} retry={asking.again} />
        </div>
      ) : null}
    </>
  );
}
