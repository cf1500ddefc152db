import { create } from 'zustand';
import { onSignOut } from '@/shared/session/session';

interface Reads {
  /** Entries the service wrote in its log for this visit: since sign-in or since this tab was opened. */
  logged: number;
  add: (entries: number) => void;
}

export const useReads = create<Reads>((set) => ({
  logged: 0,
  add: (entries) => set((state) => ({ logged: state.logged + entries })),
}));

onSignOut(() => useReads.setState({ logged: 0 }));
