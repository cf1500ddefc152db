import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { useSession } from '@/shared/session/session';
import { Refused } from '@/shared/states/Refused';
import { Frame } from './frame/Frame';
import { PageBar } from './frame/PageBar';
import { mayOpen, type OutsidePage } from './landing';

/** A page outside of cases; one that the viewer's role may not open looks like one that does not exist. */
export function OutsideLayout({ page }: { page: OutsidePage }) {
  const { t } = useTranslation('frame');
  const roles = useSession((session) => session.viewer?.roles ?? noRoles);
  const may = mayOpen(roles, page);
  return (
    <Frame bar={<PageBar name={may ? t(`pages.${page}`) : ''} />}>
      {may ? <Outlet /> : <Refused />}
    </Frame>
  );
}

const noRoles: never[] = [];
