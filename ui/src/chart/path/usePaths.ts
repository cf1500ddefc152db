import { useCallback, useMemo, useState } from 'react';
import { useCaseAsk } from '@/case/context/useCaseAsk';
import type { Failure } from '@/shared/graphql/failure';
import { ConnectingNetworkDocument, type LinkKind, PathsDocument, type PathsQuery } from '@/shared/graphql/generated/graphql';
import { graphOf } from '../graph/fromService';
import { type ChartGraph, joined } from '../graph/graph';
import { CAP } from '../model/model';
import type { Chart } from '../useChart';

export type FoundPath = NonNullable<PathsQuery['case']>['paths'][number];

export interface Conditions {
  inTimeOrder: boolean;
  /** Null: all but where vehicles were seen. */
  follow: readonly LinkKind[] | null;
  exclude: readonly string[];
}

export const anyWay: Conditions = { inTimeOrder: false, follow: null, exclude: [] };

/** What was asked, and what came of it. */
export interface Asked {
  of: readonly string[];
  conditions: Conditions;
  busy: boolean;
  failure: Failure | null;
  paths: readonly FoundPath[] | null;
  network: ChartGraph | null;
}

export interface Paths {
  asked: Asked | null;
  /** Ways between two, one cheap network between more. */
  find: (of: readonly string[], conditions?: Conditions) => void;
  /** Puts one of the paths on the chart and draws it over the rest. */
  show: (index: number) => void;
  showNetwork: () => void;
  close: () => void;
}

const FIRST = 3;

export function usePaths(chart: Chart): Paths {
  const ask = useCaseAsk();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { model, guest, join, act } = chart;

  const find = useCallback(
    async (of: readonly string[], conditions: Conditions = anyWay) => {
      const question = { of, conditions, failure: null, paths: null, network: null };
      setAsked({ ...question, busy: true });
      const { inTimeOrder } = conditions;
      const follow = conditions.follow && [...conditions.follow];
      const exclude = [...conditions.exclude];
      const [from, to] = of;
      if (of.length === 2 && from !== undefined && to !== undefined) {
        const { data, failure } = await ask(PathsDocument, { from, to, follow, exclude, inTimeOrder, first: FIRST });
        return setAsked({ ...question, busy: false, failure, paths: data?.case?.paths ?? null });
      }
      const { data, failure } = await ask(ConnectingNetworkDocument, { of: [...of], follow, exclude });
      setAsked({ ...question, busy: false, failure, network: data?.case ? graphOf(data.case.connectingNetwork, guest) : null });
    },
    [ask, guest],
  );

  const put = useCallback(
    async (found: ChartGraph, name: 'path' | 'network', of: readonly string[]) => {
      const { onTheWay } = await import('./onTheWay');
      join({ ...found, omitted: [] });
      const route = { nodes: found.nodes.map(({ id }) => id), links: found.links.map(({ id }) => id) };
      act(name, of, route.nodes.length, (before) => ({ ...onTheWay(before, found), route }));
    },
    [join, act],
  );

  return useMemo(
    () => ({
      asked,
      find: (of, conditions) => void find(of, conditions),
      show: (index) => {
        const path = asked?.paths?.[index];
        if (path && model.places.length + path.nodes.length <= CAP) void put(graphOf(path, guest), 'path', asked.of);
      },
      showNetwork: () => {
        if (asked?.network && model.places.length + asked.network.nodes.length <= CAP) void put(asked.network, 'network', asked.of);
      },
      close: () => {
        setAsked(null);
        if (model.route) act('clearPath', [], 0, (before) => ({ ...before, route: null }));
      },
    }),
    [asked, find, put, guest, model.places.length, model.route, act],
  );
}

/** Both graphs, for the names on a path that is not on the chart. */
export const withPath = (graph: ChartGraph, path: FoundPath, guest: (handle: string) => string) => joined(graph, graphOf(path, guest));
