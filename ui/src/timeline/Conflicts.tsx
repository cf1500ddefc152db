import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/format';
import { wholeNumber } from '@/shared/format/number';
import { Glyph } from '@/shared/glyphs/Glyph';
import { involved, type Trail } from './records';
import styles from './timeline.module.css';

/** What cannot all be true, each with its rule, the reason in words and the rows to look at first. */
export function Conflicts({ trail, select }: { trail: Trail; select: (record: string) => void }) {
  const { t } = useTranslation('timeline');
  const format = useFormat();
  return trail.conflicts.map((conflict, index) => {
    const { rule, reason, stays, vehicles } = conflict;
    const instants = [...stays.map(({ during }) => during.start), ...vehicles.map(({ at }) => at)].toSorted();
    const records = involved(conflict);
    const sources = [...stays, ...vehicles].map(({ source }) => source);
    return (
      // The conflicts of one answer keep their order and have no other name.
      // oxlint-disable-next-line react/no-array-index-key
      <section key={index} className={styles.conflict} aria-label={t(`rule.${rule}`)}>
        <h2>
          <Glyph name="warning" size={14} />
          {t('conflictOn', { day: format.day(instants.at(-1) ?? trail.asOf), rule: t(`rule.${rule}`) })}
        </h2>
        <p>{reason}</p>
        <p className={styles.rows}>
          {sources.map(({ file, row }, at) => (
            <button key={records[at]} type="button" className="linklike" onClick={() => select(records[at] ?? '')}>
              {t('source', { file, row: wholeNumber(row) })}
            </button>
          ))}
        </p>
      </section>
    );
  });
}
