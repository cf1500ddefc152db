import { useTranslation } from 'react-i18next';
import { listIn } from '@/shared/format/list';
import type { CompanionRowFragment } from '@/shared/graphql/generated/graphql';
import { isCode } from '@/shared/versus/explanation';
import styles from './companions.module.css';

interface Props {
  row: CompanionRowFragment;
  lookedFor: readonly string[];
}

/** The ordinary explanation with its rows or, where none fits, what was looked for. */
export function Explained({ row, lookedFor }: Props) {
  const { t, i18n } = useTranslation(['companions', 'evidence']);
  const list = listIn(i18n.resolvedLanguage);
  const found = row.ordinaryExplanation;
  if (!found) {
    const codes = list(lookedFor.filter(isCode).map((code) => t(`explanation.${code}`)));
    return <p>{t('drawer.noExplanation', { codes })}</p>;
  }
  const rows = list(found.evidence.map((source) => t('evidence:rowOfImport', { file: source.file, row: source.row, import: source.import.id })));
  return (
    <>
      <p>
        <strong>{found.text}</strong>
      </p>
      {found.code === 'HOUSEHOLD' ? <p>{t('drawer.minors')}</p> : null}
      <p className={styles.exact}>{t('drawer.rows', { rows })}</p>
    </>
  );
}
