import { Trans, useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/format';
import { wholeNumber } from '@/shared/format/number';
import { PersonGlyph } from '@/shared/glyphs/PersonGlyph';
import type { CompanionRowFragment, PersonSeenFragment } from '@/shared/graphql/generated/graphql';
import { PersonName } from '@/shared/person/PersonName';
import { revealed } from '@/shared/person/seen';
import styles from './chartPanel.module.css';

/** So many are listed here; the full table has them all. */
const SHOWN = 100;

interface Props {
  rows: readonly CompanionRowFragment[];
  subject: PersonSeenFragment;
  several: boolean;
  select: (ids: readonly string[]) => void;
}

/** The companions in the service's order; pressing one selects him on the chart. */
export function CompanionsTab({ rows, several, select }: Props) {
  const { t } = useTranslation('chart');
  return (
    <>
      {several ? null : (
        <p className={styles.statement}>
          <Trans t={t} i18nKey="panel.lines" components={{ b: <strong /> }} />
        </p>
      )}
      <div className={styles.columns} aria-hidden="true">
        <span>{t('panel.person')}</span>
        <span>{t('panel.howOften')}</span>
      </div>
      <ul className={styles.rows}>
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.person.id}>
            <Row row={row} press={() => select([row.person.id])} />
          </li>
        ))}
      </ul>
      {rows.length > SHOWN ? <p className={styles.rest}>{t('panel.first', { shown: SHOWN, count: rows.length })}</p> : null}
    </>
  );
}

function Row({ row, press }: { row: CompanionRowFragment; press: () => void }) {
  const { t } = useTranslation('chart');
  const format = useFormat();
  return (
    <button type="button" onClick={press}>
      <PersonGlyph revealed={revealed(row.person)} size={18} />
      <span className={styles.text}>
        <PersonName person={row.person} />
        <span className={styles.note}>{row.ordinaryExplanation?.text ?? t('panel.noExplanation')}</span>
        <span className={styles.note}>{t(`panel.word.${row.strength}`)}</span>
        <span className={styles.note}>
          {row.sameRegistration > 0 ? t('panel.bookedOf', { booked: row.sameRegistration, count: row.occasions }) : t('panel.notBooked')}
        </span>
        <span className={styles.note}>{format.span(row.firstTogether, row.lastTogether)}</span>
      </span>
      <strong>{wholeNumber(row.occasions)}</strong>
    </button>
  );
}
