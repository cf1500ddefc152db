import { describe, expect, it } from 'vitest';
import { searchOf } from './lookedAt';

describe('the time that is looked at, as an address carries it', () => {
  it('is its days, both within, in the zone of the service', () => {
    const window = { start: Date.parse('2026-02-28T16:00:00Z'), end: Date.parse('2026-03-31T16:00:00Z') };
    expect(searchOf(window, 'Asia/Shanghai')).toBe('from=2026-03-01&to=2026-03-31');
  });

  it('takes a day whole where the window begins or ends within it', () => {
    const window = { start: Date.parse('2026-03-01T10:00:00Z'), end: Date.parse('2026-03-02T10:00:01Z') };
    expect(searchOf(window, 'UTC')).toBe('from=2026-03-01&to=2026-03-02');
  });

  it('is nothing for all time', () => {
    expect(searchOf(null, 'UTC')).toBe('');
  });
});
