import { create } from 'zustand';
import type { Role } from '@/shared/graphql/generated/graphql';

const key = 'investigate.token';

export interface Viewer {
  user: string;
  roles: readonly Role[];
}

interface Session {
  token: string | null;
  viewer: Viewer | null;
  /** How the last session of this tab came to its end: the service no longer took the token, or the user left. */
  gone: 'ended' | 'left' | null;
  signIn: (token: string) => void;
  recognise: (viewer: Viewer) => void;
  signOut: (gone?: 'ended' | 'left') => void;
}

/** Who is signed in. The token lives in memory and in this tab's session storage, and nowhere else. */
export const useSession = create<Session>((set) => ({
  token: sessionStorage.getItem(key),
  viewer: null,
  gone: null,
  signIn: (token) => {
    sessionStorage.setItem(key, token);
    set({ token, viewer: null, gone: null });
  },
  recognise: (viewer) => set({ viewer }),
  signOut: (gone = 'left') => {
    sessionStorage.removeItem(key);
    set({ token: null, viewer: null, gone });
  },
}));

/** Whether who is signed in has a role. */
export const useHasRole = (role: Role): boolean => useSession(({ viewer }) => viewer?.roles.includes(role) ?? false);

/** Runs `forget` whenever the session ends, so that nothing read under it stays in memory. */
export function onSignOut(forget: () => void): void {
  useSession.subscribe((now, before) => {
    if (before.token !== null && now.token === null) forget();
  });
}
