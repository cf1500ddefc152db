import { Trans, useTranslation } from 'react-i18next';
import { useNow } from '@/shared/clock/useNow';
import { useFormat } from '@/shared/format/format';
import { wholeDays } from '@/shared/format/zone';
import type { CaseOutlineFragment } from '@/shared/graphql/generated/graphql';
import { useSession } from '@/shared/session/session';
import { useRoleNames } from '@/shared/session/useRoleNames';
import styles from './purpose.module.css';

/** What stands on the outside of the case: by what right it is read, and until when. */
export function AuthorityFacts({ outline }: { outline: CaseOutlineFragment }) {
  const { t } = useTranslation('purpose');
  const format = useFormat();
  const now = useNow(60_000);
  const roles = useRoleNames(useSession((session) => session.viewer)?.roles ?? []);
  const { ground, approvedBy, validFrom, validUntil } = outline.authority;
  const days = wholeDays(now, Date.parse(validUntil));
  return (
    <dl className={styles.facts}>
      <dt>{t('authority')}</dt>
      <dd>{t('approved', { ground, user: approvedBy, day: format.day(validFrom) })}</dd>
      <dt>{t('until')}</dt>
      <dd>
        {days < 1 ? (
          <Trans t={t} i18nKey="untilToday" values={{ end: format.end(validUntil) }} components={{ soft: <span /> }} />
        ) : (
          <Trans t={t} i18nKey="untilDays" count={days} values={{ end: format.end(validUntil) }} components={{ soft: <span /> }} />
        )}
      </dd>
      <dt>{t('members')}</dt>
      <dd>{t('memberCount', { count: outline.members.length })}</dd>
      <dt>{t('role')}</dt>
      <dd>{roles}</dd>
    </dl>
  );
}
