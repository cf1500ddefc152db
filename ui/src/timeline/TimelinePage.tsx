import { SubjectAsked } from '@/case/context/SubjectAsked';
import { TimelineOf } from './TimelineOf';

export function TimelinePage() {
  return <SubjectAsked>{(asked) => <TimelineOf key={asked.question.of} {...asked} />}</SubjectAsked>;
}
