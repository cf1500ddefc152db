import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaseAtHand } from '@/case/context/CaseAtHand';
import type { Question } from '@/case/context/question';
import { useSpan } from '@/case/context/useSpan';
import { useRecordExport } from '@/case/exporting/useRecordExport';
import { useFormat } from '@/shared/format/format';
import { Glyph } from '@/shared/glyphs/Glyph';
import { useHealth } from '@/shared/service/health';
import { useSession } from '@/shared/session/session';
import { entries, involved, type Trail } from './records';
import type { TrailWords } from './useTrailWords';

// The dialog and the writer come when somebody wants a file.
const ExportConfirm = lazy(async () => ({ default: (await import('@/case/exporting/ExportConfirm')).ExportConfirm }));

/** Hands out the table of a timeline, after it is recorded. */
export function ExportTrail({ trail, question, title, words }: { trail: Trail; question: Question; title: string; words: TrailWords }) {
  const { t } = useTranslation(['export', 'timeline']);
  const { outline, purpose } = useCaseAtHand();
  const user = useSession((session) => session.viewer?.user ?? '');
  const health = useHealth((state) => state.health);
  const format = useFormat();
  const record = useRecordExport();
  const [open, setOpen] = useState(false);
  const { zone } = format;
  const window = useSpan(question);
  const notShown = window === null ? [] : [t('timeline:exported.outside')];
  const lineOf = (instant: Date | string) => t('line.time', { time: format.dayTime(instant instanceof Date ? instant.getTime() : instant), zone });

  const make = async () => {
    const rows = entries(trail);
    const at = new Date();
    const version = health?.graphVersion ?? '0';
    const about = [
      { name: t('header.case'), value: t('line.case', { number: outline.number, title: outline.title }) },
      { name: t('timeline:exported.table'), value: title },
      { name: t('header.user'), value: user },
      { name: t('header.at'), value: lineOf(at) },
      { name: t('header.purpose'), value: purpose },
      {
        name: t('header.dataAsOf'),
        value: health?.asOf ? t('line.dataAsOf', { time: format.dayTime(health.asOf), zone, version }) : t('line.noData', { version }),
      },
      { name: t('header.window'), value: window ?? t('line.allTime') },
      { name: t('header.shown'), value: t('timeline:exported.rows', { count: rows.length }) },
      { name: t('header.notShown'), value: notShown[0] ?? t('nothingLeftOut') },
      { name: t('timeline:noRecord'), value: t('timeline:gaps', { count: trail.gaps.length }) },
      { name: t('header.masking'), value: t('masking') },
      { name: t('header.sentence'), value: t('timeline:pastOnly') },
    ];
    const exported = { caseNumber: outline.number, at, zone, rows, conflicting: new Set(trail.conflicts.flatMap(involved)), about, cells: t('line.cells') };
    const { trailFile } = await import('./exported');
    return trailFile(exported, { where: words.where, what: (entry) => words.what(entry, words.outside), local: format.dayTime });
  };
  return (
    <>
      <Button icon={<Glyph name="download" size={14} />} onClick={() => setOpen(true)}>
        {t('button')}
      </Button>
      <Suspense fallback={null}>
        {open ? <ExportConfirm format="CSV" notShown={notShown} make={make} record={record} close={() => setOpen(false)} /> : null}
      </Suspense>
    </>
  );
}
