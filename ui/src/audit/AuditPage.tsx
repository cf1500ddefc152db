import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page, PageHead } from '@/shared/controls/Page';
import { Empty } from '@/shared/states/Empty';
import { FailureNotice } from '@/shared/states/FailureNotice';
import { Loading } from '@/shared/states/Loading';
import { DataTable } from '@/shared/table/DataTable';
import { PageFoot } from '@/shared/table/PageFoot';
import { Sheet } from '@/shared/table/Sheet';
import styles from './audit.module.css';
import { Chain } from './Chain';
import { useAuditColumns } from './columns';
import { DownloadLog } from './DownloadLog';
import { EntryPanel } from './EntryPanel';
import { Filters } from './Filters';
import { type AuditEntry, everything, type LogFilter, useLog } from './useLog';

/** The read log: whether its chain is whole, and who read what for which purpose. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  const [filter, setFilter] = useState<LogFilter>(everything);
  const { log, entries, more, failure, loading, again, ask, at } = useLog(filter);
  // The entry itself, not its number: it stays in its panel while the list is narrowed to what is like it.
  const [open, setOpen] = useState<AuditEntry | null>(null);
  const toggle = useCallback((entry: AuditEntry) => setOpen((before) => (before?.sequence === entry.sequence ? null : entry)), []);
  const columns = useAuditColumns(open?.sequence ?? null, toggle);
  return (
    <div className={styles.split}>
      <Page fill>
        <PageHead title={t('title')} side={<DownloadLog />}>
          {t('what')}
        </PageHead>
        {failure ? <FailureNotice failure={failure} retry={ask} at={log ? at : null} /> : null}
        {log ? <Chain chain={log.chain} checking={loading} again={again} /> : null}
        <Filters filter={filter} change={(part) => setFilter((before) => ({ ...before, ...part }))} />
        <Sheet fill>
          {log || failure ? null : <Loading rows={14} what={t('loading')} />}
          {log && entries.length === 0 ? <Empty why={filter === everything ? t('none') : t('noneHere')} /> : null}
          {log && entries.length > 0 ? (
            <DataTable
              label={t('title')}
              columns={columns}
              rows={entries}
              rowId={({ sequence }) => String(sequence)}
              openId={open ? String(open.sequence) : null}
              total={log.totalCount}
              footer={
                <PageFoot more={more}>{t('shown', { shown: entries.length, total: log.totalCount })}</PageFoot>
              }
            />
          ) : null}
        </Sheet>
      </Page>
      {open ? (
        <EntryPanel
          entry={open}
          entries={entries}
          show={(part) => setFilter((before) => ({ ...before, ...part }))}
          close={() => setOpen(null)}
        />
      ) : null}
    </div>
  );
}
