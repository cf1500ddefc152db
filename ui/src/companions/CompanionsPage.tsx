import { SubjectAsked } from '@/case/context/SubjectAsked';
import { CompanionsOf } from './CompanionsOf';

export function CompanionsPage() {
  return <SubjectAsked>{(asked) => <CompanionsOf key={asked.question.of} {...asked} />}</SubjectAsked>;
}
