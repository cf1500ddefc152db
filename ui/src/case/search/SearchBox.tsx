import { AutoComplete, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Glyph } from '@/shared/glyphs/Glyph';
import { useHasRole } from '@/shared/session/session';
import { useSettings } from '@/shared/settings/settings';
import { useFound } from './useFound';
import styles from './search.module.css';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/**
 * Looks for a text in what the case has reached: people whose name may be seen, buildings and rooms. Nothing is asked before Enter:
 * each search is an entry of the log.
 */
export function SearchBox({ caseId, purpose }: { caseId: string; purpose: string }) {
  const { t } = useTranslation('search');
  const navigate = useNavigate();
  const investigator = useHasRole('INVESTIGATOR');
  const singleKeys = useSettings((settings) => settings.singleKeys);
  const input = useRef<InputRef>(null);
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const { options, search, loading, clear } = useFound(caseId, purpose);

  useEffect(() => {
    if (!investigator || !singleKeys) return;
    const focus = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, [investigator, singleKeys]);

  if (!investigator) return null;
  const type = (typed: string) => {
    setText(typed);
    setOpen(false);
    clear();
  };
  const ask = async () => {
    if (text.trim() === '') return;
    await search(text.trim());
    setOpen(true);
  };
  return (
    <AutoComplete
      className={styles.search ?? ''}
      value={text}
      open={open && options.length > 0}
      options={options}
      defaultActiveFirstOption={false}
      popupMatchSelectWidth={360}
      onChange={type}
      onBlur={() => setOpen(false)}
      onSelect={(_, { to }: { to?: string | undefined }) => {
        type('');
        if (to) void navigate(to);
      }}
    >
      <Input
        ref={input}
        aria-label={t('label')}
        placeholder={loading ? t('asking') : t('label')}
        prefix={<Glyph name="search" size={14} />}
        suffix={singleKeys ? <kbd aria-hidden="true">{'/'}</kbd> : null}
        maxLength={200}
        onPressEnter={() => {
          if (!open) void ask();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') type('');
        }}
      />
    </AutoComplete>
  );
}
