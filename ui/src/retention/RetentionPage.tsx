import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page, PageHead } from '@/shared/controls/Page';
import { RetentionDryRunDocument } from '@/shared/graphql/generated/graphql';
import { useAnswer } from '@/shared/graphql/useAnswer';
import { Empty } from '@/shared/states/Empty';
import { FailureNotice } from '@/shared/states/FailureNotice';
import { Loading } from '@/shared/states/Loading';
import { DataTable } from '@/shared/table/DataTable';
import { Sheet } from '@/shared/table/Sheet';
import { useLineColumns } from './columns';

/** What the next retention run would erase and what a legal hold keeps. Asking changes nothing. */
export function RetentionPage() {
  const { t } = useTranslation('retention');
  const [asked, setAsked] = useState(false);
  const { data, failure, loading, ask } = useAnswer(RetentionDryRunDocument, {}, { pause: !asked });
  const lines = data?.retentionDryRun;
  const columns = useLineColumns();
  return (
    <Page fill>
      <PageHead
        title={t('title')}
        side={
          <Button type="primary" loading={loading} onClick={() => (asked ? ask() : setAsked(true))}>
            {t('dryRun')}
          </Button>
        }
      >
        {t('what')}
      </PageHead>
      {failure ? <FailureNotice failure={failure} retry={ask} /> : null}
      <Sheet fill>
        {asked ? null : <Empty why={t('notAsked')} />}
        {asked && !lines && !failure ? <Loading rows={6} what={t('loading')} /> : null}
        {lines?.length === 0 ? <Empty why={t('nothingDue')} /> : null}
        {lines && lines.length > 0 ? (
          <DataTable label={t('title')} columns={columns} rows={lines} still rowId={({ kind, caseId }) => `${kind} ${caseId ?? ''}`} />
        ) : null}
      </Sheet>
    </Page>
  );
}
