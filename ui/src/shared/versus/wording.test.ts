import { describe, expect, it } from 'vitest';
import { perHundred, rarity, scaleOf } from './wording';

describe('p as one in so many', () => {
  it.each([
    [1, 'en', 'always', ''],
    [0.951, 'en', 'always', ''],
    [0.95, 'en', 'few', '1.1'],
    [1 / 3, 'en', 'few', '3'],
    [0.1, 'en', 'plain', '10'],
    [0.0016, 'en', 'plain', '630'],
    [0.001, 'en', 'thousand', '1'],
    [0.001, 'zh', 'plain', '1000'],
    [1e-4, 'zh', 'thousand', '1'],
    [5.5e-11, 'en', 'billion', '18'],
    [5.5e-11, 'zh', 'million', '180'],
    [1e-14, 'zh', 'billion', '100'],
    [1e-200, 'en', 'beyond', ''],
  ] as const)('%d in %s', (p, language, key, n) => {
    expect(rarity(p, language)).toEqual({ key, n });
  });
});

describe('q as rows of a hundred', () => {
  it.each([
    [0, 'fewer', ''],
    [0.00999, 'fewer', ''],
    [0.01, 'about', '1'],
    [0.05, 'about', '5'],
    [0.051, 'about', '5.1'],
    [0.0777, 'about', '7.8'],
    [1, 'about', '100'],
  ] as const)('%d', (q, key, n) => {
    expect(perHundred(q)).toEqual({ key, n });
  });
});

describe('the scale', () => {
  it('holds what was seen and what chance gives of all rows', () => {
    const row = (tested: number, high: number) => ({ tested, likelyByChance: { high } });
    expect(scaleOf([row(2, 5), row(4, 1)])).toBe(5);
    expect(scaleOf([row(0, 0)])).toBe(1);
  });
});
