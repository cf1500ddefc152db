import { create } from 'zustand';

const key = 'investigate.settings';

/** View settings of this machine; nothing of a case and nobody's name. */
interface Kept {
  drawerWidth: number;
  singleKeys: boolean;
}

interface Settings extends Kept {
  change: (part: Partial<Kept>) => void;
}

const defaults: Kept = { drawerWidth: 440, singleKeys: true };

function stored(): Kept {
  try {
    const value = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Kept>;
    return {
      drawerWidth: typeof value.drawerWidth === 'number' ? value.drawerWidth : defaults.drawerWidth,
      singleKeys: value.singleKeys ?? defaults.singleKeys,
    };
  } catch {
    return defaults;
  }
}

export const useSettings = create<Settings>((set, get) => ({
  ...stored(),
  change: (part) => {
    set(part);
    const { drawerWidth, singleKeys } = get();
    localStorage.setItem(key, JSON.stringify({ drawerWidth, singleKeys }));
  },
}));
