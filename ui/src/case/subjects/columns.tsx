import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTablet } from '@/shared/controls/useTablet';
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

/** What the columns need alone, beside those that are counted, and on a tablet, whose letters are larger. */
const alone = { person: 170, added: 170, beyond: 0, links: 290 };
const beside = { en: { person: 130, added: 118, beyond: 108, links: 290 }, zh: { person: 130, added: 150, beyond: 84, links: 258 } };
const onTablet = { en: { person: 130, added: 176, beyond: 108, links: 258 }, zh: { person: 130, added: 176, beyond: 92, links: 204 } };

/**
 * With how many stays each has and how many companions beyond chance, once that was asked; a tablet then leaves out who added him and
 * when, which a desk's window tells.
 */
export function useSubjectColumns(found: readonly SubjectFindings[] | null): Column<SubjectOfCase>[] {
  const { t, i18n } = useTranslation('overview');
  const format = useFormat();
  const tablet = useTablet();
  const language = tongue(i18n.resolvedLanguage);
  const widths = tablet ? onTablet[language] : found ? beside[language] : alone;
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
    const added: Column<SubjectOfCase> = {
      id: 'added',
      header: () => t('subjects.added'),
      meta: { width: widths.added },
      cell: ({ row: { original } }) => (
        <span className={styles.soft}>{t('subjects.addedBy', { day: format.day(original.addedAt), user: original.addedBy })}</span>
      ),
    };
    return [
      {
        id: 'person',
        header: () => t('subjects.person'),
        meta: { width: widths.person },
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
      ...(tablet && found ? [] : [added]),
      ...(found ? [counted('stays', 56), counted('beyond', widths.beyond)] : []),
      {
        id: 'links',
        header: () => <span className="visually-hidden">{t('subjects.ask')}</span>,
        meta: { width: widths.links },
        cell: ({ row: { original } }) => <Links subject={original} />,
      },
    ];
  }, [t, format, found, tablet, widths]);
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
