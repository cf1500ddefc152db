import { useNavigate } from 'react-router';
import { useCaseAtHand } from '@/case/context/CaseAtHand';
import { chartKey, useCharts } from '../model/store';
import { opened } from './chart';
import type { SavedDocument } from './document';

/** Where a chart comes from that was not drawn here and is not saved yet. */
export type Origin = 'file' | 'merge';

export const draftKey = (caseId: string, from: Origin) => chartKey(caseId, `from ${from}`);

/** Opens a document as a chart of the case at hand that is not saved yet. It is held in memory; the address says only where it comes from. */
export function useDraft(): (from: Origin, document: SavedDocument) => void {
  const { outline } = useCaseAtHand();
  const navigate = useNavigate();
  const open = useCharts((charts) => charts.open);
  return (from, document) => {
    open(draftKey(outline.id, from), opened(document));
    void navigate(`/cases/${outline.id}/chart?from=${from}`);
  };
}
