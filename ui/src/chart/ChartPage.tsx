import { lazy, Suspense } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { SubjectAsked } from '@/case/context/SubjectAsked';
import { ChartOf } from './ChartOf';
import { ChartOfCase } from './ChartOfCase';

const Draft = lazy(async () => ({ default: (await import('./Draft')).Draft }));
const SavedChart = lazy(async () => ({ default: (await import('./SavedChart')).SavedChart }));

/** A saved chart, one that is not saved yet, the companions of the subject whom the address names, or a new chart of all subjects. */
export function ChartPage() {
  const { chartId } = useParams();
  const [params] = useSearchParams();
  if (chartId !== undefined) {
    return (
      <Suspense fallback={null}>
        <SavedChart key={chartId} />
      </Suspense>
    );
  }
  const from = params.get('from');
  if (from === 'file' || from === 'merge') {
    return (
      <Suspense fallback={null}>
        <Draft key={from} from={from} />
      </Suspense>
    );
  }
  if (params.get('of') === null) return <ChartOfCase />;
  return <SubjectAsked>{(asked) => <ChartOf key={asked.question.of} {...asked} />}</SubjectAsked>;
}
