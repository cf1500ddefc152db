import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Card } from '@/shared/controls/Card';
import { Empty } from '@/shared/states/Empty';
import { FailureNotice } from '@/shared/states/FailureNotice';
import { Loading } from '@/shared/states/Loading';
import { useCaseAtHand } from '../context/CaseAtHand';
import { FindingRow } from './FindingRow';
import styles from './findings.module.css';
import { More } from './More';
import { type Findings, MOST } from './useFindings';

/** What is to be looked at first, of all subjects, in their order: each with its ordinary explanation, none an accusation. */
export function FindingsCard({ asked, found, failure, ask }: Findings) {
  const { t } = useTranslation(['findings', 'companions']);
  const { subjects, subjectCount } = useCaseAtHand();
  const count = Math.min(MOST, subjects.length);
  const rows = found?.flatMap(({ shown }) => shown) ?? [];
  const cautions = [...new Set(found?.flatMap(({ caution }) => caution ?? []))];
  return (
    <Card title={t('title')} note={t('note')}>
      {asked ? null : <Empty why={t('why', { count })} action={<Button onClick={ask}>{t('ask', { count })}</Button>} />}
      {asked && failure ? <FailureNotice failure={failure} retry={ask} /> : null}
      {asked && !found && !failure ? <Loading rows={6} what={t('loading')} /> : null}
      {found ? (
        <>
          {cautions.map((caution) => (
            <p key={caution} className={styles.caution} role="alert">
              {caution}
            </p>
          ))}
          <ul className={styles.rows} aria-label={t('title')} data-testid="findings">
            {rows.map((finding, index) => (
              // The findings of one answer keep their order.
              // oxlint-disable-next-line react/no-array-index-key
              <FindingRow key={index} finding={finding} />
            ))}
          </ul>
          {rows.some(({ kind }) => kind === 'companion') ? <p className={styles.foot}>{t('companions:drawer.notOdds')}</p> : null}
          {rows.length === 0 ? <p className={styles.foot}>{t('none')}</p> : null}
          <More found={found} />
          {subjectCount > count ? <p className={styles.foot}>{t('others', { count: subjectCount - count })}</p> : null}
        </>
      ) : null}
    </Card>
  );
}
