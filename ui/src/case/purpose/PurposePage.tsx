import { Button, Form, Input } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '@/shared/controls/LinkButton';
import { Glyph } from '@/shared/glyphs/Glyph';
import type { CaseOutlineFragment } from '@/shared/graphql/generated/graphql';
import { AuthorityFacts } from './AuthorityFacts';
import styles from './purpose.module.css';
import { longEnough, PURPOSE_MAX, PURPOSE_MIN, usePurposes } from './purposes';

const EARLIER_SHOWN = 5;

/** A page of its own at the door of a case: nothing of the inside is behind it, because nothing has been asked for. */
export function PurposePage(props: { outline: CaseOutlineFragment; earlier: readonly string[]; text: string }) {
  const { outline, earlier } = props;
  const { t } = useTranslation('purpose');
  const [text, setText] = useState(props.text);
  const ready = longEnough(text);
  const enter = () => {
    if (ready) usePurposes.getState().state(outline.id, text, Date.now());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) enter();
  };
  return (
    <div className={styles.page}>
      <section className={styles.card}>
        <header className={styles.header}>
          <span className={styles.sign}>
            <Glyph name="purpose" size={18} />
          </span>
          <div>
            <h1>{t('title')}</h1>
            <p>{t('ofCase', { number: outline.number, title: outline.title })}</p>
          </div>
        </header>
        <p className={styles.explanation}>{t('explanation')}</p>
        <Form layout="vertical" onFinish={enter} onKeyDown={onKeyDown} requiredMark={false}>
          <Form.Item label={t('label')} htmlFor="purpose" className={styles.field}>
            <Input.TextArea
              id="purpose"
              autoFocus
              size="large"
              autoSize={{ minRows: 3, maxRows: 6 }}
              maxLength={PURPOSE_MAX}
              value={text}
              onChange={(event) => setText(event.target.value)}
              aria-describedby="purpose-hint"
            />
          </Form.Item>
          <p id="purpose-hint" className={styles.hint}>
            <span>{t('hint', { min: PURPOSE_MIN })}</span>
            <span>{t('length', { length: text.length, max: PURPOSE_MAX })}</span>
          </p>
          <Earlier purposes={earlier} choose={setText} />
          <div className={styles.actions}>
            <Button type="primary" size="large" htmlType="submit" disabled={!ready}>
              {t('enter')}
            </Button>
            <LinkButton size="large" to="/cases">
              {t('back')}
            </LinkButton>
            <span className={styles.keys} aria-hidden="true">
              <kbd>{t('ctrl')}</kbd>
              <kbd>{t('enterKey')}</kbd>
            </span>
            <span className="visually-hidden">{t('keys')}</span>
          </div>
        </Form>
      </section>
      <AuthorityFacts outline={outline} />
    </div>
  );
}

function Earlier({ purposes, choose }: { purposes: readonly string[]; choose: (text: string) => void }) {
  const { t } = useTranslation('purpose');
  if (purposes.length === 0) return null;
  return (
    <div className={styles.earlier}>
      <h2 id="earlier-purposes">{t('earlier')}</h2>
      <ul aria-labelledby="earlier-purposes">
        {purposes.slice(0, EARLIER_SHOWN).map((purpose) => (
          <li key={purpose}>
            <button type="button" onClick={() => choose(purpose)}>
              {purpose}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
