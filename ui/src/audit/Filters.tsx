import { DatePicker, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Glyph } from '@/shared/glyphs/Glyph';
import styles from './audit.module.css';
import type { LogFilter } from './useLog';

interface Props {
  filter: LogFilter;
  change: (part: Partial<LogFilter>) => void;
}

/** Who, in which case, when. A case is chosen from an entry of it; its number stands here until it is taken away. */
export function Filters({ filter: { actor, inCase, from, to }, change }: Props) {
  const { t } = useTranslation('audit');
  return (
    <div className={styles.filters} role="search" aria-label={t('filters.label')}>
      <Input.Search
        key={actor}
        className={styles.actor ?? ''}
        aria-label={t('filters.actor')}
        placeholder={t('filters.anyone')}
        defaultValue={actor ?? ''}
        allowClear
        onSearch={(text) => change({ actor: text.trim() === '' ? null : text.trim() })}
      />
      <DatePicker.RangePicker
        aria-label={t('filters.when')}
        value={[from, to]}
        allowEmpty={[true, true]}
        onChange={(days) => change({ from: days?.[0] ?? null, to: days?.[1] ?? null })}
        placeholder={[t('filters.from'), t('filters.to')]}
        separator={<Glyph name="minus" size={10} />}
        suffixIcon={<Glyph name="calendar" size={14} />}
        format="YYYY-MM-DD"
      />
      {inCase ? (
        <button type="button" className={styles.chip} aria-label={t('filters.leaveCase', { number: inCase.number })} onClick={() => change({ inCase: null })}>
          <span className="mono">{inCase.number}</span>
          <Glyph name="close" size={12} />
        </button>
      ) : null}
    </div>
  );
}
