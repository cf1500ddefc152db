import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { makeFormat } from './format';
import { listIn } from './list';
import { wholeNumber } from './number';
import { wholeDays } from './zone';

const asOf = Date.parse('2026-11-20T06:14:00Z');
const english = () => makeFormat(i18next.getFixedT('en', 'format'), 'Asia/Shanghai', asOf);
const chinese = () => makeFormat(i18next.getFixedT('zh-CN', 'format'), 'Asia/Shanghai', asOf);

describe('dates', () => {
  it('are written in the zone of the service, not of the browser', () => {
    // 18:12 in UTC is 02:12 of the next day in Shanghai.
    expect(english().dayTime('2026-11-19T18:12:00Z')).toBe('20 Nov 2026, 02:12');
    expect(chinese().dayTime('2026-11-19T18:12:00Z')).toBe('2026年11月20日 02:12');
  });

  it('write the end of an authority at midnight as 24:00 of its last day', () => {
    expect(english().end('2026-12-15T16:00:00Z')).toBe('15 Dec 2026, 24:00');
    expect(chinese().end('2026-12-15T16:00:00Z')).toBe('2026年12月15日 24:00');
    expect(english().endDay('2026-12-15T16:00:00Z')).toBe('15 Dec 2026');
  });

  it('write any other end as it is', () => {
    expect(english().end('2026-12-15T09:30:00Z')).toBe('15 Dec 2026, 17:30');
  });

  it('count whole days left, a begun one not', () => {
    expect(wholeDays(asOf, Date.parse('2026-12-15T16:00:00Z'))).toBe(25);
    expect(wholeDays(asOf, asOf + 86_400_000 - 1)).toBe(0);
    expect(wholeDays(asOf, asOf - 1)).toBe(-1);
  });
});

describe('spans', () => {
  it.each([
    ['one day', '2026-05-09T02:00:00Z', '2026-05-09T05:00:00Z', '9 May', '5月9日'],
    ['one month', '2026-03-12T06:00:00Z', '2026-03-14T02:00:00Z', '12–14 Mar', '3月12日至14日'],
    ['two months', '2026-06-30T06:00:00Z', '2026-07-01T02:00:00Z', '30 Jun – 1 Jul', '6月30日至7月1日'],
    ['another year', '2025-03-12T06:00:00Z', '2025-03-14T02:00:00Z', '12–14 Mar 2025', '2025年3月12日至14日'],
    ['two years', '2025-12-31T06:00:00Z', '2026-01-02T02:00:00Z', '31 Dec 2025 – 2 Jan 2026', '2025年12月31日至2026年1月2日'],
  ])('within %s', (_, start, end, inEnglish, inChinese) => {
    expect(english().span(start, end)).toBe(inEnglish);
    expect(chinese().span(start, end)).toBe(inChinese);
  });

  it('that have not ended say since when', () => {
    expect(english().span('2026-03-12T06:00:00Z', null)).toBe('since 12 Mar');
    expect(chinese().span('2026-03-12T06:00:00Z', null)).toBe('3月12日起');
  });
});

describe('durations', () => {
  it.each([
    [0, '0 min'],
    [59, '59 min'],
    [60, '1 h'],
    [140, '2 h 20 min'],
    [179, '2 h 59 min'],
    [589, '10 h'],
    [2460, '41 h'],
    [90_000, '1\u2009500 h'],
  ])('of %i minutes', (minutes, expected) => {
    expect(english().minutes(minutes)).toBe(expected);
  });
});

describe('numbers and lists', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1846, '1\u2009846'],
    [20_014, '20\u2009014'],
    [1_234_567, '1\u2009234\u2009567'],
  ])('writes %i with thin spaces', (value, expected) => {
    expect(wholeNumber(value)).toBe(expected);
  });

  it('joins words by the marks of the language', () => {
    expect(listIn('en')(['a', 'b', 'c'])).toBe('a, b, c');
    expect(listIn('zh-CN')(['a', 'b', 'c'])).toBe('a、b、c');
  });
});
