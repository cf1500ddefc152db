import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Glyph } from '@/shared/glyphs/Glyph';
import { download } from '@/shared/service/download';

/** The whole log as a file that anybody can check; the download is an entry of its own. */
export function DownloadLog() {
  const { t } = useTranslation('audit');
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const get = async () => {
    setBusy(true);
    await download('/audit/export', 'investigate-log.jsonl').catch(() => message.error(t('download.failed')));
    setBusy(false);
  };
  return (
    <Button icon={<Glyph name="download" size={14} />} loading={busy} onClick={() => void get()}>
      {t('download.button')}
    </Button>
  );
}
