import { useTranslation } from 'react-i18next';
import { listIn } from '@/shared/format/list';
import { wholeNumber } from '@/shared/format/number';
import styles from './evidence.module.css';
import { type Occasion, rowsByFile } from './occasion';
import { useWords } from './useWords';

/** File and rows of an occasion, one to a line or, in brief, one line to a file; the import they came with stands in the title. */
export function Sources({ occasion, brief = false }: { occasion: Occasion; brief?: boolean }) {
  const { t, i18n } = useTranslation('evidence');
  const { sources } = useWords();
  const list = listIn(i18n.resolvedLanguage);
  return (
    <span className={styles.source} title={sources(occasion)}>
      {[...rowsByFile(occasion)].flatMap(([file, rows]) =>
        (brief ? [list(rows.map(wholeNumber))] : rows.map(wholeNumber)).map((text) => (
          <span key={`${file} ${text}`}>{t('rows', { file, rows: text })}</span>
        )),
      )}
    </span>
  );
}
