import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubjectOfCase } from '@/case/context/CaseAtHand';
import { useCaseAtHand } from '@/case/context/CaseAtHand';
import { PersonActions } from '@/case/decisions/PersonActions';
import { LinkButton } from '@/shared/controls/LinkButton';
import { type Tab, Tabs } from '@/shared/controls/Tabs';
import { wholeNumber } from '@/shared/format/number';
import type { CompanionRowFragment } from '@/shared/graphql/generated/graphql';
import { SidePanel } from '@/shared/panel/SidePanel';
import { PersonHead } from '@/shared/person/PersonHead';
import { sizeOf } from '@/theme/tokens';
import type { Expand } from '../expand/useExpand';
import { selected } from '../model/model';
import type { Chart } from '../useChart';
import { type Chosen, chosenOf } from './chosen';
import { CompanionsTab } from './CompanionsTab';
import { DetailsTab } from './DetailsTab';
import { EvidenceTab } from './EvidenceTab';
import { LinkPart } from './LinkPart';
import { NodeHead, NodePart } from './NodePart';
import { SeveralHead } from './SeveralHead';
import { SeveralPart } from './SeveralPart';
import { StepsTab } from './StepsTab';

/** The companions of the subject that the chart began with. */
export interface CompanionsAtHand {
  subject: SubjectOfCase;
  rows: readonly CompanionRowFragment[];
  total: number;
}

interface Props {
  chart: Chart;
  expand: Expand;
  companions: CompanionsAtHand | null;
  close: () => void;
}

interface About {
  head: ReactNode;
  tabs: Tab<string>[];
  foot: ReactNode;
}

/** What is selected: one thing with what it rests on, several with what they share, else the subject with all companions. */
export function Panel({ chart, expand, companions, close }: Props) {
  const { t } = useTranslation(['chart', 'workbench']);
  const [tab, setTab] = useState<string | null>(null);
  const about = useAbout(chart, expand, companions, chosenOf(chart, companions?.subject.person.id ?? null, companions?.rows ?? []));
  const steps: Tab<string> = {
    key: 'steps',
    label: t('workbench:steps.tab'),
    count: wholeNumber(chart.steps.done.length),
    content: <StepsTab chart={chart} />,
  };
  const tabs = [...about.tabs, steps];
  return (
    <SidePanel label={t('panel.label')} width={sizeOf('panel')} close={close} head={about.head} foot={about.foot}>
      <Tabs tabs={tabs} chosen={tabs.some(({ key }) => key === tab) ? (tab ?? '') : (tabs[0]?.key ?? '')} choose={setTab} />
    </SidePanel>
  );
}

function useAbout(chart: Chart, expand: Expand, companions: CompanionsAtHand | null, { rows, nodes, links }: Chosen): About {
  const { t } = useTranslation(['chart', 'workbench']);
  const { outline } = useCaseAtHand();
  const toTable = companions ? (
    <LinkButton type="primary" to={`/cases/${outline.id}/companions?of=${encodeURIComponent(companions.subject.person.id)}`}>
      {t('panel.table')}
    </LinkButton>
  ) : null;
  const tab = (key: 'companions' | 'evidence' | 'details', content: ReactNode, count?: number): Tab<string> => ({
    key,
    label: t(`panel.${key}`),
    ...(count === undefined ? {} : { count: wholeNumber(count) }),
    content,
  });
  const [row, node, link] = [rows[0], nodes[0], links[0]];
  const chosen = rows.length + nodes.length + links.length;
  const nodeOf = (id: string) => chart.graph.nodes.find((one) => one.id === id);
  if (companions && row && chosen === 1) {
    const here = nodeOf(row.person.id);
    return {
      head: <PersonHead person={row.person} />,
      tabs: [
        tab('evidence', <EvidenceTab row={row} subject={companions.subject.person} />, row.evidence.length),
        tab('details', <DetailsTab person={row.person} />),
        ...(here ? [{ key: 'links', label: t('workbench:node.tab'), content: <NodePart chart={chart} node={here} expand={expand} /> }] : []),
      ],
      foot: (
        <>
          {toTable}
          <PersonActions person={row.person} />
        </>
      ),
    };
  }
  if (companions && rows.length > 1 && chosen === rows.length) {
    const select = (ids: readonly string[]) => chart.change((model) => selected(model, ids));
    const all = rows.flatMap(({ person }) => nodeOf(person.id) ?? []);
    return {
      head: <SeveralHead count={rows.length} subject={companions.subject.person} />,
      tabs: [
        tab('companions', <CompanionsTab rows={rows} subject={companions.subject.person} several select={select} />, rows.length),
        { key: 'shared', label: t('workbench:several.tab'), content: <SeveralPart chart={chart} nodes={all} links={[]} /> },
      ],
      foot: toTable,
    };
  }
  if (node && chosen === 1 && node.id !== companions?.subject.person.id) {
    return { head: <NodeHead node={node} />, tabs: [tab('details', <NodePart chart={chart} node={node} expand={expand} />)], foot: null };
  }
  if (link && chosen === 1) {
    return {
      head: <h2>{t(`workbench:kind.${link.kind}`)}</h2>,
      tabs: [tab('evidence', <LinkPart key={link.id} chart={chart} link={link} />, link.count)],
      foot: null,
    };
  }
  if (chosen > 1) {
    const all = [...rows.flatMap(({ person }) => nodeOf(person.id) ?? []), ...nodes];
    return { head: <h2>{t('panel.several', { count: chosen })}</h2>, tabs: [tab('details', <SeveralPart chart={chart} nodes={all} links={links} />)], foot: null };
  }
  if (!companions) {
    return { head: <h2>{t('workbench:node.everything')}</h2>, tabs: [tab('details', <SeveralPart chart={chart} nodes={chart.picture.standing.map((one) => one.node)} links={[]} />)], foot: null };
  }
  const { subject, total } = companions;
  const here = nodeOf(subject.person.id);
  return {
    head: <PersonHead person={subject.person} />,
    tabs: [
      tab('companions', <CompanionsTab rows={companions.rows} subject={subject.person} several={false} select={(ids) => chart.change((model) => selected(model, ids))} />, total),
      tab('details', <DetailsTab person={subject.person} subject={subject} />),
      ...(here ? [{ key: 'links', label: t('workbench:node.tab'), content: <NodePart chart={chart} node={here} expand={expand} /> }] : []),
    ],
    foot: toTable,
  };
}
