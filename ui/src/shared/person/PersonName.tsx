import { Trans, useTranslation } from 'react-i18next';
import type { PersonSeenFragment } from '@/shared/graphql/generated/graphql';
import styles from './person.module.css';

/** A name, or a handle in monospace. */
export function PersonName({ person }: { person: Pick<PersonSeenFragment, 'handle' | 'displayName' | 'masked' | 'category'> }) {
  const { t } = useTranslation('person');
  if (!person.masked) return <span className={person.category === 'SUBJECT' ? styles.subject : undefined}>{person.displayName}</span>;
  return (
    <span className={styles.masked}>
      <Trans t={t} i18nKey="guestRich" values={{ handle: person.handle }} components={{ code: <span className="mono" /> }} />
    </span>
  );
}
