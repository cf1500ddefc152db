import { Button, Dropdown } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportParts } from '@/case/exporting/ExportConfirm';
import { type Format, formats } from '@/case/exporting/format';
import { Glyph } from '@/shared/glyphs/Glyph';

const ExportConfirm = lazy(async () => ({ default: (await import('@/case/exporting/ExportConfirm')).ExportConfirm }));

/** The kinds of file a chart can be taken out as. Each is confirmed, recorded, and only then handed out. */
export function ExportMenu({ notShown, make, record }: ExportParts) {
  const { t } = useTranslation('export');
  const [format, setFormat] = useState<Format | null>(null);
  const items = formats.map((key) => ({ key, label: t(`kinds.${key}`) }));
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => setFormat(formats.find((one) => one === key) ?? null) }}>
        <Button icon={<Glyph name="download" size={14} />}>{t('button')}</Button>
      </Dropdown>
      <Suspense fallback={null}>
        {format ? <ExportConfirm format={format} notShown={notShown} make={make} record={record} close={() => setFormat(null)} /> : null}
      </Suspense>
    </>
  );
}
