import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedDocument } from './document';
import styles from './save.module.css';
import { DocumentError } from './shape';
import { useDocumentWords } from './useDocumentWords';

/** The most bytes of a file that is read: an exported chart holds its saved document and the words for it beside. */
const MOST_BYTES = 20_000_000;

/** The way back for a chart that was exported as JSON: what its file says of places is taken, names come from the service anew. */
export function OpenFile({ opened }: { opened: (document: SavedDocument) => void }) {
  const { t } = useTranslation('save');
  const why = useDocumentWords();
  const input = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState<{ file: string; error: DocumentError } | null>(null);
  const take = async (file: File) => {
    setWrong(null);
    try {
      opened(await documentIn(file));
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      setWrong({ file: file.name, error });
    }
  };
  return (
    <>
      <Button onClick={() => input.current?.click()}>{t('file.open')}</Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label={t('file.label')}
        className="visually-hidden"
        tabIndex={-1}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file may be chosen again when it was mended.
          if (file) void take(file).finally(() => (target.value = ''));
        }}
      />
      {wrong ? (
        <p role="alert" className={styles.wrong}>
          {t('file.wrong', { file: wrong.file, why: why(wrong.error) })}
        </p>
      ) : null}
    </>
  );
}

async function documentIn(file: File): Promise<SavedDocument> {
  if (file.size > MOST_BYTES) throw new DocumentError('size', String(file.size), 'file');
  const { openJson } = await import('../export/json');
  return openJson(await file.text());
}
