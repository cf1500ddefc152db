import { useNavigate } from 'react-router';
import { useCaseAtHand } from '@/case/context/CaseAtHand';
import { useHealth } from '@/shared/service/health';
import { ExportMenu } from './export/ExportMenu';
import { useExported } from './export/useExported';
import { SaveChart, type SaveParts } from './save/SaveChart';
import type { Chart } from './useChart';

/** Saving a chart and handing it out. */
export function Files({ chart, title, based }: { chart: Chart; title: string; based: SaveParts['based'] }) {
  const { outline } = useCaseAtHand();
  const navigate = useNavigate();
  const version = useHealth((state) => state.health?.graphVersion ?? '0');
  const exported = useExported(chart, title);
  // How a chart is written comes when one is saved.
  const document = async () => (await import('./save/chart')).savedOf(chart.model, chart.steps, chart.graph, version, based?.id ?? null);
  const open = (id: string) => void navigate(`/cases/${outline.id}/chart/${encodeURIComponent(id)}`);
  return (
    <>
      <SaveChart document={document} based={based} saved={({ id }) => open(id)} open={open} />
      <ExportMenu {...exported} />
    </>
  );
}
