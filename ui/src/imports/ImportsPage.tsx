import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page, PageHead } from '@/shared/controls/Page';
import { CountsDocument, ImportsDocument, type ImportsQuery } from '@/shared/graphql/generated/graphql';
import { useAnswer } from '@/shared/graphql/useAnswer';
import { Empty } from '@/shared/states/Empty';
import { FailureNotice } from '@/shared/states/FailureNotice';
import { Loading } from '@/shared/states/Loading';
import { Contradictions } from './Contradictions';
import { Counts } from './Counts';
import { Files } from './Files';
import styles from './imports.module.css';
import { Loads } from './Loads';
import { NewImport } from './NewImport';
import { Rejections } from './Rejections';
import { Running } from './Running';

export type Import = ImportsQuery['imports']['nodes'][number];

const PAGE = 50;

/** What was loaded, file by file: rows read are rows accepted plus rows rejected. */
export function ImportsPage() {
  const { t } = useTranslation('imports');
  const { data, failure, ask, at } = useAnswer(ImportsDocument, { first: PAGE });
  const { data: counted, ask: count } = useAnswer(CountsDocument, {});
  const [chosen, choose] = useState<string | null>(null);
  const [running, setRunning] = useState<string | null>(null);
  const ended = useCallback(() => {
    setRunning(null);
    ask();
    count();
  }, [ask, count]);
  const begun = (importId: string) => {
    setRunning(importId);
    choose(importId);
  };
  const loads = data?.imports.nodes ?? [];
  const shown = loads.find(({ id }) => id === chosen) ?? loads[0];
  return (
    <Page>
      <PageHead title={t('title')} side={running === null ? <NewImport begun={begun} /> : null}>
        {t('what')}
      </PageHead>
      {failure ? <FailureNotice failure={failure} retry={ask} at={data ? at : null} /> : null}
      {counted ? <Counts counts={counted.counts} /> : null}
      {running === null ? null : <Running key={running} importId={running} ended={ended} />}
      {data || failure ? null : <Loading rows={8} what={t('loading')} />}
      {data && !shown ? <Empty why={t('none')} /> : null}
      {shown ? (
        <div className={styles.columns}>
          <div className={styles.side}>
            {loads.length > 1 ? <Loads loads={loads} shown={shown.id} choose={choose} /> : null}
            <Files load={shown} />
          </div>
          <div className={styles.side}>
            <Rejections load={shown} />
            <Contradictions load={shown} />
          </div>
        </div>
      ) : null}
    </Page>
  );
}
