import { create } from 'zustand';
import type { ThemeName } from './tokens';

export type ThemePreference = ThemeName | 'system';

const key = 'investigate.theme';
const systemDark = () => window.matchMedia?.('(prefers-color-scheme: dark)');

function stored(): ThemePreference {
  const value = localStorage.getItem(key);
  return value === 'light' || value === 'dark' ? value : 'system';
}

const resolve = (preference: ThemePreference): ThemeName =>
  preference === 'system' ? (systemDark()?.matches ? 'dark' : 'light') : preference;

interface ThemeState {
  preference: ThemePreference;
  name: ThemeName;
  prefer: (preference: ThemePreference) => void;
}

/** The reader's choice, kept on his machine; `name` is what it comes to at this moment. */
export const useTheme = create<ThemeState>((set) => ({
  preference: stored(),
  name: resolve(stored()),
  prefer: (preference) => {
    localStorage.setItem(key, preference);
    set({ preference, name: resolve(preference) });
  },
}));

const show = ({ name }: ThemeState) => {
  document.documentElement.dataset.theme = name;
};

/** Keeps the root element's `data-theme` and the system's wish in step with the choice. */
export function followTheme(): void {
  show(useTheme.getState());
  useTheme.subscribe(show);
  systemDark()?.addEventListener('change', () => {
    const { preference } = useTheme.getState();
    useTheme.setState({ name: resolve(preference) });
  });
}
