import { useCallback, useMemo, useState } from 'react';
import { useCaseAsk } from '@/case/context/useCaseAsk';
import type { Failure } from '@/shared/graphql/failure';
import { ExpandDocument, type LinkKind } from '@/shared/graphql/generated/graphql';
import { graphOf } from '../graph/fromService';
import { type ChartGraph, usualKinds } from '../graph/graph';
import { placeAround } from '../layout/freeSector';
import { CAP, type ChartModel, collapsed, collapsible, expanded } from '../model/model';
import type { Chart } from '../useChart';

/** So many new things a double press brings; for more one chooses. */
const AT_ONCE = 50;
/** So many links an expansion that was chosen brings at most, and so many more each time one asks for more. */
const CHOSEN = 200;

/** Why nothing came of an expansion, or how many came. */
export type Outcome = { kind: 'brought'; count: number; left: number } | { kind: 'full'; count: number } | { kind: 'failed'; failure: Failure };

export interface Expand {
  /** The node whose links are to be chosen from, with what is known of them. */
  chooser: string | null;
  busy: boolean;
  outcome: Outcome | null;
  /** A double press: everything where that is little, else the chooser. */
  open: (id: string) => void;
  /** Opens the chooser. */
  choose: (id: string) => void;
  close: () => void;
  /** `beyond`: only companions beyond chance. */
  expand: (id: string, kinds: readonly LinkKind[], limit?: number, beyond?: boolean) => void;
  collapse: (id: string) => void;
  canCollapse: (id: string) => boolean;
  forget: () => void;
}

/** Asks what hangs on a thing and sets it down round it, where there is room; nothing that stands is moved. */
export function useExpand(chart: Chart): Expand {
  const ask = useCaseAsk();
  const [chooser, setChooser] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { model, graph, guest, join, act } = chart;

  const told = useCallback(
    async (id: string, follow: readonly LinkKind[], limit: number): Promise<ChartGraph | null> => {
      setBusy(true);
      const during = model.window && { start: new Date(model.window.start).toISOString(), end: new Date(model.window.end).toISOString() };
      const { data, failure } = await ask(ExpandDocument, { from: [id], follow: [...follow], during, limit });
      setBusy(false);
      if (failure) setOutcome({ kind: 'failed', failure });
      return data?.case ? graphOf(data.case.expand, guest) : null;
    },
    [ask, guest, model.window],
  );

  const bring = useCallback(
    (id: string, found: ChartGraph, name: 'expand' | 'companions') => {
      const there = new Set(model.places.map((place) => place.id));
      const fresh = found.nodes.map((node) => node.id).filter((one) => !there.has(one));
      if (there.size + fresh.length > CAP) return setOutcome({ kind: 'full', count: fresh.length });
      const anchor = model.places.find((place) => place.id === id) ?? { x: 0, y: 0 };
      const places = placeAround(anchor, fresh, model.places).map((place) => ({ ...place, moved: false }));
      join(found);
      act(name, [id], fresh.length, (before: ChartModel) => expanded(before, id, places, found.links.map((link) => link.id)));
      setChooser(null);
      setOutcome({ kind: 'brought', count: fresh.length, left: found.omitted.reduce((sum, cut) => sum + cut.total - cut.shown, 0) });
    },
    [model.places, join, act],
  );

  const choose = useCallback(
    async (id: string) => {
      setOutcome(null);
      setChooser(id);
      if ((graph.nodes.find((node) => node.id === id)?.known.length ?? 0) > 0) return;
      const counts = await told(id, usualKinds, 1);
      if (counts) join({ ...counts, nodes: counts.nodes.filter((node) => node.id === id), links: [], omitted: [] });
    },
    [graph, told, join],
  );

  const open = useCallback(
    async (id: string) => {
      const found = await told(id, usualKinds, AT_ONCE);
      if (!found) return;
      if (found.omitted.some(({ at }) => at === id)) {
        join({ ...found, nodes: found.nodes.filter((node) => node.id === id), links: [], omitted: [] });
        setOutcome(null);
        return setChooser(id);
      }
      bring(id, found, 'expand');
    },
    [told, bring, join],
  );

  const expand = useCallback(
    async (id: string, kinds: readonly LinkKind[], limit = CHOSEN, beyond = false) => {
      const found = await told(id, kinds, limit);
      if (!found) return;
      const links = beyond ? found.links.filter(({ companion }) => companion?.strength === 'BEYOND_CHANCE') : found.links;
      const ends = new Set([id, ...links.flatMap(({ from, to }) => [from, to])]);
      bring(id, { ...found, nodes: found.nodes.filter((node) => ends.has(node.id)), links }, kinds.includes('COMPANION') ? 'companions' : 'expand');
    },
    [told, bring],
  );

  const collapse = useCallback((id: string) => act('collapse', [id], collapsible(model, id).length, (before) => collapsed(before, id)), [act, model]);
  return useMemo(
    () => ({
      chooser,
      busy,
      outcome,
      open: (id) => void open(id),
      choose: (id) => void choose(id),
      close: () => setChooser(null),
      expand: (id, kinds, limit, beyond) => void expand(id, kinds, limit, beyond),
      collapse,
      canCollapse: (id) => model.brought.some((one) => one.by === id),
      forget: () => setOutcome(null),
    }),
    [chooser, busy, outcome, open, choose, expand, collapse, model.brought],
  );
}
