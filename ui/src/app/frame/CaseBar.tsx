import { useTranslation } from 'react-i18next';
import { useNow } from '@/shared/clock/useNow';
import { useFormat } from '@/shared/format/format';
import { wholeDays } from '@/shared/format/zone';
import { Glyph } from '@/shared/glyphs/Glyph';
import type { CaseOutlineFragment } from '@/shared/graphql/generated/graphql';
import { StatusTag } from '@/shared/controls/StatusTag';
import { SearchBox } from '@/case/search/SearchBox';
import { useBanner } from '@/shared/banner/banners';
import styles from './frame.module.css';
import { LanguageSwitch } from './LanguageSwitch';

const WARN_DAYS = 14;

/** The top bar inside a case: which case, by what right until when, and for what. */
export function CaseBar({ outline, purpose, restate }: { outline: CaseOutlineFragment; purpose: string; restate: () => void }) {
  const { t } = useTranslation('frame');
  const format = useFormat();
  const now = useNow(60_000);
  const { validUntil } = outline.authority;
  const days = wholeDays(now, Date.parse(validUntil));
  useBanner(days <= WARN_DAYS ? { kind: 'ending', number: outline.number, end: format.end(validUntil), days } : null);
  return (
    <>
      <span className={styles.number}>{outline.number}</span>
      <span className={styles.title} title={outline.title}>{outline.title}</span>
      <StatusTag status={outline.status} />
      <span className={styles.chip}>
        <Glyph name="calendar" size={14} />
        <span>{t('authorityChip', { day: format.endDay(validUntil) })}</span>
        <b>{days < 1 ? t('lessThanADay') : t('daysLeft', { count: days })}</b>
      </span>
      <button type="button" className={`${styles.chip} ${styles.purpose}`} onClick={restate} title={t('restate')}>
        <Glyph name="purpose" size={14} />
        <span>{t('purposeChip', { purpose })}</span>
        <Glyph name="edit" size={14} />
        <span className="visually-hidden">{t('restate')}</span>
      </button>
      <span className={styles.end}>
        <SearchBox caseId={outline.id} purpose={purpose} />
        <LanguageSwitch />
      </span>
    </>
  );
}
