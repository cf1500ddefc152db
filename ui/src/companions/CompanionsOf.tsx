import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useCaseAtHand } from '@/case/context/CaseAtHand';
import { useTimed } from '@/case/context/lookedAt';
import { QuestionBar } from '@/case/context/QuestionBar';
import type { Asked } from '@/case/context/SubjectAsked';
import { useCompanions } from '@/case/context/useCompanions';
import { LinkButton } from '@/shared/controls/LinkButton';
import { Page, PageHead } from '@/shared/controls/Page';
import { Glyph } from '@/shared/glyphs/Glyph';
import { usePersonName } from '@/shared/person/usePersonName';
import { Refused } from '@/shared/states/Refused';
import { FailureNotice } from '@/shared/states/FailureNotice';
import { Loading } from '@/shared/states/Loading';
import { DataTable } from '@/shared/table/DataTable';
import { PageFoot } from '@/shared/table/PageFoot';
import { Sheet } from '@/shared/table/Sheet';
import { useCompanionColumns } from './columns';
import styles from './companions.module.css';
import { Drawer } from './Drawer';
import { NobodyMet } from './NobodyMet';
import { Statement } from './Statement';

export function CompanionsOf({ subject, question, change }: Asked) {
  const { t } = useTranslation('companions');
  const { outline } = useCaseAtHand();
  const timed = useTimed(outline.id);
  const person = usePersonName()(subject.person);
  const { rows, total, test, more, failure, ask, at } = useCompanions(question);
  const [openId, setOpenId] = useState<string | null>(useSearchParams()[0].get('open'));
  const [allColumns, setAllColumns] = useState(false);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const mark = useCallback((id: string) => setMarked((before) => (before.has(id) ? new Set([...before].filter((other) => other !== id)) : new Set([...before, id]))), []);
  const marks = useMemo(() => ({ marked, mark }), [marked, mark]);
  const columns = useCompanionColumns(rows ?? [], openId, (id) => setOpenId((before) => (before === id ? null : id)), allColumns, marks);
  const open = rows?.find((row) => row.person.id === openId) ?? null;
  if (failure?.kind === 'refused') return <Refused />;
  const chart = timed(`/cases/${outline.id}/chart?of=${encodeURIComponent(question.of)}`);
  return (
    <div className={styles.split}>
      <Page fill>
        <PageHead
          title={t('title', { person })}
          side={
            <LinkButton to={chart + [...marked].map((id) => `&select=${encodeURIComponent(id)}`).join('')} icon={<Glyph name="chart" size={14} />}>
              {marked.size > 0 ? t('mark.chart', { count: marked.size }) : t('chart')}
            </LinkButton>
          }
        >
          {test ? <Statement person={person} total={total} min={question.min} test={test} /> : null}
        </PageHead>
        <QuestionBar question={question} change={change}>
          {t('filters.order')}{' '}
          <button type="button" className="linklike" onClick={() => setAllColumns(!allColumns)}>
            {t(allColumns ? 'fewerColumns' : 'moreColumns')}
          </button>
        </QuestionBar>
        {failure ? (
          <FailureNotice failure={failure} retry={ask} askForLess={() => change({ min: question.min + 1 })} at={rows ? at : null} />
        ) : null}
        <Sheet fill>
          {rows === null && !failure ? <Loading rows={16} what={t('loading', { person })} /> : null}
          {rows?.length === 0 ? <NobodyMet person={person} question={question} change={change} /> : null}
          {rows && rows.length > 0 ? (
            <DataTable
              label={t('title', { person })}
              columns={columns}
              rows={rows}
              rowId={(row) => row.person.id}
              total={total}
              openId={openId}
              footer={
                <PageFoot more={more}>{t('shown', { shown: rows.length, total })}</PageFoot>
              }
            />
          ) : null}
        </Sheet>
      </Page>
      {open && test ? <Drawer row={open} test={test} subject={person} chart={chart} close={() => setOpenId(null)} /> : null}
    </div>
  );
}
