import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LONGEST_NOTE } from '../model/notes';

/** The text of a note, new or to be changed. An empty one is taken away. */
export function NoteEditor({ text, thing, done, close }: { text: string; thing: string | null; done: (text: string) => void; close: () => void }) {
  const { t } = useTranslation('workbench');
  const [typed, setTyped] = useState(text);
  const finish = () => {
    done(typed.trim());
    close();
  };
  return (
    <Modal
      open
      title={thing === null ? t('note.title') : t('note.of', { thing })}
      onCancel={close}
      footer={
        <>
          <Button onClick={close}>{t('note.cancel')}</Button>
          <Button type="primary" disabled={typed.trim() === '' && text === ''} onClick={finish}>
            {typed.trim() === '' && text !== '' ? t('note.take') : t('note.put')}
          </Button>
        </>
      }
    >
      <Input.TextArea
        autoFocus
        aria-label={t('note.text')}
        value={typed}
        maxLength={LONGEST_NOTE}
        autoSize={{ minRows: 3, maxRows: 10 }}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && typed.trim() !== '') finish();
        }}
      />
      <p>{t('note.hint')}</p>
    </Modal>
  );
}
