import { useState } from 'react';
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
import type { Chart } from '../useChart';
import { CompanionsTab } from './CompanionsTab';
import { DetailsTab } from './DetailsTab';
import { EvidenceTab } from './EvidenceTab';
import { chosenRows } from './chosen';
import { SeveralHead } from './SeveralHead';

interface Props {
  chart: Chart;
  subject: SubjectOfCase;
  rows: readonly CompanionRowFragment[];
  total: number;
  select: (ids: readonly string[]) => void;
  close: () => void;
}

type Key = 'companions' | 'evidence' | 'details';

/** What is selected: one companion with his evidence, several side by side, else the subject with all companions. */
export function Panel({ chart, subject, rows, total, select, close }: Props) {
  const { t } = useTranslation('chart');
  const { outline } = useCaseAtHand();
  const [tab, setTab] = useState<Key>('evidence');
  const chosen = chosenRows(chart, rows);
  const one = chosen.length === 1 ? chosen[0] : undefined;
  const several = chosen.length > 1;
  const person = one?.person ?? subject.person;
  const listed = several ? chosen : rows;
  const companions: Tab<Key> = {
    key: 'companions',
    label: t('panel.companions'),
    count: wholeNumber(several ? chosen.length : total),
    content: <CompanionsTab rows={listed} subject={subject.person} several={several} select={select} />,
  };
  const details: Tab<Key> = {
    key: 'details',
    label: t('panel.details'),
    content: <DetailsTab person={person} {...(one ? {} : { subject })} />,
  };
  const tabs: Tab<Key>[] = one
    ? [
        {
          key: 'evidence',
          label: t('panel.evidence'),
          count: wholeNumber(one.evidence.length),
          content: <EvidenceTab row={one} subject={subject.person} />,
        },
        details,
      ]
    : several
      ? [companions]
      : [companions, details];
  return (
    <SidePanel
      label={t('panel.label')}
      width={sizeOf('panel')}
      close={close}
      head={several ? <SeveralHead count={chosen.length} subject={subject.person} /> : <PersonHead person={person} />}
      foot={
        <>
          <LinkButton type="primary" to={`/cases/${outline.id}/companions?of=${encodeURIComponent(subject.person.id)}`}>
            {t('panel.table')}
          </LinkButton>
          {one ? <PersonActions person={one.person} /> : null}
        </>
      }
    >
      <Tabs tabs={tabs} chosen={tab === 'details' ? 'details' : (tabs[0]?.key ?? tab)} choose={setTab} />
    </SidePanel>
  );
}
