import { useCallback, useEffect, useState } from 'react';
import { useHanded } from '@/case/context/handed';
import type { Failure } from '@/shared/graphql/failure';
import { placeAround } from '../layout/freeSector';
import { CAP, expanded } from '../model/model';
import type { Chart } from '../useChart';
import { factKinds } from './graph';
import { useAmong } from './useAmong';

/** What came of things that another page handed to the chart, where they did not come. */
export type NotPut = { kind: 'full'; count: number } | { kind: 'failed'; failure: Failure; again: () => void };

/** Sets down round the subject what another page of the case handed over, with the links between all of them; once. */
export function usePut({ model, join, act }: Chart, caseId: string, subject: string, ready: boolean): NotPut | null {
  const askAmong = useAmong();
  const handed = useHanded((state) => state.handed);
  const [notPut, setNotPut] = useState<NotPut | null>(null);
  const put = useCallback(
    async (things: readonly string[]): Promise<NotPut | null> => {
      const there = new Set(model.places.map(({ id }) => id));
      const fresh = things.filter((id) => !there.has(id));
      if (there.size + fresh.length > CAP) return { kind: 'full', count: fresh.length };
      const { graph: found, failure } = await askAmong([subject, ...things], factKinds);
      if (failure) return { kind: 'failed', failure, again: () => useHanded.setState({ handed: { caseId, subject, things } }) };
      join(found);
      const anchor = model.places.find(({ id }) => id === subject) ?? { x: 0, y: 0 };
      const places = placeAround(anchor, fresh, model.places).map((place) => ({ ...place, moved: false }));
      act('put', [subject], fresh.length, (before) => expanded(before, subject, places, found.links.map(({ id }) => id)));
      return null;
    },
    [askAmong, caseId, subject, model.places, join, act],
  );
  useEffect(() => {
    if (!ready || handed?.caseId !== caseId || handed.subject !== subject) return;
    useHanded.setState({ handed: null });
    void put(handed.things).then(setNotPut);
  }, [ready, handed, caseId, subject, put]);
  return notPut;
}
