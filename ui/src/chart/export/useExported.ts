import { useTranslation } from 'react-i18next';
import { useCaseAtHand } from '@/case/context/CaseAtHand';
import type { ExportParts } from '@/case/exporting/ExportConfirm';
import { useRecordExport } from '@/case/exporting/useRecordExport';
import { useFormat } from '@/shared/format/format';
import { useHealth } from '@/shared/service/health';
import { useSession } from '@/shared/session/session';
import { makeMeasure } from '../canvas/fonts';
import { scene } from '../scene/scene';
import type { Chart } from '../useChart';
import { useChartWords } from '../useChartWords';
import { useNotShown } from '../useNotShown';
import { useExportWords } from './useExportWords';

/** What the export of a chart needs: exactly what is to be seen of it, what is not with its reason, and the log it is recorded in first. */
export function useExported(chart: Chart, title: string): ExportParts {
  const { t } = useTranslation(['workbench', 'chart']);
  const { outline, purpose } = useCaseAtHand();
  const health = useHealth((state) => state.health);
  const user = useSession((session) => session.viewer?.user ?? '');
  const format = useFormat();
  const words = useChartWords();
  const exportWords = useExportWords();
  const record = useRecordExport();
  const { model, graph, picture } = chart;
  const { omitted, said: notShown } = useNotShown(chart);
  const make: ExportParts['make'] = async (kind) => {
    // What gathers and writes a file comes when a file is asked for.
    const [{ exportedFile }, { exportedOf }] = await Promise.all([import('./file'), import('./exportedOf')]);
    const exported = exportedOf(
      chart,
      {
        caseNumber: outline.number,
        caseTitle: outline.title,
        chartTitle: title,
        user,
        zone: format.zone,
        purpose,
        dataAsOf: health?.asOf ? new Date(health.asOf) : null,
        graphVersion: health?.graphVersion ?? '0',
        omitted,
        notShown,
        masking: exportWords.masking,
        sentence: exportWords.sentence,
      },
      { filtered: (nodes, links) => t('exported.filtered', { nodes, links }), span: format.span, legend: (row) => t(`chart:legend.${row}`) },
    );
    return exportedFile(kind, exported, exportWords, () => {
      const measure = makeMeasure();
      const moment = { detail: 'all', labelScale: 1, hovered: null, focused: null, drawn: null } as const;
      return { list: scene({ ...model, selection: [] }, graph, picture, words, measure, moment), measure };
    });
  };
  return { notShown, make, record };
}
