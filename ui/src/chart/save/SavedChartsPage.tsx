import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { useCaseAnswer, useCaseAtHand } from '@/case/context/CaseAtHand';
import { LinkButton } from '@/shared/controls/LinkButton';
import { Page, PageHead } from '@/shared/controls/Page';
import { useFormat } from '@/shared/format/format';
import { SavedChartsDocument } from '@/shared/graphql/generated/graphql';
import { Empty } from '@/shared/states/Empty';
import { FailureNotice } from '@/shared/states/FailureNotice';
import { Loading } from '@/shared/states/Loading';
import { type Column, DataTable } from '@/shared/table/DataTable';
import { PageFoot } from '@/shared/table/PageFoot';
import { RowBox } from '@/shared/table/RowBox';
import { RowLink } from '@/shared/table/RowButton';
import { Sheet } from '@/shared/table/Sheet';
import { usePages } from '@/shared/table/usePages';
import { OpenFile } from './OpenFile';
import styles from './save.module.css';
import { useDraft } from './useDraft';
import type { SavedChartHead } from './useSaving';

const PAGE = 50;

interface Props {
  /** The address at which a saved chart opens. */
  to: (caseId: string, chartId: string) => string;
}

const atChart: Props['to'] = (caseId, chartId) => `/cases/${caseId}/chart/${encodeURIComponent(chartId)}`;

export function SavedChartsPage() {
  const { t } = useTranslation('save');
  const open = useDraft();
  return (
    <Page fill>
      <PageHead title={t('list.title')}>{t('list.what')}</PageHead>
      <div className={styles.bar}>
        <OpenFile opened={(document) => open('file', document)} />
      </div>
      <SavedCharts to={atChart} />
    </Page>
  );
}

/** The charts saved in the case at hand, the newest of each name. */
export function SavedCharts({ to }: Props) {
  const { t } = useTranslation('save');
  const client = useClient();
  const { outline, purpose } = useCaseAtHand();
  const { data, failure, ask, at } = useCaseAnswer(SavedChartsDocument, { first: PAGE, after: null });
  const charts = data?.case?.charts;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const columns = useColumns(to, chosen, setChosen);
  const pages = usePages(outline.id, charts, async (after) => {
    const { data: next, error } = await client.query(SavedChartsDocument, { id: outline.id, purpose, first: PAGE, after }).toPromise();
    return { page: next?.case?.charts, ...(error ? { error } : {}) };
  });
  const rows = pages.rows ?? [];
  const failed = failure ?? pages.failure;
  const again = () => {
    pages.restart();
    ask();
  };
  return (
    <>
      {failed ? <FailureNotice failure={failed} retry={again} at={charts ? at : null} /> : null}
      <Sheet fill>
        {charts || failed ? null : <Loading rows={8} what={t('list.loading')} />}
        {charts && rows.length === 0 ? <Empty why={t('list.none')} /> : null}
        {charts && rows.length > 0 ? (
          <DataTable
            label={t('list.title')}
            columns={columns}
            rows={rows}
            rowId={({ id }) => id}
            total={charts.totalCount}
            footer={
              <>
                <PageFoot more={pages.more}>{t('list.shown', { shown: rows.length, total: charts.totalCount })}</PageFoot>
                <Compare chosen={chosen} />
              </>
            }
          />
        ) : null}
      </Sheet>
    </>
  );
}

/** To the comparison of two. */
function Compare({ chosen: [first, second] }: { chosen: readonly string[] }) {
  const { t } = useTranslation('save');
  const { outline } = useCaseAtHand();
  if (first === undefined || second === undefined) return <span>{t('compare.chooseTwo')}</span>;
  const to = `/cases/${outline.id}/charts/compare?${new URLSearchParams({ first, second }).toString()}`;
  return <LinkButton to={to}>{t('compare.do')}</LinkButton>;
}

/** The last two that were chosen; the third lets the first go. */
const chooseTwo = (chosen: readonly string[], id: string) => (chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen.slice(-1), id]);

function useColumns(to: Props['to'], chosen: readonly string[], choose: (ids: readonly string[]) => void): Column<SavedChartHead>[] {
  const { t } = useTranslation('save');
  const { outline } = useCaseAtHand();
  const format = useFormat();
  return useMemo<Column<SavedChartHead>[]>(
    () => [
      {
        id: 'choose',
        header: () => <span className="visually-hidden">{t('compare.do')}</span>,
        meta: { width: 44 },
        cell: ({ row: { original } }) => (
          <RowBox
            label={t('compare.choose', { name: original.name })}
            ticked={chosen.includes(original.id)}
            tick={() => choose(chooseTwo(chosen, original.id))}
          />
        ),
      },
      { id: 'name', header: () => t('list.columns.name'), cell: ({ row: { original } }) => original.name },
      { id: 'by', header: () => t('list.columns.by'), meta: { width: 180 }, cell: ({ row: { original } }) => original.savedBy },
      { id: 'at', header: () => t('list.columns.at'), meta: { width: 190 }, cell: ({ row: { original } }) => format.dayTime(original.savedAt) },
      {
        id: 'open',
        header: () => <span className="visually-hidden">{t('list.columns.open')}</span>,
        meta: { width: 110, align: 'end' },
        cell: ({ row: { original } }) => (
          <RowLink to={to(outline.id, original.id)}>
            <span aria-hidden="true">{t('list.open')}</span>
            <span className="visually-hidden">{t('list.openNamed', { name: original.name })}</span>
          </RowLink>
        ),
      },
    ],
    [t, format, outline.id, to, chosen, choose],
  );
}
