import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Glyph } from '@/shared/glyphs/Glyph';
import type { PersonSeenFragment } from '@/shared/graphql/generated/graphql';
import { useHasRole } from '@/shared/session/session';
import styles from './decisions.module.css';
import { SetCategory } from './SetCategory';
import { Unmask } from './Unmask';

/** What an investigator may decide about a person who is no subject: one at a time, never in bulk, never by a key alone. */
export function PersonActions({ person }: { person: PersonSeenFragment }) {
  const { t } = useTranslation('decisions');
  const investigator = useHasRole('INVESTIGATOR');
  const [open, setOpen] = useState<'unmask' | 'category' | null>(null);
  if (!investigator || person.category === 'SUBJECT') return null;
  const close = () => setOpen(null);
  return (
    <span className={styles.buttons}>
      {person.masked ? (
        <Button icon={<Glyph name="lock" size={14} />} onClick={() => setOpen('unmask')}>
          {t('unmask.button')}
        </Button>
      ) : null}
      <Button onClick={() => setOpen('category')}>{t('category.button')}</Button>
      {open === 'unmask' ? <Unmask person={person} close={close} /> : null}
      {open === 'category' ? <SetCategory person={person} close={close} /> : null}
    </span>
  );
}
