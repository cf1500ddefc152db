import { create } from 'zustand';
import { onSignOut } from '@/shared/session/session';

export const PURPOSE_MIN = 10;
export const PURPOSE_MAX = 300;
const HOLDS_MS = 8 * 3_600_000;
const IDLE_MS = 30 * 60_000;

interface Stated {
  text: string;
  statedAt: number;
  usedAt: number;
  /** False once the reader asked to state another one. */
  current: boolean;
}

interface Purposes {
  stated: Readonly<Record<string, Stated>>;
  state: (caseId: string, text: string, now: number) => void;
  /** The reader is at work: the half hour of idleness begins anew. */
  use: (caseId: string, now: number) => void;
  /** Asks again; the text stays to start from. */
  restate: (caseId: string) => void;
}

/** Why each case is read in this visit. In memory only: gone with sign-out and with the tab. */
export const usePurposes = create<Purposes>((set) => ({
  stated: {},
  state: (caseId, text, now) =>
    set(({ stated }) => ({ stated: { ...stated, [caseId]: { text: text.trim(), statedAt: now, usedAt: now, current: true } } })),
  use: (caseId, now) =>
    set(({ stated }) => {
      const purpose = stated[caseId];
      return purpose && holds(purpose, now) ? { stated: { ...stated, [caseId]: { ...purpose, usedAt: now } } } : {};
    }),
  restate: (caseId) =>
    set(({ stated }) => {
      const purpose = stated[caseId];
      return purpose ? { stated: { ...stated, [caseId]: { ...purpose, current: false } } } : {};
    }),
}));

onSignOut(() => usePurposes.setState({ stated: {} }));

/** A purpose holds for 8 hours and through less than 30 minutes of idleness. */
export function holds(purpose: Stated | undefined, now: number): boolean {
  return purpose !== undefined && purpose.current && now - purpose.statedAt < HOLDS_MS && now - purpose.usedAt < IDLE_MS;
}

export function longEnough(text: string): boolean {
  const length = text.trim().length;
  return length >= PURPOSE_MIN && length <= PURPOSE_MAX;
}
