import { useTranslation } from 'react-i18next';
import type { DocumentError } from './shape';

/** What is wrong with a document, as a sentence in the reader's language. */
export function useDocumentWords(): (error: DocumentError) => string {
  const { t } = useTranslation('save');
  return ({ expected, found, where }) => t('wrong.sentence', { expected: t(`wrong.${expected}`), found, where });
}
