import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useCaseAtHand } from '@/case/context/CaseAtHand';
import type { Asked } from '@/case/context/SubjectAsked';
import { useCompanions } from '@/case/context/useCompanions';
import { usePersonName } from '@/shared/person/usePersonName';
import { Refused } from '@/shared/states/Refused';
import { FailureNotice } from '@/shared/states/FailureNotice';
import { Loading } from '@/shared/states/Loading';
import styles from './chart.module.css';
import { selected } from './model/model';
import { chartKey } from './model/store';
import { Panel } from './panel/Panel';
import { Stage } from './Stage';
import { Toolbar } from './Toolbar';
import { useChart } from './useChart';
import { useSelectOnce } from './useSelectOnce';
import { useChartKeys } from './input/useChartKeys';

const none: never[] = [];

/** A subject and his companions as a link chart, with the panel of what is selected. */
export function ChartOf({ subject, question, change }: Asked) {
  const { t } = useTranslation('chart');
  const { outline } = useCaseAtHand();
  const nameOf = usePersonName();
  const person = nameOf(subject.person);
  const { rows, total, more, failure, ask, at } = useCompanions(question);
  const chart = useChart(chartKey(outline.id, subject.person.id), subject.person, rows);
  const wanted = useSearchParams()[0].get('select');
  const [panel, setPanel] = useState(true);
  const [list, setList] = useState(false);
  const [legend, setLegend] = useState(true);
  useSelectOnce(chart, wanted, rows !== null);
  const keys = useMemo(() => ({ T: () => setList((on) => !on), G: () => setLegend((on) => !on) }), []);
  useChartKeys(keys);
  if (failure?.kind === 'refused') return <Refused />;
  return (
    <div className={styles.page}>
      <div className={styles.work}>
        <h1 className="visually-hidden">{t('title', { person })}</h1>
        <Toolbar question={question} change={change} list={[list, setList]} legend={[legend, setLegend]} panel={[panel, setPanel]} />
        {failure ? (
          <FailureNotice failure={failure} retry={ask} askForLess={() => change({ min: question.min + 1 })} at={rows ? at : null} />
        ) : null}
        {rows === null && !failure ? <Loading rows={18} what={t('loading', { person })} /> : null}
        {rows ? (
          <Stage
            chart={chart}
            person={person}
            min={question.min}
            left={total - Math.max(0, chart.answers.persons.length - 1)}
            more={more}
            list={list}
            legend={legend}
            openPanel={() => setPanel(true)}
          />
        ) : null}
      </div>
      {rows && panel ? (
        <Panel
          chart={chart}
          subject={subject}
          rows={rows ?? none}
          total={total}
          select={(ids) => chart.change((model) => selected(model, ids))}
          close={() => setPanel(false)}
        />
      ) : null}
    </div>
  );
}
