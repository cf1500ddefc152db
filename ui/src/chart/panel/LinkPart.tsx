import { useTranslation } from 'react-i18next';
import { useCaseAnswer } from '@/case/context/CaseAtHand';
import { CopySentence } from '@/shared/evidence/CopySentence';
import { useFormat } from '@/shared/format/format';
import { LinkEvidenceDocument } from '@/shared/graphql/generated/graphql';
import { FailureNotice } from '@/shared/states/FailureNotice';
import { Loading } from '@/shared/states/Loading';
import type { ChartLink } from '../graph/graph';
import type { Chart } from '../useChart';
import { useChartWords } from '../useChartWords';
import styles from './chartPanel.module.css';
import { useSentence } from './sentence';
import { SourceRows } from './SourceRows';

const ROWS = 50;
const MOST_LINKS = 2000;

/** Why a link is there: said as a sentence, when, and the rows it rests on. They are asked for when the link is looked at, since reading them is logged. */
export function LinkPart({ chart, link }: { chart: Chart; link: ChartLink }) {
  const { t } = useTranslation('workbench');
  const format = useFormat();
  const words = useChartWords();
  const say = useSentence(chart, words);
  const asked = { from: [link.from], follow: [link.kind], limit: MOST_LINKS, first: ROWS };
  const { data, failure, loading, ask } = useCaseAnswer(LinkEvidenceDocument, asked, { pause: link.companion !== null });
  const rows = data?.case?.expand.links.find(({ id }) => id === link.serviceId)?.evidence ?? [];
  const sentence = say(link);
  return (
    <>
      <p className={styles.statement}>
        <span className="sentence">{sentence}</span>
        {link.companion ? <span className="sentence">{link.companion.explanation ?? t('link.noExplanation')}</span> : null}
        {link.kind === 'STAYED_WITH' ? <span className="sentence">{t('link.neverTested')}</span> : null}
      </p>
      <div className={styles.evidence}>
        {link.during ? <p>{format.span(link.during.start, link.during.end)}</p> : <p>{t('link.undated')}</p>}
        {loading ? <Loading rows={3} what={t('link.loading')} /> : null}
        {failure ? <FailureNotice failure={failure} retry={ask} /> : null}
        <SourceRows rows={rows} />
        {rows.length >= ROWS ? <p className={styles.note}>{t('link.firstRows', { count: ROWS })}</p> : null}
        {link.companion ? <p className={styles.note}>{t('link.askCompanions')}</p> : null}
        <CopySentence text={() => sentence} />
      </div>
    </>
  );
}
