import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubjectOfCase } from '@/case/context/CaseAtHand';
import { type Tab, Tabs } from '@/shared/controls/Tabs';
import { wholeNumber } from '@/shared/format/number';
import type { CompanionRowFragment } from '@/shared/graphql/generated/graphql';
import { SidePanel } from '@/shared/panel/SidePanel';
import { sizeOf } from '@/theme/tokens';
import type { Expand } from '../expand/useExpand';
import type { Chart } from '../useChart';
import { StepsTab } from './StepsTab';
import { useAbout } from './useAbout';

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

/** What is selected: one thing with what it rests on, several with what they share, else the subject with all companions. */
export function Panel({ chart, expand, companions, close }: Props) {
  const { t } = useTranslation(['chart', 'workbench']);
  const [tab, setTab] = useState<string | null>(null);
  const about = useAbout(chart, expand, companions);
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
