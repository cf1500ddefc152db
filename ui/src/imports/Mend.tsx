import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Glyph } from '@/shared/glyphs/Glyph';
import { download } from '@/shared/service/download';

/** The rejected rows of one file as they came, each with its reason, to be corrected and loaded again. */
export function Mend({ load, file }: { load: string; file: string }) {
  const { t } = useTranslation('imports');
  const { message } = App.useApp();
  const address = `/imports/${encodeURIComponent(load)}/${encodeURIComponent(file)}/rejects.csv`;
  const get = () => download(address, `${file.split('.')[0]}-rejects.csv`).catch(() => message.error(t('mendFailed')));
  return (
    <Button size="small" icon={<Glyph name="download" size={14} />} onClick={() => void get()}>
      {t('mend', { file })}
    </Button>
  );
}
