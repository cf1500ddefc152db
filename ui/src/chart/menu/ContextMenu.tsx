import { Dropdown, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCaseAtHand } from '@/case/context/CaseAtHand';
import { useTimed } from '@/case/context/lookedAt';
import type { Acts } from '../acts/useActs';
import type { Expand } from '../expand/useExpand';
import { hidden, selected } from '../model/model';
import type { Chart } from '../useChart';

export interface MenuAt {
  /** Node or link, or the ground. */
  id: string | null;
  /** Point of the page. */
  at: { x: number; y: number };
  /** The same point in chart units. */
  place: { x: number; y: number };
}

interface Props {
  chart: Chart;
  acts: Acts;
  expand: Expand;
  menu: MenuAt;
  note: (on: string | null, place: { x: number; y: number }) => void;
  fit: () => void;
  layout: () => void;
  openPanel: () => void;
  close: () => void;
}

type Items = NonNullable<MenuProps['items']>;

/** What may be done with what is under the pointer, or has the keyboard. */
export function ContextMenu(props: Props) {
  const { menu, close } = props;
  const items = useItems(props);
  return (
    <Dropdown open autoFocus trigger={[]} menu={{ items, onClick: close }} onOpenChange={(open) => (open ? undefined : close())}>
      <span aria-hidden="true" style={{ position: 'fixed', insetInlineStart: menu.at.x, insetBlockStart: menu.at.y, inlineSize: 1, blockSize: 1 }} />
    </Dropdown>
  );
}

const item = (key: string, label: string, onClick: () => void, disabled = false) => ({ key, label, onClick, disabled });

const divider = (key: string) => ({ type: 'divider' as const, key });

function useItems({ chart, acts, expand, menu, note, fit, layout, openPanel }: Props): Items {
  const { t } = useTranslation('workbench');
  const { outline, subjects } = useCaseAtHand();
  const navigate = useNavigate();
  const timed = useTimed(outline.id);
  const { id, place } = menu;
  const node = chart.graph.nodes.find((one) => one.id === id);
  const link = chart.graph.links.find((one) => one.id === id);
  const group = chart.model.groups.find((one) => one.id === id || (id !== null && one.open && one.members.includes(id)));
  if (id !== null && id.startsWith('note:')) {
    return [item('edit', t('menu.editNote'), () => note(id, place)), item('remove', t('menu.remove'), acts.remove)];
  }
  if (node && id !== null) {
    const subject = subjects.some(({ person }) => person.id === id);
    const of = `of=${encodeURIComponent(id)}`;
    return [
      item('expand', t('menu.expand'), () => expand.choose(id)),
      item('collapse', t('menu.collapse'), () => expand.collapse(id), !expand.canCollapse(id)),
      ...(subject
        ? [
            item('companions', t('menu.companions'), () => void navigate(timed(`/cases/${outline.id}/companions?${of}`))),
            item('timeline', t('menu.timeline'), () => void navigate(timed(`/cases/${outline.id}/timeline?${of}`))),
          ]
        : []),
      item('path', t('menu.path'), acts.path, acts.chosen.length < 2),
      divider('1'),
      item('neighbours', t('menu.neighbours'), acts.neighbours),
      item('pin', chart.model.pins.includes(id) ? t('tools.unpin') : t('tools.pin'), acts.pin),
      item('group', t('tools.group'), acts.group, acts.chosen.length < 2),
      ...(group ? [item('fold', t('menu.close'), () => acts.fold(group.id)), item('ungroup', t('menu.ungroup'), acts.ungroup)] : []),
      item('hide', t('tools.hide'), acts.hide),
      item('hideOthers', t('menu.hideOthers'), acts.hideOthers),
      item('remove', t('menu.remove'), acts.remove),
      item('note', t('tools.note'), () => note(id, place)),
      divider('2'),
      item('details', t('menu.details'), openPanel),
      ...(node.person ? [item('copy', t('menu.copyHandle'), () => void navigator.clipboard.writeText(node.person?.handle ?? ''))] : []),
    ];
  }
  if (group) {
    return [
      item('fold', group.open ? t('menu.close') : t('menu.open'), () => acts.fold(group.id)),
      item('ungroup', t('menu.ungroup'), acts.ungroup),
      item('hide', t('tools.hide'), acts.hide),
    ];
  }
  if (link) {
    const alike = chart.picture.drawn.filter((one) => one.link.kind === link.kind).map((one) => one.link.id);
    return [
      item('evidence', t('menu.evidence'), openPanel),
      item('kind', t('menu.selectKind'), () => chart.change((model) => selected(model, alike))),
      item('hideKind', t('menu.hideKind'), () => chart.act('hide', [], alike.length, (model) => hidden(model, [`kind:${link.kind}`]))),
      item('hide', t('tools.hide'), acts.hide),
    ];
  }
  return [
    item('fit', t('menu.fit'), fit),
    item('layout', t('menu.layout'), layout),
    item('all', t('menu.all'), acts.all),
    item('invert', t('menu.invert'), acts.invert),
    item('note', t('tools.note'), () => note(null, place)),
    item('show', t('menu.showHidden', { count: chart.model.hidden.length }), acts.showAll, chart.model.hidden.length === 0),
  ];
}
