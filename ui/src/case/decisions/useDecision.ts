import { App } from 'antd';
import type { CombinedError } from '@urql/core';
import { type Failure, failureOf } from '@/shared/graphql/failure';
import { useCaseAtHand } from '../context/CaseAtHand';

/** What follows a decision about a person of the case at hand: the pages ask again, an ended authority shuts the case. */
export function useDecision(): (error: CombinedError | undefined, done: string) => Failure | null {
  const { changed, end } = useCaseAtHand();
  const { message } = App.useApp();
  return (error, done) => {
    if (!error) {
      void message.success(done);
      changed();
      return null;
    }
    const failure = failureOf(error);
    if (failure.kind === 'expired' || failure.kind === 'notOpen') end(failure.kind);
    return failure;
  };
}
