import { InputNumber, Select } from 'antd';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Glyph } from '@/shared/glyphs/Glyph';
import { usePersonName } from '@/shared/person/usePersonName';
import { useCaseAtHand } from './CaseAtHand';
import styles from './context.module.css';
import type { Question } from './question';
import { useSpan } from './useSpan';

// The calendar is the heaviest control there is: the page does not wait for it, and its place is kept.
const WindowPicker = lazy(async () => ({ default: (await import('./WindowPicker')).WindowPicker }));

interface Props {
  question: Question;
  change: (part: Partial<Question>) => void;
  /** Whether a number of occasions belongs to the question. */
  times?: boolean;
  children?: ReactNode;
}

/** Subject and window of a question and, for companions, the number of occasions. */
export function QuestionBar({ question, change, times = true, children }: Props) {
  const { t } = useTranslation('companions');
  const { subjects } = useCaseAtHand();
  const nameOf = usePersonName();
  const span = useSpan(question);
  return (
    <div className={styles.bar}>
      {subjects.length > 1 ? (
        <Select
          aria-label={t('filters.subject')}
          value={question.of}
          onChange={(of) => change({ of })}
          options={subjects.map(({ person }) => ({ value: person.id, label: nameOf(person) }))}
          popupMatchSelectWidth={false}
          suffixIcon={<Glyph name="chevronDown" size={12} />}
        />
      ) : null}
      <Suspense fallback={<span className={styles.place} />}>
        <WindowPicker question={question} change={change} />
      </Suspense>
      {times ? (
        <InputNumber
          className={styles.times ?? ''}
          aria-label={t('filters.atLeastLabel')}
          min={1}
          max={99}
          precision={0}
          value={question.min}
          prefix={t('filters.atLeast')}
          suffix={t('filters.times')}
          onChange={(min) => change({ min: min ?? 1 })}
        />
      ) : null}
      {span === null ? null : (
        <p className={styles.span}>
          {t('filters.only', { span })}{' '}
          <button type="button" className="linklike" onClick={() => change({ from: null, to: null })}>
            {t('filters.allTime')}
          </button>
        </p>
      )}
      {children ? <p>{children}</p> : null}
    </div>
  );
}
