import { useMemo } from 'react';
import type { Expand } from '../expand/useExpand';
import { inverted, neighbours } from '../select/select';
import { folded, grouped, ungrouped } from '../model/groups';
import { hidden, pinned, removed, selected, shown } from '../model/model';
import type { Paths } from '../path/usePaths';
import type { Chart } from '../useChart';

export interface Acts {
  expand: () => void;
  collapse: () => void;
  path: () => void;
  pin: () => void;
  group: () => void;
  ungroup: () => void;
  fold: (group: string) => void;
  hide: () => void;
  hideOthers: () => void;
  showAll: () => void;
  remove: () => void;
  neighbours: () => void;
  invert: () => void;
  all: () => void;
  undo: () => void;
  redo: () => void;
  /** Nodes that are selected, those of closed groups by their members. */
  chosen: readonly string[];
  /** Groups that are selected, or hold somebody who is. */
  groups: readonly string[];
}

/** What may be done with what is selected, each once, for the toolbar, the keys and the menu. */
export function useActs(chart: Chart, expand: Expand, paths: Paths): Acts {
  return useMemo(() => {
    const { model, picture, act, change } = chart;
    const onChart = new Set(model.places.map(({ id }) => id));
    const groupOf = new Map(model.groups.map((group) => [group.id, group]));
    const chosen = [...new Set(model.selection.flatMap((id) => groupOf.get(id)?.members ?? [id]))].filter((id) => onChart.has(id));
    const groups = model.groups.filter(({ id, members }) => model.selection.includes(id) || members.some((member) => model.selection.includes(member))).map(({ id }) => id);
    const [first] = chosen;
    const links = model.selection.filter((id) => model.links.includes(id));
    const notes = model.selection.filter((id) => id.startsWith('note:'));
    return {
      chosen,
      groups,
      expand: () => {
        if (first !== undefined) expand.choose(first);
      },
      collapse: () => {
        if (first !== undefined && expand.canCollapse(first)) expand.collapse(first);
      },
      path: () => {
        if (chosen.length >= 2) paths.find(chosen.slice(0, 20));
      },
      pin: () => {
        if (chosen.length > 0) act(chosen.every((id) => model.pins.includes(id)) ? 'unpin' : 'pin', chosen, chosen.length, (before) => pinned(before, chosen));
      },
      group: () => {
        if (chosen.length < 2) return;
        act('group', chosen, chosen.length, (before) => {
          const after = grouped(before.groups, [...groups, ...chosen]);
          return { ...before, groups: after, selection: [after.at(-1)?.id ?? ''] };
        });
      },
      ungroup: () => {
        if (groups.length > 0) act('ungroup', groups, groups.length, (before) => ({ ...before, groups: ungrouped(before.groups, groups) }));
      },
      fold: (group) => act('fold', [group], 1, (before) => ({ ...before, groups: folded(before.groups, group) })),
      hide: () => {
        const ids = [...chosen, ...links];
        if (ids.length > 0) act('hide', ids, ids.length, (before) => hidden(before, ids));
      },
      hideOthers: () => {
        const others = model.places.map(({ id }) => id).filter((id) => !chosen.includes(id));
        if (chosen.length > 0 && others.length > 0) act('hideOthers', others, others.length, (before) => hidden(before, others));
      },
      showAll: () => {
        if (model.hidden.length > 0) act('show', model.hidden, model.hidden.length, shown);
      },
      remove: () => {
        const count = chosen.length + notes.length;
        if (count === 0) return;
        act('remove', [...chosen, ...notes], count, (before) => ({
          ...removed(before, chosen),
          notes: removed(before, chosen).notes.filter(({ id }) => !notes.includes(id)),
        }));
      },
      neighbours: () => change((before) => selected(before, [...before.selection, ...neighbours(chosen, picture.drawn.map(({ link }) => link))])),
      invert: () => change((before) => selected(before, inverted(before.selection, picture.standing.map(({ node }) => node.id)))),
      all: () => change((before) => selected(before, picture.standing.map(({ node }) => node.id))),
      undo: chart.undo,
      redo: chart.redo,
    };
  }, [chart, expand, paths]);
}
