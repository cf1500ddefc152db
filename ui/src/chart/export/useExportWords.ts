import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { makeFormat } from '@/shared/format/format';
import { type ExportWords, type HeaderKey, headerKeys } from './exported';

/** The words of a file in the reader's language, with the two sentences that every header carries. */
export function useExportWords(): ExportWords & { masking: string; sentence: string } {
  const { t, i18n } = useTranslation(['export', 'person', 'format']);
  const language = i18n.resolvedLanguage;
  return useMemo(() => {
    const time = (at: Date, zone: string) => makeFormat(i18n.getFixedT(language ?? null, 'format'), zone, at.getTime()).dayTime(at.getTime());
    return {
      masking: t('masking'),
      sentence: t('sentence'),
      lines: Object.fromEntries(headerKeys.map((key) => [key, t(`header.${key}`)])) as Record<HeaderKey, string>,
      guest: (handle) => t('person:guest', { handle }),
      time: (at, zone) => t('line.time', { time: time(at, zone), zone }),
      caseLine: (number, title) => t('line.case', { number, title }),
      dataAsOf: (at, zone, version) => (at ? t('line.dataAsOf', { time: time(at, zone), zone, version }) : t('line.noData', { version })),
      shown: (nodes, links) => t('line.shown', { nodes, links }),
      legendRow: (label, count) => t('line.legend', { label, count }),
      note: (by, at, zone, text) => t('line.note', { by, time: time(at, zone), zone, text }),
      none: t('line.none'),
      allTime: t('line.allTime'),
      nothingLeftOut: t('nothingLeftOut'),
      cells: t('line.cells'),
    };
    // oxlint-disable-next-line react/exhaustive-deps -- `t` stays the same function when the language changes; the language does not
  }, [t, i18n, language]);
}
