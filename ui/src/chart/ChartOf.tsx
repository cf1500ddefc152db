import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useCaseAtHand } from '@/case/context/CaseAtHand';
import { useTimed } from '@/case/context/lookedAt';
import { QuestionBar } from '@/case/context/QuestionBar';
import type { Asked } from '@/case/context/SubjectAsked';
import { useCompanions } from '@/case/context/useCompanions';
import { usePersonName } from '@/shared/person/usePersonName';
import { FailureNotice } from '@/shared/states/FailureNotice';
import { Loading } from '@/shared/states/Loading';
import { Refused } from '@/shared/states/Refused';
import { LinkButton } from '@/shared/controls/LinkButton';
import { Glyph } from '@/shared/glyphs/Glyph';
import styles from './chart.module.css';
import { companionsGraph } from './graph/fromService';
import { useGuest } from './graph/useGuest';
import { usePut } from './graph/usePut';
import { CAP } from './model/model';
import { chartKey } from './model/store';
import { Files } from './Files';
import { passing } from './passing';
import { useChart } from './useChart';
import { useSelectOnce } from './useSelectOnce';
import { Workbench } from './Workbench';

/** A subject and his companions as a link chart, to go on from. */
export function ChartOf({ subject, question, change }: Asked) {
  const { t } = useTranslation(['chart', 'workbench']);
  const guest = useGuest();
  const { outline } = useCaseAtHand();
  const timed = useTimed(outline.id);
  const nameOf = usePersonName();
  const person = nameOf(subject.person);
  const { rows, total, more, failure, ask, at } = useCompanions(question);
  const seed = useMemo(
    () => (rows ? companionsGraph(subject.person, rows.slice(0, CAP - 1), guest) : null),
    [rows, subject.person, guest],
  );
  const chart = useChart(chartKey(outline.id, subject.person.id), seed, passing);
  const wanted = useSearchParams()[0].getAll('select').join(' ');
  useSelectOnce(chart, wanted, rows !== null);
  const notPut = usePut(chart, outline.id, subject.person.id, rows !== null && chart.model.places.length > 0);
  if (failure?.kind === 'refused') return <Refused />;
  const bar = (
    <div className={styles.question}>
      <h1 className="visually-hidden">{t('title', { person })}</h1>
      <QuestionBar question={question} change={change} />
      <LinkButton to={timed(`/cases/${outline.id}/companions?of=${encodeURIComponent(question.of)}`)} icon={<Glyph name="list" size={14} />}>
        {t('tools.table')}
      </LinkButton>
    </div>
  );
  const notice = failure ? (
    <FailureNotice failure={failure} retry={ask} askForLess={() => change({ min: question.min + 1 })} at={rows ? at : null} />
  ) : null;
  const unput =
    notPut?.kind === 'failed' ? (
      <FailureNotice failure={notPut.failure} retry={notPut.again} />
    ) : notPut ? (
      <p role="alert">{t('workbench:outcome.full', { count: notPut.count, cap: CAP })}</p>
    ) : null;
  if (rows === null) {
    return (
      <div className={styles.work}>
        {bar}
        {notice ?? <Loading rows={18} what={t('loading', { person })} />}
      </div>
    );
  }
  return (
    <Workbench
      chart={chart}
      companions={{ subject, rows, total }}
      rest={{ person, min: question.min, left: total - Math.min(rows.length, CAP - 1), more }}
      files={<Files chart={chart} title={t('title', { person })} based={null} />}
      question={
        <>
          {bar}
          {notice}
          {unput}
        </>
      }
    />
  );
}
