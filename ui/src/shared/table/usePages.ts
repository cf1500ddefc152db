import type { CombinedError } from '@urql/core';
import { useCallback, useState } from 'react';
import { type Failure, failureOf } from '@/shared/graphql/failure';

/** A page of a list, as every connection of the service has it. */
export interface PageOf<Node> {
  nodes: readonly Node[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

export interface More {
  load: () => void;
  loading: boolean;
}

/** The pages after the first, of the question they belong to. */
interface Later<Node> {
  question: string;
  rows: readonly Node[];
  /** Cursor to go on from; null when there is nothing more. */
  end: string | null;
  failure: Failure | null;
  loading: boolean;
}

/**
 * A list whose first page is at hand, with further pages on demand. They are of one question and go when it changes, or when `restart` is called
 * because something in the list was changed.
 */
export function usePages<Node>(
  question: string,
  first: PageOf<Node> | null | undefined,
  next: (after: string) => Promise<{ page: PageOf<Node> | null | undefined; error?: CombinedError }>,
) {
  const [kept, setKept] = useState<Later<Node> | null>(null);
  const begun: Later<Node> = { question, rows: [], end: first ? onward(first) : null, failure: null, loading: false };
  const later = kept?.question === question ? kept : begun;
  const load = async (after: string) => {
    setKept({ ...later, failure: null, loading: true });
    const { page, error } = await next(after);
    // Another question may have been asked, or the list begun anew, while this one was on its way.
    setKept((before) => {
      if (before?.question !== question || !before.loading) return before;
      return page
        ? { ...later, rows: [...later.rows, ...page.nodes], end: onward(page), failure: null, loading: false }
        : { ...later, failure: error ? failureOf(error) : null, loading: false };
    });
  };
  const { end } = later;
  const restart = useCallback(() => setKept(null), []);
  return {
    rows: first ? [...first.nodes, ...later.rows] : null,
    failure: later.failure,
    more: first && end !== null ? ({ load: () => void load(end), loading: later.loading } satisfies More) : null,
    restart,
  };
}

const onward = ({ pageInfo }: PageOf<unknown>) => (pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null);
