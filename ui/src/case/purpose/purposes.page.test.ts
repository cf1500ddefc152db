import { beforeEach, describe, expect, it } from 'vitest';
import { useSession } from '@/shared/session/session';
import { holds, longEnough, usePurposes } from './purposes';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const { state, use, restate } = usePurposes.getState();
const holdsAt = (now: number) => holds(usePurposes.getState().stated.c, now);

describe('a stated purpose', () => {
  beforeEach(() => {
    usePurposes.setState({ stated: {} });
    state('c', '  Find who shared the rooms  ', 0);
  });

  it('is kept without the blanks at its ends', () => {
    expect(usePurposes.getState().stated.c?.text).toBe('Find who shared the rooms');
  });

  it('is asked again after half an hour of idleness', () => {
    expect(holdsAt(30 * MINUTE - 1)).toBe(true);
    expect(holdsAt(30 * MINUTE)).toBe(false);
  });

  it('holds on while the reader is at work, but no longer than eight hours', () => {
    for (let now = 20 * MINUTE; now < 8 * HOUR; now += 20 * MINUTE) use('c', now);
    expect(holdsAt(8 * HOUR - 1)).toBe(true);
    expect(holdsAt(8 * HOUR)).toBe(false);
  });

  it('is not brought back by work once it has lapsed', () => {
    use('c', 31 * MINUTE);
    expect(holdsAt(31 * MINUTE)).toBe(false);
  });

  it('can be asked for anew and leaves its text to start from', () => {
    restate('c');
    expect(holdsAt(1)).toBe(false);
    expect(usePurposes.getState().stated.c?.text).toBe('Find who shared the rooms');
  });

  it('holds for its own case alone', () => {
    expect(holds(usePurposes.getState().stated.other, 1)).toBe(false);
  });

  it('is gone with the session and never was in a storage', () => {
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('shared the rooms');
    useSession.getState().signIn('t');
    useSession.getState().signOut();
    expect(usePurposes.getState().stated).toEqual({});
  });
});

it.each([
  ['123456789', false],
  ['1234567890', true],
  ['         12345', false],
  ['x'.repeat(300), true],
  ['x'.repeat(301), false],
])('a purpose of 10 to 300 characters: %s is %s', (text, expected) => {
  expect(longEnough(text)).toBe(expected);
});
