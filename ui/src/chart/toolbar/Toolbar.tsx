import { Dropdown } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMedia } from '@/shared/controls/useMedia';
import type { Acts } from '../acts/useActs';
import type { Tool } from '../input/tools';
import type { LayoutName } from '../layout/input';
import { useStepName } from '../steps/stepName';
import type { Chart } from '../useChart';
import { ToolButton } from './ToolButton';
import styles from './toolbar.module.css';

export interface View {
  list: boolean;
  legend: boolean;
  time: boolean;
  filter: boolean;
  panel: boolean;
}

interface Props {
  chart: Chart;
  acts: Acts;
  tool: Tool;
  setTool: (tool: Tool) => void;
  layout: (name: LayoutName) => void;
  arrange: (how: Arrangement) => void;
  note: () => void;
  view: View;
  setView: (part: Partial<View>) => void;
  /** Saving and handing out. */
  files: ReactNode;
}

export const arrangements = ['left', 'centre', 'right', 'top', 'middle', 'bottom', 'across', 'down'] as const;
export type Arrangement = (typeof arrangements)[number];

const layouts: readonly LayoutName[] = ['force', 'role', 'radial', 'time'];

/** Everything that can be done with the chart, each act with its key. */
export function Toolbar({ chart, acts, tool, setTool, layout, arrange, note, view, setView, files }: Props) {
  const { t } = useTranslation(['workbench', 'chart']);
  const name = useStepName(chart.graph);
  // Under a finger the menu of a long press has the rest; a desk's narrow or magnified window keeps every tool.
  const touch = useMedia('(max-width: 1023px) and (pointer: coarse)');
  const { left, done, undone } = chart.steps;
  const last = done.at(-1);
  const step = last ? t('steps.step', { number: left.steps + done.length, step: name(last) }) : t('steps.none');
  const some = acts.chosen.length > 0;
  const pinned = some && acts.chosen.every((id) => chart.model.pins.includes(id));
  if (touch) {
    return (
      <div className={styles.toolbar} role="toolbar" aria-label={t('chart:tools.label')}>
        <ToolButton glyph="undo" name={t('tools.undo')} press={acts.undo} disabled={!last} bare />
        <ToolButton glyph="expand" name={t('tools.expand')} press={acts.expand} disabled={!some} />
        <span className={styles.step} title={step}>
          {step}
        </span>
        <span className={styles.end}>
          <ToolButton glyph="list" name={t('chart:tools.list')} press={() => setView({ list: !view.list })} on={view.list} />
          {view.panel ? null : <ToolButton glyph="chevronRight" name={t('chart:panel.open')} press={() => setView({ panel: true })} />}
          {files}
        </span>
      </div>
    );
  }
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t('chart:tools.label')}>
      <ToolButton glyph="undo" name={t('tools.undo')} keys="Ctrl+Z" press={acts.undo} disabled={!last} bare />
      <ToolButton glyph="redo" name={t('tools.redo')} keys="Ctrl+Shift+Z" press={acts.redo} disabled={undone.length === 0} bare />
      <span className={styles.step} title={step}>
        {step}
      </span>
      <span className={styles.line} />
      <ToolButton glyph="pointer" name={t('tools.pointer')} keys="V" press={() => setTool('pointer')} on={tool === 'pointer'} bare />
      <ToolButton glyph="lasso" name={t('tools.lasso')} keys="L" press={() => setTool('lasso')} on={tool === 'lasso'} bare />
      <ToolButton glyph="box" name={t('tools.box')} keys="B" press={() => setTool('box')} on={tool === 'box'} bare />
      <span className={styles.line} />
      <ToolButton glyph="expand" name={t('tools.expand')} keys="E" press={acts.expand} disabled={!some} />
      <ToolButton glyph="path" name={t('tools.path')} keys="P" press={acts.path} disabled={acts.chosen.length < 2} />
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            ...layouts.map((one) => ({ key: one, label: t(`layout.${one}`), onClick: () => layout(one) })),
            { type: 'divider' as const },
            ...arrangements.map((how) => ({ key: how, label: t(`arrange.${how}`), disabled: acts.chosen.length < 2, onClick: () => arrange(how) })),
          ],
        }}
      >
        <span>
          <ToolButton glyph="layout" name={t('tools.layout')} menu />
        </span>
      </Dropdown>
      <ToolButton glyph="pin" name={pinned ? t('tools.unpin') : t('tools.pin')} keys="X" press={acts.pin} disabled={!some} />
      <ToolButton glyph="group" name={t('tools.group')} keys="U" press={acts.group} disabled={acts.chosen.length < 2} />
      <ToolButton glyph="hide" name={t('tools.hide')} keys="H" press={acts.hide} disabled={chart.model.selection.length === 0} />
      <ToolButton glyph="note" name={t('tools.note')} keys="A" press={note} />
      <span className={styles.end}>
        <ToolButton glyph="filter" name={t('tools.filter')} press={() => setView({ filter: !view.filter })} on={view.filter} />
        <ToolButton glyph="list" name={t('chart:tools.list')} keys="T" press={() => setView({ list: !view.list })} on={view.list} />
        <ToolButton glyph="timeline" name={t('tools.time')} press={() => setView({ time: !view.time })} on={view.time} />
        <ToolButton glyph="info" name={t('chart:tools.legend')} keys="G" press={() => setView({ legend: !view.legend })} on={view.legend} />
        {view.panel ? null : <ToolButton glyph="chevronRight" name={t('chart:panel.open')} press={() => setView({ panel: true })} />}
        {files}
      </span>
    </div>
  );
}
