import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaseAnswer } from '@/case/context/CaseAtHand';
import { QuestionBar } from '@/case/context/QuestionBar';
import { windowOf } from '@/case/context/question';
import type { Asked } from '@/case/context/SubjectAsked';
import { Page, PageHead } from '@/shared/controls/Page';
import { Tag } from '@/shared/controls/Tag';
import { useFormat } from '@/shared/format/format';
import { TimelineDocument } from '@/shared/graphql/generated/graphql';
import { usePersonName } from '@/shared/person/usePersonName';
import { Empty } from '@/shared/states/Empty';
import { FailureNotice } from '@/shared/states/FailureNotice';
import { Loading } from '@/shared/states/Loading';
import { Refused } from '@/shared/states/Refused';
import { DataTable } from '@/shared/table/DataTable';
import { Sheet } from '@/shared/table/Sheet';
import { useTrailColumns } from './columns';
import { Conflicts } from './Conflicts';
import { Lanes } from './Lanes';
import { picture } from './picture';
import { entries, involved, type Trail } from './records';
import styles from './timeline.module.css';

export function TimelineOf({ subject, question, change }: Asked) {
  const { t } = useTranslation('timeline');
  const { zone } = useFormat();
  const person = usePersonName()(subject.person);
  const { data, failure, ask, at } = useCaseAnswer(TimelineDocument, { of: question.of, during: windowOf(question, zone) });
  const trail = data?.case?.timeline;
  if (failure?.kind === 'refused') return <Refused />;
  const isEmpty = trail?.stays.length === 0 && trail.vehicles.length === 0;
  return (
    <Page>
      <PageHead title={t('title', { person })} side={trail ? <Counts trail={trail} /> : null}>
        {t('pastOnly')}
      </PageHead>
      <QuestionBar question={question} change={change} times={false} />
      {failure ? <FailureNotice failure={failure} retry={ask} at={trail ? at : null} /> : null}
      {!trail && !failure ? <Loading rows={12} what={t('loading', { person })} /> : null}
      {isEmpty ? <Empty why={t('nothing', { person })} /> : null}
      {trail && !isEmpty ? <TrailOf trail={trail} subject={question.of} label={t('title', { person })} /> : null}
    </Page>
  );
}

function Counts({ trail: { stays, vehicles, gaps, conflicts } }: { trail: Trail }) {
  const { t } = useTranslation('timeline');
  return (
    <>
      <Tag>{t('stays', { count: stays.length })}</Tag>
      <Tag>{t('sightings', { count: vehicles.length })}</Tag>
      <Tag>{t('gaps', { count: gaps.length })}</Tag>
      <Tag tone={conflicts.length > 0 ? 'danger' : 'plain'}>{t('conflicts', { count: conflicts.length })}</Tag>
    </>
  );
}

function TrailOf({ trail, subject, label }: { trail: Trail; subject: string; label: string }) {
  const { t } = useTranslation('timeline');
  const rows = useMemo(() => entries(trail), [trail]);
  const drawn = useMemo(() => picture(trail), [trail]);
  const conflicting = useMemo(() => new Set(trail.conflicts.flatMap(involved)), [trail]);
  const table = useRef<HTMLDivElement>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const toggle = useCallback((id: string) => setOpenId((before) => (before === id ? null : id)), []);
  const columns = useTrailColumns(subject, openId, toggle, conflicting);
  const select = (record: string) => {
    const found = rows.find((row) => row.record === record && row.kind !== 'checkOut');
    setOpenId(found?.id ?? null);
    const index = found ? rows.indexOf(found) : -1;
    table.current?.querySelectorAll<HTMLElement>('[data-row-opener]')[index]?.focus();
  };
  const open = rows.find(({ id }) => id === openId)?.record ?? null;
  return (
    <div className={styles.trail}>
      <div className={styles.records}>
        <Lanes picture={drawn} open={open} select={select} />
        <div ref={table}>
          <Sheet>
            <DataTable label={label} columns={columns} rows={rows} rowId={({ id }) => id} openId={openId} />
          </Sheet>
        </div>
      </div>
      <aside className={styles.side} aria-label={t('questions')}>
        {trail.conflicts.length === 0 ? <p>{t('noConflict')}</p> : <Conflicts trail={trail} select={select} />}
        {trail.buildingsWithoutCoordinates > 0 ? <p>{t('withoutCoordinates', { count: trail.buildingsWithoutCoordinates })}</p> : null}
      </aside>
    </div>
  );
}
