import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '@/shared/format/format';
import { wholeNumber } from '@/shared/format/number';
import { PersonGlyph } from '@/shared/glyphs/PersonGlyph';
import { PersonName } from '@/shared/person/PersonName';
import { usePersonName } from '@/shared/person/usePersonName';
import type { Column } from '@/shared/table/DataTable';
import { tongue } from '@/shared/versus/wording';
import { type SubjectOfCase, useCaseAtHand } from '../context/CaseAtHand';
import { useTimed } from '../context/lookedAt';
import type { SubjectFindings } from '../findings/findings';
import styles from './subjects.module.css';

/** What the columns need beside those that are counted. */
const beside = { en: { added: 118, beyond: 108, links: 290 }, zh: { added: 150, beyond: 84, links: 258 } };

/** With how many stays each has and how many companions beyond chance, once that was asked. */
export function useSubjectColumns(found: readonly SubjectFindings[] | null): Column<SubjectOfCase>[] {
  const { t, i18n } = useTranslation('overview');
  const format = useFormat();
  const widths = beside[tongue(i18n.resolvedLanguage)];
  return useMemo(() => {
    const of = new Map(found?.map((one) => [one.of.person.id, one]));
    const counted = (id: 'stays' | 'beyond', width: number): Column<SubjectOfCase> => ({
      id,
      header: () => t(`subjects.${id}`),
      meta: { width, align: 'end' },
      cell: ({ row: { original } }) => {
        const one = of.get(original.person.id);
        return one ? wholeNumber(one[id]) : null;
      },
    });
    return [
      {
        id: 'person',
        header: () => t('subjects.person'),
        meta: { width: found ? 130 : 170 },
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
          <span className={styles.soft} title={original.basis}>
            {original.basis}
          </span>
        ),
      },
      {
        id: 'added',
        header: () => t('subjects.added'),
        meta: { width: found ? widths.added : 170 },
        cell: ({ row: { original } }) => (
          <span className={styles.soft}>{t('subjects.addedBy', { day: format.day(original.addedAt), user: original.addedBy })}</span>
        ),
      },
      ...(found ? [counted('stays', 56), counted('beyond', widths.beyond)] : []),
      {
        id: 'links',
        header: () => <span className="visually-hidden">{t('subjects.ask')}</span>,
        meta: { width: found ? widths.links : 290 },
        cell: ({ row: { original } }) => <Links subject={original} />,
      },
    ];
  }, [t, format, found, widths]);
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
