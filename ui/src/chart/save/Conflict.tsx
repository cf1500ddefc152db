import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/format';
import { compareDocuments } from './compare';
import type { SavedDocument } from './document';
import styles from './save.module.css';
import type { Theirs } from './useSaving';

interface Props {
  theirs: Theirs;
  /** The chart that is to be saved. */
  mine: SavedDocument;
  busy: boolean;
  /** Saves what stands on either; where they differ mine has its way. */
  both: (theirs: SavedDocument) => void;
  another: () => void;
  over: () => void;
  open: () => void;
}

/** Who saved the same name when, what that changes, and what can be done: nothing is saved over without being asked. */
export function Conflict({ theirs: { chart, document }, mine, busy, both, another, over, open }: Props) {
  const { t } = useTranslation('save');
  const format = useFormat();
  const changes = useMemo(() => document && compareDocuments(document, mine), [document, mine]);
  return (
    <div role="alert">
      <p>{t('conflict.who', { user: chart.savedBy, time: format.second(chart.savedAt), zone: format.zone })}</p>
      {changes ? <Differences changes={changes} /> : <p>{t('conflict.unread')}</p>}
      <div className={styles.actions}>
        {document ? (
          <Button type="primary" disabled={busy} onClick={() => both(document)}>
            {t('conflict.both')}
          </Button>
        ) : null}
        <Button type={document ? 'default' : 'primary'} disabled={busy} onClick={another}>
          {t('conflict.another')}
        </Button>
        <Button loading={busy} onClick={over}>
          {t('conflict.over')}
        </Button>
        <Button disabled={busy} onClick={open}>
          {t('conflict.open')}
        </Button>
      </div>
      {document ? <p className={styles.soft}>{t('conflict.whatBoth')}</p> : null}
      <p className={styles.soft}>{t('conflict.kept')}</p>
    </div>
  );
}

function Differences({ changes: { things, links, groups, notes, view } }: { changes: ReturnType<typeof compareDocuments> }) {
  const { t } = useTranslation('save');
  const many = ({ added, gone, changed }: typeof groups) => added.length + gone.length + changed.length;
  const counts = [
    ['conflict.onlyTheirs', things.gone.length],
    ['conflict.onlyYours', things.added.length],
    ['conflict.otherwise', things.changed.length],
    ['conflict.links', many(links)],
    ['conflict.groups', many(groups)],
    ['conflict.notes', many(notes)],
  ] as const;
  const said = counts.filter(([, count]) => count > 0);
  if (said.length === 0 && !view) return <p>{t('conflict.same')}</p>;
  return (
    <ul className={styles.differences}>
      {said.map(([key, count]) => (
        <li key={key}>{t(key, { count })}</li>
      ))}
      {view ? <li>{t('conflict.view')}</li> : null}
    </ul>
  );
}
