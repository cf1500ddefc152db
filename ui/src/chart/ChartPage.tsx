import { SubjectAsked } from '@/case/context/SubjectAsked';
import { ChartOf } from './ChartOf';

export function ChartPage() {
  return <SubjectAsked>{(asked) => <ChartOf key={asked.question.of} {...asked} />}</SubjectAsked>;
}
