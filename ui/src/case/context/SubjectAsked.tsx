import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '@/shared/controls/LinkButton';
import { Empty } from '@/shared/states/Empty';
import { FailureNotice } from '@/shared/states/FailureNotice';
import { Loading } from '@/shared/states/Loading';
import { Refused } from '@/shared/states/Refused';
import { type SubjectOfCase, useCaseAtHand } from './CaseAtHand';
import { lookAt } from './lookedAt';
import { type Question, timeOf, useQuestion } from './question';

export interface Asked {
  subject: SubjectOfCase;
  question: Question & { of: string };
  change: (part: Partial<Question>) => void;
}

/** Questions are asked of a subject: of the one in the address, else of the first of the case. */
export function SubjectAsked({ children }: { children: (asked: Asked) => ReactNode }) {
  const { t } = useTranslation('companions');
  const { outline, subjects, loading, failure, askSubjects } = useCaseAtHand();
  const [question, change] = useQuestion();
  const ask = (part: Partial<Question>) => {
    if (part.from !== undefined || part.to !== undefined) lookAt(outline.id, timeOf({ ...question, ...part }));
    change(part);
  };
  const time = timeOf(question);
  useEffect(() => {
    if (time !== '') lookAt(outline.id, time);
  }, [time, outline.id]);
  if (loading) return <Loading rows={12} what={outline.title} />;
  if (failure && subjects.length === 0) return <FailureNotice failure={failure} retry={askSubjects} />;
  const of = question.of ?? subjects[0]?.person.id;
  if (of === undefined) {
    return <Empty why={t('noSubject')} action={<LinkButton to={`/cases/${outline.id}`}>{t('toOverview')}</LinkButton>} />;
  }
  const subject = subjects.find(({ person }) => person.id === of);
  return subject ? children({ subject, question: { ...question, of }, change: ask }) : <Refused />;
}
