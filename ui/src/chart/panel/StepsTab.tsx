import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { wholeNumber } from '@/shared/format/number';
import { useStepName } from '../steps/stepName';
import { useReplay } from '../steps/useReplay';
import type { Chart } from '../useChart';
import styles from './chartPanel.module.css';

/** Everything that was done on the chart, newest first; a press goes to the chart as it was then. What was undone is still there to go to. All of it plays as a briefing. */
export function StepsTab({ chart }: { chart: Chart }) {
  const { t } = useTranslation('workbench');
  const name = useStepName(chart.graph);
  const { left, done, undone } = chart.steps;
  const all = [...done, ...undone];
  const { playing, play, stop } = useReplay(chart);
  const now = done.at(-1);
  return (
    <>
      {all.length > 0 ? (
        <div className={styles.replay}>
          <Button size="small" onClick={playing ? stop : play}>
            {t(playing ? 'steps.stop' : 'steps.play')}
          </Button>
          <span role="status">{playing && now ? t('steps.step', { number: left.steps + done.length, step: name(now) }) : ''}</span>
        </div>
      ) : null}
      <ol className={styles.steps} reversed>
        {all
          .map((step, index) => ({ step, number: index + 1 }))
          .toReversed()
          .map(({ step, number }) => (
            <li key={number} data-undone={number > done.length || undefined}>
              <button type="button" aria-current={number === done.length ? 'step' : undefined} onClick={() => chart.jump(number)}>
                <span>{wholeNumber(left.steps + number)}</span>
                <span>{name(step)}</span>
                {number === done.length ? <em>{t('steps.now')}</em> : null}
              </button>
            </li>
          ))}
        <li>
          <button type="button" aria-current={done.length === 0 ? 'step' : undefined} onClick={() => chart.jump(0)}>
            <span>{wholeNumber(left.steps)}</span>
            <span>{left.steps > 0 ? t('steps.earliest', { count: left.steps }) : t('steps.beginning')}</span>
            {done.length === 0 ? <em>{t('steps.now')}</em> : null}
          </button>
        </li>
      </ol>
      {left.steps > 0 ? <p className={styles.left}>{t('steps.left', { count: left.steps })}</p> : null}
      {left.words > 0 ? <p className={styles.left}>{t('steps.words', { count: left.words })}</p> : null}
    </>
  );
}
