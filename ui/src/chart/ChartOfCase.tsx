import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaseAnswer, useCaseAtHand } from '@/case/context/CaseAtHand';
import { LinkButton } from '@/shared/controls/LinkButton';
import { ExpandDocument } from '@/shared/graphql/generated/graphql';
import { Empty } from '@/shared/states/Empty';
import { FailureNotice } from '@/shared/states/FailureNotice';
import { Loading } from '@/shared/states/Loading';
import { Refused } from '@/shared/states/Refused';
import { Files } from './Files';
import { graphOf, personNode } from './graph/fromService';
import { joined, usualKinds } from './graph/graph';
import { useGuest } from './graph/useGuest';
import { chartKey } from './model/store';
import { passing } from './passing';
import { useChart } from './useChart';
import { Workbench } from './Workbench';

/** A new chart begins with the subjects of the case and the links between them. */
export function ChartOfCase() {
  const { t } = useTranslation(['workbench', 'companions']);
  const guest = useGuest();
  const { outline, subjects, loading, failure, askSubjects } = useCaseAtHand();
  const from = useMemo(() => subjects.map(({ person }) => person.id), [subjects]);
  const between = useCaseAnswer(ExpandDocument, { from, follow: [...usualKinds], during: null, limit: 1 }, { pause: from.length === 0 });
  const answer = between.data?.case?.expand;
  const seed = useMemo(() => {
    if (!answer) return null;
    const wanted = new Set(from);
    const known = graphOf({ nodes: answer.nodes.filter(({ id }) => wanted.has(id)), links: answer.links }, guest);
    return joined(known, { nodes: subjects.map(({ person }) => personNode(person, guest)), links: [], omitted: [] });
  }, [answer, subjects, from, guest]);
  const chart = useChart(chartKey(outline.id, 'case'), seed, passing);
  if (loading) return <Loading rows={12} what={outline.title} />;
  if (failure && subjects.length === 0) return <FailureNotice failure={failure} retry={askSubjects} />;
  if (between.failure?.kind === 'refused') return <Refused />;
  if (subjects.length === 0) {
    return <Empty why={t('companions:noSubject')} action={<LinkButton to={`/cases/${outline.id}`}>{t('companions:toOverview')}</LinkButton>} />;
  }
  const head = <h1 className="visually-hidden">{t('title')}</h1>;
  if (!seed) return between.failure ? <FailureNotice failure={between.failure} retry={between.ask} /> : <Loading rows={12} what={t('loading')} />;
  return <Workbench chart={chart} companions={null} rest={null} question={head} files={<Files chart={chart} title={t('title')} based={null} />} />;
}
