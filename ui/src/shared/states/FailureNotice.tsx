import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/format';
import { Glyph } from '@/shared/glyphs/Glyph';
import type { Failure } from '@/shared/graphql/failure';
import styles from './states.module.css';

interface Props {
  failure: Failure;
  /** Asks the same question again. */
  retry: () => void;
  /** The smaller question to offer where a limit was exceeded. */
  askForLess?: () => void;
  /** When the last good answer came, if one is still shown below. */
  at?: number | null;
}

const titled = (kind: Failure['kind']) => {
  switch (kind) {
    case 'limit':
    case 'conflict':
    case 'input':
    case 'unavailable':
    case 'offline':
      return kind;
    default:
      return 'internal';
  }
};

/** What failed, whether trying again is safe, and what can be done; the last good answer stays below it. */
export function FailureNotice({ failure, retry, askForLess, at }: Props) {
  const { t } = useTranslation('states');
  const format = useFormat();
  const kind = titled(failure.kind);
  const ownText = kind === 'unavailable' || kind === 'offline' || kind === 'internal' ? t(`${kind}.text`) : '';
  return (
    <div className={styles.notice} role="alert">
      <Glyph name="warning" />
      <div className={styles.grow}>
        <strong>{t(`${kind}.title`)}</strong>
        {failure.message ? <p>{failure.message}</p> : null}
        {ownText ? <p>{ownText}</p> : null}
        {at ? <p>{t('asOf', { time: format.dayTime(at) })}</p> : null}
        {failure.reference ? <p className={styles.reference}>{t('internal.reference', { reference: failure.reference })}</p> : null}
      </div>
      {kind === 'limit' && askForLess ? <Button onClick={askForLess}>{t('limit.action')}</Button> : null}
      {kind === 'unavailable' || kind === 'offline' || kind === 'internal' ? <Button onClick={retry}>{t('retry')}</Button> : null}
    </div>
  );
}
