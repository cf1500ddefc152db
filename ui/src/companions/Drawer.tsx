import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { PersonActions } from '@/case/decisions/PersonActions';
import { LinkButton } from '@/shared/controls/LinkButton';
import { CopySentence } from '@/shared/evidence/CopySentence';
import { EvidenceTable } from '@/shared/evidence/EvidenceTable';
import { useWords } from '@/shared/evidence/useWords';
import { wholeNumber } from '@/shared/format/number';
import { Glyph } from '@/shared/glyphs/Glyph';
import type { CompanionRowFragment } from '@/shared/graphql/generated/graphql';
import { SidePanel } from '@/shared/panel/SidePanel';
import { PersonHead } from '@/shared/person/PersonHead';
import { usePersonName } from '@/shared/person/usePersonName';
import { useSettings } from '@/shared/settings/settings';
import { Against } from './Against';
import styles from './companions.module.css';
import { Explained } from './Explained';
import type { Test } from './Statement';

interface Props {
  row: CompanionRowFragment;
  test: Test;
  /** Name of the subject the companion met. */
  subject: string;
  chart: string;
  close: () => void;
}

/** Why a row stands in the table: what it says and what it does not, and each occasion down to its rows. */
export function Drawer({ row, test, subject, chart, close }: Props) {
  const { t } = useTranslation(['companions', 'evidence']);
  const { drawerWidth, change } = useSettings();
  const { sentences, format } = useWords();
  const name = usePersonName()(row.person);
  return (
    <SidePanel
      label={t('drawer.label', { person: name })}
      width={drawerWidth}
      resize={(width) => change({ drawerWidth: width })}
      close={close}
      head={<PersonHead person={row.person} />}
      foot={
        <>
          <LinkButton type="primary" to={`${chart}&select=${encodeURIComponent(row.person.id)}`} icon={<Glyph name="chart" size={14} />}>
            {t('drawer.onChart')}
          </LinkButton>
          <PersonActions person={row.person} />
          <Button onClick={() => window.print()}>{t('drawer.print')}</Button>
        </>
      }
    >
      <section className={styles.section}>
        <h3>{t('drawer.explanation')}</h3>
        <Explained row={row} lookedFor={test.explanationsLookedFor} />
      </section>
      <section className={styles.section}>
        <h3>{t('drawer.chance')}</h3>
        <Against row={row} test={test} />
        <dl className={styles.figures}>
          <Figure value={wholeNumber(row.occasions)} name={t('drawer.times')} />
          <Figure value={wholeNumber(row.sameRegistration)} name={t('drawer.bookedTogether')} />
          <Figure value={format.minutes(row.minutesTogether)} name={t('drawer.time')} />
        </dl>
      </section>
      <section className={styles.evidence}>
        <div className={styles.evidenceHead}>
          <h3>{t('evidence:heading')}</h3>
          <p>{t('evidence:count', { count: row.evidence.length })}</p>
          <CopySentence text={() => sentences(subject, name, row)} />
        </div>
        <EvidenceTable row={row} />
      </section>
    </SidePanel>
  );
}

function Figure({ value, name }: { value: string; name: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
