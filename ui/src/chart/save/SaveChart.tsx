import { App, Button } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHasRole } from '@/shared/session/session';
import type { SavedDocument } from './document';
import type { SavedChartHead } from './useSaving';

const SaveDialog = lazy(async () => ({ default: (await import('./SaveDialog')).SaveDialog }));

export interface SaveParts {
  /** The chart as it is when it is saved. */
  document: () => Promise<SavedDocument>;
  /** The saved chart that was opened: saved again under its name it takes its place. */
  based: { id: string; name: string } | null;
  saved: (chart: SavedChartHead) => void;
  /** Leaves the chart at hand for a saved one. */
  open: (chartId: string) => void;
}

/** The way to save a chart, for investigators; Ctrl+S opens it too. */
export function SaveChart({ document, based, saved, open }: SaveParts) {
  const { t } = useTranslation('save');
  const { message } = App.useApp();
  const investigator = useHasRole('INVESTIGATOR');
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (!investigator) return;
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      if (!(event.target instanceof Element && event.target.closest('[role="dialog"]'))) setAsked(true);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [investigator]);
  if (!investigator) return null;
  const done = (chart: SavedChartHead) => {
    void message.success(t('done', { name: chart.name }));
    setAsked(false);
    saved(chart);
  };
  return (
    <>
      <Button title={t('key')} onClick={() => setAsked(true)}>
        {t('button')}
      </Button>
      <Suspense fallback={null}>{asked ? <SaveDialog document={document} based={based} saved={done} open={open} close={() => setAsked(false)} /> : null}</Suspense>
    </>
  );
}
