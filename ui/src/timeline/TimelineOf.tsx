import { Button } from 'antd';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCaseAnswer, useCaseAtHand } from '@/case/context/CaseAtHand';
import { useHanded } from '@/case/context/handed';
import { useTimed } from '@/case/context/lookedAt';
import { QuestionBar } from '@/case/context/QuestionBar';
import { windowOf } from '@/case/context/question';
import type { Asked } from '@/case/context/SubjectAsked';
import { Page, PageHead } from '@/shared/controls/Page';
import { Tag } from '@/shared/controls/Tag';
import { useMedia } from '@/shared/controls/useMedia';
import { useFormat } from '@/shared/format/format';
import { Glyph } from '@/shared/glyphs/Glyph';
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
import { ExportTrail } from './ExportTrail';
import { Lanes } from './Lanes';
import { picture } from './picture';
import { placesOf } from './places';
import { PlacesMap } from './PlacesMap';
import { QuickSpans } from './QuickSpans';
import spans from './quickSpans.module.css';
import { buildingOf, entries, involved, thingsOf, type Trail } from './records';
import styles from './timeline.module.css';
import { TrailCards } from './TrailCards';
import { type TrailWords, useTrailWords } from './useTrailWords';

export function TimelineOf({ subject, question, change }: Asked) {
  const { t } = useTranslation('timeline');
  const { zone } = useFormat();
  const person = usePersonName()(subject.person);
  const { data, failure, ask, at } = useCaseAnswer(TimelineDocument, { of: question.of, during: windowOf(question, zone) });
  const words = useTrailWords(question.of);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const mark = useCallback((record: string) => setMarked((before) => (before.has(record) ? new Set([...before].filter((other) => other !== record)) : new Set([...before, record]))), []);
  const trail = data?.case?.timeline;
  if (failure?.kind === 'refused') return <Refused />;
  const isEmpty = trail?.stays.length === 0 && trail.vehicles.length === 0;
  const title = t('title', { person });
  return (
    <Page>
      <PageHead
        title={title}
        beside={trail ? <Counts trail={trail} /> : null}
        side={
          trail && !isEmpty ? (
            <>
              <PutOnChart trail={trail} subject={question.of} marked={marked} />
              <ExportTrail trail={trail} question={question} title={title} words={words} />
            </>
          ) : null
        }
      >
        {t('pastOnly')}
      </PageHead>
      <div className={spans.ask}>
        <QuickSpans question={question} change={change} />
        <QuestionBar question={question} change={change} times={false} />
      </div>
      {failure ? <FailureNotice failure={failure} retry={ask} at={trail ? at : null} /> : null}
      {!trail && !failure ? <Loading rows={12} what={t('loading', { person })} /> : null}
      {isEmpty ? <Empty why={t('nothing', { person })} /> : null}
      {trail && !isEmpty ? <TrailOf trail={trail} label={title} words={words} marked={marked} mark={mark} /> : null}
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

/** The rooms, vehicles and buildings of the records that are marked, or of all, to the subject's chart. */
function PutOnChart({ trail, subject, marked }: { trail: Trail; subject: string; marked: ReadonlySet<string> }) {
  const { t } = useTranslation('timeline');
  const { outline } = useCaseAtHand();
  const timed = useTimed(outline.id);
  const navigate = useNavigate();
  const things = useMemo(() => thingsOf(entries(trail).filter(({ record }) => marked.size === 0 || marked.has(record))), [trail, marked]);
  const put = () => {
    useHanded.setState({ handed: { caseId: outline.id, subject, things } });
    void navigate(timed(`/cases/${outline.id}/chart?of=${encodeURIComponent(subject)}`));
  };
  return (
    <Button type="primary" icon={<Glyph name="chart" size={14} />} onClick={put}>
      {t('put', { count: things.length })}
    </Button>
  );
}

interface OnPage {
  trail: Trail;
  label: string;
  words: TrailWords;
  marked: ReadonlySet<string>;
  mark: (record: string) => void;
}

function TrailOf({ trail, label, words, marked, mark }: OnPage) {
  const { t } = useTranslation('timeline');
  const rows = useMemo(() => entries(trail), [trail]);
  const drawn = useMemo(() => picture(trail), [trail]);
  const places = useMemo(() => placesOf(trail), [trail]);
  const buildings = useMemo(() => new Map(rows.map((row) => [row.record, buildingOf(row)?.id])), [rows]);
  const conflicting = useMemo(() => new Set(trail.conflicts.flatMap(involved)), [trail]);
  const table = useRef<HTMLDivElement>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const toggle = useCallback((id: string) => setOpenId((before) => (before === id ? null : id)), []);
  const state = { openId, open: toggle, conflicting, marked, mark };
  const columns = useTrailColumns(words, state);
  // Paper is narrow too, and has the table.
  const cards = useMedia('screen and (max-width: 1023px)');
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
          {cards ? (
            <TrailCards label={label} rows={rows} words={words} {...state} />
          ) : (
            <Sheet>
              <DataTable label={label} columns={columns} rows={rows} rowId={({ id }) => id} openId={openId} />
            </Sheet>
          )}
        </div>
      </div>
      <aside className={styles.side} aria-label={t('questions')}>
        {places.places.length > 0 ? <PlacesMap places={places} open={open} select={select} placeOf={(record) => buildings.get(record)} /> : null}
        {trail.conflicts.length === 0 ? <p>{t('noConflict')}</p> : <Conflicts trail={trail} select={select} />}
        {trail.buildingsWithoutCoordinates > 0 ? <p>{t('withoutCoordinates', { count: trail.buildingsWithoutCoordinates })}</p> : null}
      </aside>
    </div>
  );
}
