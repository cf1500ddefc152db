import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/format';
import { useActionName } from '@/shared/log/useActionName';
import { SidePanel } from '@/shared/panel/SidePanel';
import { sizeOf } from '@/theme/tokens';
import styles from './audit.module.css';
import { Place } from './Place';
import type { AuditEntry, LogFilter } from './useLog';

interface Props {
  entry: AuditEntry;
  /** The entries that were read; a neighbour that is not among them is not shown. */
  entries: readonly AuditEntry[];
  show: (part: Partial<LogFilter>) => void;
  close: () => void;
}

/** One entry of the log and its place in the chain. */
export function EntryPanel({ entry, entries, show, close }: Props) {
  const { t } = useTranslation(['audit', 'log']);
  const format = useFormat();
  const nameOf = useActionName();
  const { caseId, caseNumber } = entry;
  const facts: [name: string, value: string | null][] = [
    [t('entry.action'), nameOf(entry.action)],
    [t('entry.who'), entry.actor],
    [t('entry.from'), entry.from],
    [t('entry.when'), format.second(entry.at)],
    [t('entry.case'), caseNumber],
    [t('entry.result'), t(`log:result.${entry.result}`)],
    [t('entry.whom'), t('log:persons', { count: entry.persons })],
    [t('entry.rows'), t('entry.rowCount', { count: entry.rows })],
    [t('entry.reason'), entry.reason],
    [t('entry.purpose'), entry.purpose],
  ];
  return (
    <SidePanel
      label={t('entry.label', { sequence: entry.sequence })}
      width={sizeOf('panel')}
      close={close}
      still
      head={<h2>{t('entry.title', { sequence: entry.sequence })}</h2>}
      foot={
        <>
          <Button onClick={() => show({ actor: entry.actor })}>{t('entry.allBy', { user: entry.actor })}</Button>
          {caseId !== null && caseNumber !== null ? (
            <Button onClick={() => show({ inCase: { id: caseId, number: caseNumber } })}>{t('entry.allInCase')}</Button>
          ) : null}
        </>
      }
    >
      <dl className={styles.facts}>
        {facts.map(([name, value]) =>
          value === null || value === '' ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      <p className={styles.note}>{t('entry.nobody')}</p>
      <Place entry={entry} entries={entries} />
    </SidePanel>
  );
}
