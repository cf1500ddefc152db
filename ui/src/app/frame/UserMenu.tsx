import { Dropdown, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { Glyph } from '@/shared/glyphs/Glyph';
import { useSession } from '@/shared/session/session';
import { useSettings } from '@/shared/settings/settings';
import { type ThemePreference, useTheme } from '@/theme/preference';
import styles from './frame.module.css';
import { useRoleNames } from '@/shared/session/useRoleNames';

const themes: ThemePreference[] = ['light', 'dark', 'system'];

/** Within the landmark of its control, so that nothing on the page lies outside of one. */
export const inRail = (trigger: HTMLElement) => trigger.closest('nav') ?? document.body;

const chosen = (on: boolean) => (on ? <Glyph name="check" /> : <span className={styles.noGlyph} />);

/** The settings of this machine and the way out, as items of a menu. */
export function useSettingItems(): NonNullable<MenuProps['items']> {
  const { t } = useTranslation('frame');
  const { preference, prefer } = useTheme();
  const { singleKeys, change } = useSettings();
  return [
    {
      type: 'group',
      key: 'theme',
      label: t('theme'),
      children: themes.map((theme) => ({
        key: theme,
        icon: chosen(theme === preference),
        label: t(`themes.${theme}`),
        onClick: () => prefer(theme),
      })),
    },
    { type: 'divider' },
    { key: 'keys', icon: chosen(singleKeys), label: t('singleKeys'), onClick: () => change({ singleKeys: !singleKeys }) },
    { type: 'divider' },
    { key: 'out', icon: <Glyph name="signOut" />, label: t('signOut'), onClick: () => useSession.getState().signOut() },
  ];
}

/** The user, his role, the settings of this machine and the way out. */
export function UserMenu({ slim }: { slim: boolean }) {
  const { t } = useTranslation('frame');
  const viewer = useSession((session) => session.viewer);
  const items = useSettingItems();
  const roles = useRoleNames(viewer?.roles ?? []);
  if (!viewer) return null;
  const name = t('userAndRole', { user: viewer.user, role: roles });
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="topLeft" getPopupContainer={inRail}>
      <button type="button" className={styles.user} aria-label={t('userMenu', { user: name })} title={slim ? name : undefined}>
        <Glyph name="person" />
        <span>{name}</span>
      </button>
    </Dropdown>
  );
}
