import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaseAtHand } from '@/case/context/CaseAtHand';
import { useTimed } from '@/case/context/lookedAt';
import { PersonActions } from '@/case/decisions/PersonActions';
import { LinkButton } from '@/shared/controls/LinkButton';
import type { Tab } from '@/shared/controls/Tabs';
import { wholeNumber } from '@/shared/format/number';
import type { CompanionRowFragment } from '@/shared/graphql/generated/graphql';
import { PersonHead } from '@/shared/person/PersonHead';
import type { Expand } from '../expand/useExpand';
import type { ChartLink, ChartNode } from '../graph/graph';
import { selected } from '../model/model';
import type { Chart } from '../useChart';
import { chosenOf } from './chosen';
import { CompanionsTab } from './CompanionsTab';
import { DetailsTab } from './DetailsTab';
import { EvidenceTab } from './EvidenceTab';
import { LinkPart } from './LinkPart';
import { NodeHead, NodePart } from './NodePart';
import type { CompanionsAtHand } from './Panel';
import { SeveralHead } from './SeveralHead';
import { SeveralPart } from './SeveralPart';

export interface About {
  head: ReactNode;
  tabs: Tab<string>[];
  foot: ReactNode;
}

/** What the panel is about: one thing, several, or what the chart began with where nothing is selected. */
export function useAbout(chart: Chart, expand: Expand, companions: CompanionsAtHand | null): About {
  const subject = companions?.subject.person.id ?? null;
  const { rows, nodes, links } = chosenOf(chart, subject, companions?.rows ?? []);
  const about = useParts(chart, expand);
  const [row, node, link] = [rows[0], nodes[0], links[0]];
  const chosen = rows.length + nodes.length + links.length;
  if (companions && row && chosen === 1) return about.companion(companions, row);
  if (companions && rows.length > 1 && chosen === rows.length) return about.severalCompanions(companions, rows);
  if (node && chosen === 1 && node.id !== subject) return about.node(node);
  if (link && chosen === 1) return about.link(link);
  if (chosen > 1) return about.several(chosen, rows, nodes, links);
  return companions ? about.subject(companions) : about.everything();
}

function useParts(chart: Chart, expand: Expand) {
  const { t } = useTranslation(['chart', 'workbench']);
  const { outline } = useCaseAtHand();
  const timed = useTimed(outline.id);
  const tab = (key: 'companions' | 'evidence' | 'details', content: ReactNode, count?: number): Tab<string> => ({
    key,
    label: t(`panel.${key}`),
    ...(count === undefined ? {} : { count: wholeNumber(count) }),
    content,
  });
  const nodeOf = (id: string) => chart.graph.nodes.find((one) => one.id === id);
  const linksTab = (id: string): Tab<string>[] => {
    const here = nodeOf(id);
    return here ? [{ key: 'links', label: t('workbench:node.tab'), content: <NodePart chart={chart} node={here} expand={expand} /> }] : [];
  };
  const select = (ids: readonly string[]) => chart.change((model) => selected(model, ids));
  const toTable = ({ subject }: CompanionsAtHand) => (
    <LinkButton type="primary" to={timed(`/cases/${outline.id}/companions?of=${encodeURIComponent(subject.person.id)}`)}>
      {t('panel.table')}
    </LinkButton>
  );
  return {
    companion: (at: CompanionsAtHand, row: CompanionRowFragment): About => ({
      head: <PersonHead person={row.person} />,
      tabs: [
        tab('evidence', <EvidenceTab row={row} subject={at.subject.person} />, row.evidence.length),
        tab('details', <DetailsTab person={row.person} />),
        ...linksTab(row.person.id),
      ],
      foot: (
        <>
          {toTable(at)}
          <PersonActions person={row.person} />
        </>
      ),
    }),
    severalCompanions: (at: CompanionsAtHand, rows: readonly CompanionRowFragment[]): About => ({
      head: <SeveralHead count={rows.length} subject={at.subject.person} />,
      tabs: [
        tab('companions', <CompanionsTab rows={rows} subject={at.subject.person} several select={select} />, rows.length),
        { key: 'shared', label: t('workbench:several.tab'), content: <SeveralPart chart={chart} nodes={rows.flatMap(({ person }) => nodeOf(person.id) ?? [])} links={[]} /> },
      ],
      foot: toTable(at),
    }),
    node: (node: ChartNode): About => ({
      head: <NodeHead node={node} />,
      tabs: [tab('details', <NodePart chart={chart} node={node} expand={expand} />)],
      foot: null,
    }),
    link: (link: ChartLink): About => ({
      head: <h2>{t(`workbench:kind.${link.kind}`)}</h2>,
      tabs: [tab('evidence', <LinkPart key={link.id} chart={chart} link={link} />, link.count)],
      foot: null,
    }),
    several: (count: number, rows: readonly CompanionRowFragment[], nodes: readonly ChartNode[], links: readonly ChartLink[]): About => ({
      head: <h2>{t('panel.several', { count })}</h2>,
      tabs: [tab('details', <SeveralPart chart={chart} nodes={[...rows.flatMap(({ person }) => nodeOf(person.id) ?? []), ...nodes]} links={links} />)],
      foot: null,
    }),
    subject: (at: CompanionsAtHand): About => ({
      head: <PersonHead person={at.subject.person} />,
      tabs: [
        tab('companions', <CompanionsTab rows={at.rows} subject={at.subject.person} several={false} select={select} />, at.total),
        tab('details', <DetailsTab person={at.subject.person} subject={at.subject} />),
        ...linksTab(at.subject.person.id),
      ],
      foot: toTable(at),
    }),
    everything: (): About => ({
      head: <h2>{t('workbench:node.everything')}</h2>,
      tabs: [tab('details', <SeveralPart chart={chart} nodes={chart.picture.standing.map((one) => one.node)} links={[]} />)],
      foot: null,
    }),
  };
}
