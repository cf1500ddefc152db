import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Glyph } from '@/shared/glyphs/Glyph';
import { useSession } from '@/shared/session/session';

const FILE = 'investigate-log.jsonl';

/** The whole log as a file that anybody can check; the download is an entry of its own. */
export function DownloadLog() {
  const { t } = useTranslation('audit');
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    try {
      const response = await fetch('/audit/export', {
        cache: 'no-store',
        headers: { Authorization: `Bearer ${useSession.getState().token ?? ''}` },
      });
      if (!response.ok) throw new Error(String(response.status));
      save(await response.blob());
    } catch {
      void message.error(t('download.failed'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button icon={<Glyph name="download" size={14} />} loading={busy} onClick={() => void download()}>
      {t('download.button')}
    </Button>
  );
}

function save(blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = FILE;
  link.click();
  URL.revokeObjectURL(address);
}
