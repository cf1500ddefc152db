import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useCaseAtHand } from '@/case/context/CaseAtHand';
import type { Failure } from '@/shared/graphql/failure';
import type { ChartModel } from '../model/model';
import { type ChartGraph, emptyGraph, factKinds, isUnderHandle, joined } from './graph';
import { isCompanionId } from './fromService';
import { useAmong } from './useAmong';
import { useGuest } from './useGuest';

export interface Graph {
  graph: ChartGraph;
  join: (more: ChartGraph) => void;
  guest: (handle: string) => string;
  /** While what is on the chart is asked about anew. */
  loading: boolean;
  failure: Failure | null;
  again: () => void;
}

/**
 * What the service says of the things on a chart: the first answer, and what was asked since. Things whose names are not known here,
 * as on a chart that is opened again or after a decision about a person, are asked about anew. Held while the page is on the screen.
 */
export function useGraph(seed: ChartGraph | null, model: ChartModel): Graph {
  const askAmong = useAmong();
  const { revision } = useCaseAtHand();
  const guest = useGuest();
  const [extra, setExtra] = useState<ChartGraph>(emptyGraph);
  const [state, setState] = useState<{ loading: boolean; failure: Failure | null }>({ loading: false, failure: null });
  const asked = useRef({ revision, ids: '' });
  const join = useCallback((more: ChartGraph) => setExtra((before) => joined(before, more)), []);
  const graph = useMemo(() => inLanguage(seed ? joined(extra, seed) : extra, guest), [extra, seed, guest]);
  const known = useMemo(() => new Set(graph.nodes.map(({ id }) => id)), [graph]);
  const unknown = useMemo(() => (seed ? model.places.map(({ id }) => id).filter((id) => !known.has(id)) : []), [seed, model.places, known]);
  const [attempt, setAttempt] = useState(0);
  const stale = seed !== null && (unknown.length > 0 || asked.current.revision !== revision);
  useEffect(() => {
    if (!stale) return;
    const ids = model.places.map((place) => place.id);
    const key = `${revision} ${attempt} ${unknown.join(' ')}`;
    if (asked.current.ids === key || ids.length === 0) return;
    asked.current = { revision, ids: key };
    setState({ loading: true, failure: null });
    const companions = model.links.some(isCompanionId);
    void askAmong(ids, companions ? [...factKinds, 'COMPANION'] : factKinds).then(({ graph: found, failure }) => {
      join(found);
      setState({ loading: false, failure });
    });
    // oxlint-disable-next-line react/exhaustive-deps -- asked again only when something is not known here, or a decision was taken
  }, [stale, unknown, revision, attempt]);
  return { graph, join, guest, ...state, again: () => setAttempt((before) => before + 1) };
}

/** The word before a handle is the reader's, and changes with his language. */
function inLanguage({ nodes, ...rest }: ChartGraph, guest: (handle: string) => string): ChartGraph {
  return { ...rest, nodes: nodes.map((node) => (node.person && isUnderHandle(node) ? { ...node, label: guest(node.person.handle) } : node)) };
}
