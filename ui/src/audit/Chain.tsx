import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/format';
import { Glyph } from '@/shared/glyphs/Glyph';
import type { AuditLogQuery } from '@/shared/graphql/generated/graphql';
import styles from './audit.module.css';

/** Whether every entry still fits the one before it. */
export function Chain({ chain, checking, again }: { chain: AuditLogQuery['auditLog']['chain']; checking: boolean; again: () => void }) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const { whole, entries, firstBroken } = chain;
  return (
    <div className={whole ? styles.chain : `${styles.chain} ${styles.broken}`} role={whole ? 'status' : 'alert'}>
      <Glyph name={whole ? 'check' : 'warning'} size={18} />
      <div>
        <strong>{whole ? t('whole', { entries }) : t('broken', { entries, entry: firstBroken ?? 0 })}</strong>
        <p>{t('checked', { time: format.second(chain.checkedAt) })}</p>
      </div>
      <Button loading={checking} onClick={again}>
        {t('again')}
      </Button>
    </div>
  );
}
