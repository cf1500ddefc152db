import { twoDigits } from '@/shared/format/digits';

/** How rare something is, as a key of the texts and the number in it. */
export interface Rarity {
  key: 'always' | 'few' | 'plain' | 'thousand' | 'million' | 'billion' | 'beyond';
  n: string;
}

const round = (value: number) => String(Number(value.toPrecision(2)));

/** Chinese counts in 万, 亿 and 万亿, English in thousands, millions and billions. */
const steps = {
  en: [1e3, 1e6, 1e9],
  zh: [1e4, 1e8, 1e12],
} as const;

/** p as "1 in n", with two digits at most: people read such numbers, not powers of ten. */
export function rarity(p: number, language: keyof typeof steps): Rarity {
  if (p > 0.95) return { key: 'always', n: '' };
  const one = Number((1 / p).toPrecision(2));
  if (p > 0.1) return { key: 'few', n: round(one) };
  const [thousand, million, billion] = steps[language];
  if (one >= 1e15) return { key: 'beyond', n: '' };
  if (one >= billion) return { key: 'billion', n: round(one / billion) };
  if (one >= million) return { key: 'million', n: round(one / million) };
  if (one >= thousand) return { key: 'thousand', n: round(one / thousand) };
  return { key: 'plain', n: round(one) };
}

/** q as how many of 100 rows at least this strong are expected to be chance. */
export function perHundred(q: number): { key: 'fewer' | 'about'; n: string } {
  return q < 0.01 ? { key: 'fewer', n: '' } : { key: 'about', n: twoDigits(q * 100) };
}

/** The largest number in a set of rows, so that their pictures share one scale. */
export function scaleOf(rows: readonly { tested: number; likelyByChance: { high: number } }[]): number {
  return Math.max(1, ...rows.map(({ tested, likelyByChance: { high } }) => Math.max(tested, high)));
}

export const tongue = (language: string | undefined) => (language?.startsWith('zh') ? 'zh' : 'en');
