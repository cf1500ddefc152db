import { useTranslation } from 'react-i18next';
import { useBanner } from '@/shared/banner/banners';
import { useNow } from '@/shared/clock/useNow';
import { Card } from '@/shared/controls/Card';
import { StatusTag } from '@/shared/controls/StatusTag';
import { useFormat } from '@/shared/format/format';
import { wholeNumber } from '@/shared/format/number';
import { wholeDays } from '@/shared/format/zone';
import { Empty } from '@/shared/states/Empty';
import { useCases } from '../list/useCases';
import styles from './opening.module.css';

const SOON_DAYS = 14;

/** The approver's own cases with the days they have left; the one that ends first is announced in the banner. */
export function Approved({ user }: { user: string }) {
  const { t } = useTranslation(['opening', 'frame', 'cases']);
  const format = useFormat();
  const now = useNow(60_000);
  const { data, cases } = useCases();
  const own = cases
    .filter(({ authority }) => authority.approvedBy === user)
    .map((outline) => ({ outline, days: wholeDays(now, Date.parse(outline.authority.validUntil)) }))
    .toSorted((a, b) => Number(a.days < 0) - Number(b.days < 0) || a.days - b.days);
  const soon = own.find(({ outline, days }) => outline.status === 'OPEN' && days >= 0 && days <= SOON_DAYS);
  useBanner(
    soon
      ? { kind: 'ending', number: soon.outline.number, end: format.end(soon.outline.authority.validUntil), days: soon.days }
      : null,
  );
  if (!data) return null;
  return (
    <Card title={t('approved')} side={wholeNumber(own.length)}>
      {own.length === 0 ? <Empty why={t('noneApproved')} /> : null}
      <ul className={styles.own}>
        {own.map(({ outline: { id, number, title, status }, days }) => (
          <li key={id}>
            <span className="mono">{number}</span>
            <span className={styles.ownTitle} title={title}>{title}</span>
            <StatusTag status={status} ending={days <= SOON_DAYS} />
            <span className={styles.left}>
              {days < 0 ? t('cases:ended') : days < 1 ? t('frame:lessThanADay') : t('frame:daysLeft', { count: days })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
