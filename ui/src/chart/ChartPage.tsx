import { useParams, useSearchParams } from 'react-router';
import { SubjectAsked } from '@/case/context/SubjectAsked';
import { ChartOf } from './ChartOf';
import { ChartOfCase } from './ChartOfCase';
import { SavedChart } from './SavedChart';

/** A saved chart, the companions of the subject whom the address names, or a new chart of all subjects. */
export function ChartPage() {
  const { chartId } = useParams();
  const [params] = useSearchParams();
  if (chartId !== undefined) return <SavedChart key={chartId} />;
  if (params.get('of') === null) return <ChartOfCase />;
  return <SubjectAsked>{(asked) => <ChartOf key={asked.question.of} {...asked} />}</SubjectAsked>;
}
