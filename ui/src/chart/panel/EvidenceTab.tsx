import { useTranslation } from 'react-i18next';
import { CopySentence } from '@/shared/evidence/CopySentence';
import { EvidenceList } from '@/shared/evidence/EvidenceList';
import { useWords } from '@/shared/evidence/useWords';
import type { CompanionRowFragment, PersonSeenFragment } from '@/shared/graphql/generated/graphql';
import { usePersonName } from '@/shared/person/usePersonName';
import styles from './chartPanel.module.css';

/** Why the link is there: each occasion down to its rows. */
export function EvidenceTab({ row, subject }: { row: CompanionRowFragment; subject: PersonSeenFragment }) {
  const { t } = useTranslation(['chart', 'companions']);
  const nameOf = usePersonName();
  const { sentences, format } = useWords();
  const names = [nameOf(subject), nameOf(row.person)] as const;
  return (
    <>
      <p className={styles.statement}>
        <span className="sentence">
          {t('panel.pair', {
            subject: names[0],
            count: row.occasions,
            booked: row.sameRegistration,
            time: format.minutes(row.minutesTogether),
          })}
        </span>
        <span className="sentence">
          {t(`panel.word.${row.strength}`)}
        </span>
      </p>
      <div className={styles.evidence}>
        <EvidenceList row={row} />
        <CopySentence text={() => sentences(...names, row)} />
      </div>
    </>
  );
}
