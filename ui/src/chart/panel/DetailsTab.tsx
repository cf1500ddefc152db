import { useTranslation } from 'react-i18next';
import type { SubjectOfCase } from '@/case/context/CaseAtHand';
import { useFormat } from '@/shared/format/format';
import type { PersonSeenFragment } from '@/shared/graphql/generated/graphql';
import styles from './chartPanel.module.css';

/** What may be seen of a person here; what is masked is said to be masked. */
export function DetailsTab({ person, subject }: { person: PersonSeenFragment; subject?: SubjectOfCase }) {
  const { t } = useTranslation(['person', 'overview']);
  const format = useFormat();
  const hidden = t('details.hidden');
  return (
    <dl className={styles.details}>
      <dt>{t('details.handle')}</dt>
      <dd className="mono">{person.handle}</dd>
      <dt>{t('details.name')}</dt>
      <dd>{person.masked ? hidden : person.displayName}</dd>
      <dt>{t('details.category')}</dt>
      <dd>{t(`category.${person.category}`)}</dd>
      <dt>{t('details.document')}</dt>
      <dd className="mono">{person.documentNumber ?? hidden}</dd>
      <dt>{t('details.birthYear')}</dt>
      <dd>{person.birthYear ?? hidden}</dd>
      {person.minor ? (
        <>
          <dt>{t('details.age')}</dt>
          <dd>{t('minor')}</dd>
        </>
      ) : null}
      {subject ? (
        <>
          <dt>{t('overview:subjects.basis')}</dt>
          <dd>{subject.basis}</dd>
          <dt>{t('overview:subjects.added')}</dt>
          <dd>{t('overview:subjects.addedBy', { day: format.day(subject.addedAt), user: subject.addedBy })}</dd>
        </>
      ) : null}
    </dl>
  );
}
