import { Dropdown, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useTimed } from '@/case/context/lookedAt';
import { Glyph } from '@/shared/glyphs/Glyph';
import { useSession } from '@/shared/session/session';
import { useRoleNames } from '@/shared/session/useRoleNames';
import { outsidePages } from '../landing';
import styles from './frame.module.css';
import { glyphs, type Page } from './pages';
import { Place } from './Rail';
import { inRail, useSettingItems } from './UserMenu';

interface Way {
  page: Page;
  to: string;
}

/** So many places have room; what else there is stands in the last of them. */
const PLACES = 5;

/** The rail of a tablet: at the bottom, four places and the way to all others. */
export function BottomBar({ caseId }: { caseId: string | undefined }) {
  const { t } = useTranslation('frame');
  const roles = useSession((session) => session.viewer?.roles) ?? [];
  const timed = useTimed(caseId ?? '');
  const at = (page: '' | 'timeline' | 'companions' | 'chart' | 'charts') => `/cases/${caseId ?? ''}${page === '' ? '' : `/${page}`}`;
  const inside: Way[] =
    caseId === undefined
      ? []
      : [
          { page: 'overview', to: at('') },
          { page: 'timeline', to: timed(at('timeline')) },
          { page: 'companions', to: timed(at('companions')) },
          { page: 'chart', to: at('chart') },
          { page: 'charts', to: at('charts') },
        ];
  const all: Way[] = [...inside, ...outsidePages(roles).map((page): Way => ({ page, to: `/${page}` }))];
  return (
    <nav className={styles.rail} aria-label={t('navigation')}>
      {all.slice(0, PLACES - 1).map(({ page, to }) => (
        <Place key={page} to={to} page={page} end={page === 'overview'} slim={false} />
      ))}
      <More ways={all.slice(PLACES - 1)} />
    </nav>
  );
}

function More({ ways }: { ways: readonly Way[] }) {
  const { t } = useTranslation('frame');
  const navigate = useNavigate();
  const viewer = useSession((session) => session.viewer);
  const roles = useRoleNames(viewer?.roles ?? []);
  const settings = useSettingItems();
  if (!viewer) return null;
  const items: MenuProps['items'] = [
    ...ways.map(({ page, to }) => ({ key: page, icon: <Glyph name={glyphs[page]} />, label: t(`pages.${page}`), onClick: () => void navigate(to) })),
    ...(ways.length > 0 ? [{ type: 'divider' as const }] : []),
    ...settings,
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="topRight" getPopupContainer={inRail}>
      <button type="button" className={styles.place} aria-label={t('moreFor', { user: t('userAndRole', { user: viewer.user, role: roles }) })}>
        <Glyph name="menu" />
        <span>{t('more')}</span>
      </button>
    </Dropdown>
  );
}
