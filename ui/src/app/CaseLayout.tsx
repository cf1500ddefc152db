import { useTranslation } from 'react-i18next';
import { Outlet, useMatches, useParams } from 'react-router';
import { CaseAtHandProvider } from '@/case/context/CaseAtHand';
import { type Door, useCaseDoor } from '@/case/context/door';
import { PurposePage } from '@/case/purpose/PurposePage';
import { usePurposes } from '@/case/purpose/purposes';
import { useAtWork } from '@/case/purpose/useAtWork';
import { Ended } from '@/shared/states/Ended';
import { FailureNotice } from '@/shared/states/FailureNotice';
import { Loading } from '@/shared/states/Loading';
import { Refused } from '@/shared/states/Refused';
import { CaseBar } from './frame/CaseBar';
import { Frame } from './frame/Frame';
import { DoorBar } from './frame/PageBar';

/** The door of a case and, once a purpose is stated, its pages. */
export function CaseLayout() {
  const { caseId = '' } = useParams();
  return <CaseFrame key={caseId} caseId={caseId} />;
}

function CaseFrame({ caseId }: { caseId: string }) {
  const door = useCaseDoor(caseId);
  const slim = useMatches().some(({ handle }) => (handle as { slim?: boolean } | undefined)?.slim);
  useAtWork(caseId);
  if (door.phase !== 'inside') {
    const outline = door.phase === 'purpose' || door.phase === 'ended' ? door.outline : undefined;
    return (
      <Frame bar={<DoorBar outline={outline} />}>
        <AtTheDoor door={door} />
      </Frame>
    );
  }
  const { outline, purpose, end } = door;
  const restate = () => usePurposes.getState().restate(caseId);
  return (
    <Frame caseId={caseId} slim={slim} bar={<CaseBar outline={outline} purpose={purpose} restate={restate} />}>
      <CaseAtHandProvider outline={outline} purpose={purpose} end={end}>
        <Outlet />
      </CaseAtHandProvider>
    </Frame>
  );
}

function AtTheDoor({ door }: { door: Exclude<Door, { phase: 'inside' }> }) {
  const { t } = useTranslation('cases');
  switch (door.phase) {
    case 'asking':
      return <Loading rows={6} what={t('loadingCase')} />;
    case 'refused':
      return <Refused />;
    case 'failed':
      return <FailureNotice failure={door.failure} retry={door.ask} />;
    case 'ended':
      return <Ended why={door.why} {...(door.outline ? { authority: door.outline.authority } : {})} />;
    case 'purpose':
      return <PurposePage outline={door.outline} earlier={door.earlier} text={door.text} />;
  }
}
