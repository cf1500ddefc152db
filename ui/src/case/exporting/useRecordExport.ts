import { useMutation } from 'urql';
import { useCaseAtHand } from '@/case/context/CaseAtHand';
import { type Failure, failureOf } from '@/shared/graphql/failure';
import { RecordExportDocument } from '@/shared/graphql/generated/graphql';
import type { Format } from './format';

/** Notes an export in the log of the case at hand. Null once the entry is durable, else why it is not; an ended authority shuts the case. */
export type RecordExport = (format: Format, nodes: number, links: number, omitted: number) => Promise<Failure | null>;

export function useRecordExport(): RecordExport {
  const { outline, end } = useCaseAtHand();
  const [, record] = useMutation(RecordExportDocument);
  return async (format, nodes, links, omitted) => {
    const { data, error } = await record({ caseId: outline.id, format, nodes, links, omitted });
    if (data?.recordExport === true && !error) return null;
    const failure: Failure = error ? failureOf(error) : { kind: 'internal', message: '', reference: null };
    if (failure.kind === 'expired' || failure.kind === 'notOpen') end(failure.kind);
    return failure;
  };
}
