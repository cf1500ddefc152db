import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTablet } from '@/shared/controls/useTablet';
import { useFormat } from '@/shared/format/format';
import { PersonGlyph } from '@/shared/glyphs/PersonGlyph';
import { PersonName } from '@/shared/person/PersonName';
import { usePersonName } from '@/shared/person/usePersonName';
import type { Column } from '@/shared/table/DataTable';
import { type SubjectOfCase, useCaseAtHand } from '../context/CaseAtHand';
import { useTimed } from '../context/lookedAt';
import styles from './subjects.module.css';

export function useSubjectColumns(): Column<SubjectOfCase>[] {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const tablet = useTablet();
  return useMemo(
    () => [
      {
        id: 'person',
        header: () => t('subjects.person'),
        meta: { width: tablet ? 126 : 170 },
        cell: ({ row: { original } }) => (
          <span className={styles.person}>
            <PersonGlyph revealed="subject" size={26} />
            <PersonName person={original.person} />
          </span>
        ),
      },
      {
        id: 'basis',
        header: () => t('subjects.basis'),
        cell: ({ row: { original } }) => (
          <span className={`${styles.soft} two-lines`} title={original.basis}>
            {original.basis}
          </span>
        ),
      },
      {
        id: 'added',
        header: () => t('subjects.added'),
        meta: { width: tablet ? 176 : 170 },
        cell: ({ row: { original } }) => (
          <span className={styles.soft}>{t('subjects.addedBy', { day: format.day(original.addedAt), user: original.addedBy })}</span>
        ),
      },
      {
        id: 'links',
        header: () => <span className="visually-hidden">{t('subjects.ask')}</span>,
        meta: { width: tablet ? 258 : 290 },
        cell: ({ row: { original } }) => <Links subject={original} />,
      },
    ],
    [t, format, tablet],
  );
}

function Links({ subject: { person } }: { subject: SubjectOfCase }) {
  const { t } = useTranslation('overview');
  const nameOf = usePersonName();
  const { id } = useCaseAtHand().outline;
  const timed = useTimed(id);
  const of = `of=${encodeURIComponent(person.id)}`;
  return (
    <span className={styles.links}>
      <Link to={timed(`/cases/${id}/companions?${of}`)} aria-label={t('subjects.companionsOf', { person: nameOf(person) })}>
        {t('subjects.companions')}
      </Link>
      <Link to={timed(`/cases/${id}/chart?${of}`)} aria-label={t('subjects.chartOf', { person: nameOf(person) })}>
        {t('subjects.chart')}
      </Link>
      <Link to={timed(`/cases/${id}/timeline?${of}`)} aria-label={t('subjects.timelineOf', { person: nameOf(person) })}>
        {t('subjects.timeline')}
      </Link>
    </span>
  );
}
