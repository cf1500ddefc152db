import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useClient } from 'urql';
import { LinkButton } from '@/shared/controls/LinkButton';
import { Page, PageHead } from '@/shared/controls/Page';
import { StatusTag } from '@/shared/controls/StatusTag';
import { OversightDocument, type OversightQuery } from '@/shared/graphql/generated/graphql';
import { useAnswer } from '@/shared/graphql/useAnswer';
import { Empty } from '@/shared/states/Empty';
import { FailureNotice } from '@/shared/states/FailureNotice';
import { Loading } from '@/shared/states/Loading';
import { Refused } from '@/shared/states/Refused';
import { DataTable } from '@/shared/table/DataTable';
import { PageFoot } from '@/shared/table/PageFoot';
import { Sheet } from '@/shared/table/Sheet';
import { usePages } from '@/shared/table/usePages';
import { useReadColumns } from './columns';
import styles from './oversight.module.css';
import { Wishes } from './Wishes';

type Watched = Extract<NonNullable<OversightQuery['node']>, { reads: unknown }>;
export type Read = Watched['reads']['nodes'][number];

const PAGE = 100;
const watched = (data: OversightQuery | undefined): Watched | null => (data?.node && 'reads' in data.node ? (data.node as Watched) : null);

/** Who read what in a case and for which purpose, and who waits for a supervisor's agreement; no person is named. */
export function OversightPage() {
  const { t } = useTranslation('oversight');
  const { caseId = '' } = useParams();
  const client = useClient();
  const { data, failure, ask, at } = useAnswer(OversightDocument, { id: caseId, first: PAGE, after: null });
  const columns = useReadColumns();
  const seen = watched(data);
  const pages = usePages(caseId, seen?.reads, async (after) => {
    const { data: next, error } = await client.query(OversightDocument, { id: caseId, first: PAGE, after }).toPromise();
    return { page: watched(next)?.reads, error };
  });
  if (failure?.kind === 'refused' || (data && !seen)) return <Refused />;
  if (!seen) return failure ? <FailureNotice failure={failure} retry={ask} /> : <Loading rows={12} what={t('loading')} />;
  const reads = pages.rows ?? [];
  const failed = failure ?? pages.failure;
  const again = () => {
    pages.restart();
    ask();
  };
  return (
    <Page fill>
      <PageHead
        title={
          <span className={styles.title}>
            {t('title', { number: seen.number })} <StatusTag status={seen.status} />
          </span>
        }
        side={<LinkButton to="/cases">{t('back')}</LinkButton>}
      >
        {t('what', { title: seen.title })}
      </PageHead>
      {failed ? <FailureNotice failure={failed} retry={again} at={at} /> : null}
      <Wishes wishes={seen.unmaskingRequests} changed={again} />
      <Sheet fill>
        {reads.length === 0 ? <Empty why={t('none')} /> : null}
        {reads.length > 0 ? (
          <DataTable
            label={t('title', { number: seen.number })}
            columns={columns}
            rows={reads}
            still
            rowId={({ sequence }) => String(sequence)}
            total={seen.reads.totalCount}
            footer={
              <PageFoot more={pages.more}>{t('shown', { shown: reads.length, total: seen.reads.totalCount })}</PageFoot>
            }
          />
        ) : null}
      </Sheet>
    </Page>
  );
}
