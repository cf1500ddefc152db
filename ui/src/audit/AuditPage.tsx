import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { Page, PageHead } from '@/shared/controls/Page';
import { AuditLogDocument, type AuditLogQuery } from '@/shared/graphql/generated/graphql';
import { useAnswer } from '@/shared/graphql/useAnswer';
import { Empty } from '@/shared/states/Empty';
import { FailureNotice } from '@/shared/states/FailureNotice';
import { Loading } from '@/shared/states/Loading';
import { DataTable } from '@/shared/table/DataTable';
import { Sheet } from '@/shared/table/Sheet';
import { Chain } from './Chain';
import { useAuditColumns } from './columns';

export type AuditEntry = AuditLogQuery['auditLog']['nodes'][number];

const PAGE = 100;

/** The read log: whether its chain is whole, and who read what for which purpose. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  const client = useClient();
  const { data, failure, loading, ask, at } = useAnswer(AuditLogDocument, { first: PAGE });
  const [later, setLater] = useState<{ entries: AuditEntry[]; end: string | null } | null>(null);
  const columns = useAuditColumns();
  const log = data?.auditLog;
  const entries = log ? [...log.nodes, ...(later?.entries ?? [])] : [];
  const after = later ? later.end : log?.pageInfo.hasNextPage ? log.pageInfo.endCursor : null;
  const more = async () => {
    const { data: page } = await client.query(AuditLogDocument, { first: PAGE, after }).toPromise();
    if (!page) return;
    const { nodes, pageInfo } = page.auditLog;
    setLater({ entries: [...(later?.entries ?? []), ...nodes], end: pageInfo.hasNextPage ? pageInfo.endCursor : null });
  };
  const again = () => {
    setLater(null);
    ask();
  };
  return (
    <Page fill>
      <PageHead title={t('title')}>{t('what')}</PageHead>
      {failure ? <FailureNotice failure={failure} retry={ask} at={log ? at : null} /> : null}
      {log ? <Chain chain={log.chain} checking={loading} again={again} /> : null}
      <Sheet fill>
        {log || failure ? null : <Loading rows={14} what={t('loading')} />}
        {log && entries.length === 0 ? <Empty why={t('none')} /> : null}
        {entries.length > 0 ? (
          <DataTable
            label={t('title')}
            columns={columns}
            rows={entries}
            still
            rowId={({ sequence }) => String(sequence)}
            total={log?.totalCount ?? entries.length}
            footer={
              <>
                <span>{t('shown', { shown: entries.length, total: log?.totalCount ?? entries.length })}</span>
                {after ? (
                  <Button size="small" onClick={() => void more()}>
                    {t('more')}
                  </Button>
                ) : null}
              </>
            }
          />
        ) : null}
      </Sheet>
    </Page>
  );
}
