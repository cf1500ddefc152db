import { useTranslation } from 'react-i18next';
import { useCaseAtHand } from '@/case/context/CaseAtHand';
import type { ExportParts } from '@/case/exporting/ExportConfirm';
import { useRecordExport } from '@/case/exporting/useRecordExport';
import { useFormat } from '@/shared/format/format';
import { useHealth } from '@/shared/service/health';
import { useSession } from '@/shared/session/session';
import { makeMeasure } from '../canvas/fonts';
import { isFiltering } from '../filter/filters';
import { seenAt } from '../graph/picture';
import { legendOf, type LegendRow } from '../legend/counts';
import { noteAt } from '../scene/notes';
import { scene } from '../scene/scene';
import type { SavedDocument } from '../save/document';
import type { Chart } from '../useChart';
import { useChartWords } from '../useChartWords';
import { useNotShown } from '../useNotShown';
import type { ExportedChart } from './exported';
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
  const { model, graph, picture, steps } = chart;
  const { omitted, said: notShown } = useNotShown(chart);
  const exported = (document: SavedDocument): ExportedChart => {
    const placeOf = seenAt(picture);
    const members = new Map(model.groups.flatMap((group) => group.members.map((id) => [id, group.id] as const)));
    const shown = picture.standing.flatMap((one) => (one.group ? one.group.members : [one.node.id]));
    const nodeOf = new Map(graph.nodes.map((node) => [node.id, node]));
    const at = new Map(model.places.map((place) => [place.id, place]));
    const links = picture.drawn.map(({ link }) => link);
    const { window } = model;
    return {
      header: {
        caseNumber: outline.number,
        caseTitle: outline.title,
        chartTitle: title,
        view: 'chart',
        user,
        at: new Date(),
        zone: format.zone,
        purpose,
        dataAsOf: health?.asOf ? new Date(health.asOf) : null,
        graphVersion: health?.graphVersion ?? '0',
        filters: isFiltering(model.filters) ? [t('exported.filtered', { nodes: picture.hiddenNodes, links: picture.hiddenLinks })] : [],
        window: window ? format.span(window.start, window.end - 1) : null,
        shown: { nodes: shown.length, links: links.length },
        omitted,
        notShown,
        legend: [...legendOf(picture)].map(([row, ids]: [LegendRow, readonly string[]]) => ({ label: t(`chart:legend.${row}`), count: ids.length })),
        masking: exportWords.masking,
        sentence: exportWords.sentence,
      },
      nodes: shown.flatMap((id) => {
        const [node, place] = [nodeOf.get(id), at.get(id)];
        return node && place ? [{ ...node, x: place.x, y: place.y, pinned: model.pins.includes(id), group: members.get(id) ?? null }] : [];
      }),
      links,
      notes: model.notes.flatMap((note) => {
        const where = noteAt(note, placeOf);
        return where ? [{ text: note.text, by: note.by, at: note.at, x: where.x, y: where.y }] : [];
      }),
      document,
    };
  };
  const make: ExportParts['make'] = async (kind) => {
    // The writers of files come when a file is asked for.
    const [{ exportedFile }, { savedOf }] = await Promise.all([import('./file'), import('../save/chart')]);
    return exportedFile(kind, exported(savedOf(model, steps, graph, health?.graphVersion ?? '0', null)), exportWords, () => {
      const measure = makeMeasure();
      const moment = { detail: 'all', labelScale: 1, hovered: null, focused: null, drawn: null } as const;
      return { list: scene({ ...model, selection: [] }, graph, picture, words, measure, moment), measure };
    });
  };
  return { notShown, make, record };
}
