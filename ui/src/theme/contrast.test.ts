import { describe, expect, it } from 'vitest';
import { type ColourToken, colour, type ThemeName } from './tokens';

// Contrast as WCAG 2.2 defines it (1.4.3, 1.4.11); colour sight after Machado, Oliveira and Fernandes (2009), severity 1; distance in
// OKLab (Ottosson 2020), times 100.
type Rgb = [number, number, number];

const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const rgb = (hex: string) => [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255)) as Rgb;
const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const sights: Record<string, number[]> = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

function seen([r, g, b]: Rgb, m: number[]): Rgb {
  return [0, 3, 6].map((at) => Math.min(1, Math.max(0, (m[at] ?? 0) * r + (m[at + 1] ?? 0) * g + (m[at + 2] ?? 0) * b))) as Rgb;
}

function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const apart = (a: Rgb, b: Rgb) => 100 * Math.hypot(...oklab(a).map((value, index) => value - (oklab(b)[index] ?? 0)));

type Pair = [ColourToken, ColourToken];
const surfaces: ColourToken[] = ['bg.app', 'bg.surface', 'bg.sunken', 'bg.raised', 'bg.canvas', 'bg.hover', 'bg.selected'];
const kinds = ['person', 'room', 'building', 'stay', 'vehicle', 'account'] as const;
const tones = ['danger', 'warning', 'success', 'accent'] as const;
const orders = ['red', 'orange', 'yellow'] as const;

const text: Pair[] = [
  ...(['text.primary', 'text.secondary', 'text.muted', 'accent.fg'] as const).flatMap((ink) => surfaces.map((ground): Pair => [ink, ground])),
  ...tones.flatMap((tone): Pair[] => [
    [`${tone}.fg`, `${tone}.soft`],
    [`${tone}.fg`, 'bg.surface'],
    [`${tone}.onSolid`, `${tone}.solid`],
  ]),
  ...orders.flatMap((order): Pair[] => [
    [`order.${order}.onSolid`, `order.${order}.solid`],
    [`order.${order}.fg`, `order.${order}.soft`],
    [`order.${order}.fg`, 'bg.surface'],
  ]),
  ...kinds.map((kind): Pair => ['entity.onFill', `entity.${kind}`]),
  ['text.inverse', 'bg.inverse'],
  ['text.primary', 'mark.selectSoft'],
  ['text.primary', 'mark.ringFill'],
];

const graphics: Pair[] = [
  ...kinds.flatMap((kind) => (['bg.canvas', 'bg.surface', 'mark.ringFill'] as const).map((ground): Pair => [`entity.${kind}`, ground])),
  ...(['stayed', 'stayedWith', 'operates', 'drove', 'holds', 'paid', 'weak'] as const).flatMap((link) =>
    (['bg.canvas', 'mark.ringFill'] as const).map((ground): Pair => [`link.${link}`, ground]),
  ),
  ...(['red', 'yellow', 'blue', 'ungraded'] as const).map((grade): Pair => [`grade.${grade}`, 'bg.surface']),
  ...(['substantiated', 'mistaken', 'deliberatelyFalse', 'unverifiable', 'pending'] as const).map(
    (outcome): Pair => [`outcome.${outcome}`, 'bg.surface'],
  ),
  ['border.control', 'bg.surface'],
  ['border.control', 'bg.app'],
  ['mark.focus', 'bg.app'],
  ['mark.focus', 'bg.surface'],
  ['mark.focus', 'bg.canvas'],
  ['mark.path', 'bg.canvas'],
  ['mark.select', 'bg.canvas'],
  ['mark.ringLine', 'bg.canvas'],
  ['mark.observed', 'bg.surface'],
  ['mark.chance', 'bg.surface'],
];

const themes: ThemeName[] = ['light', 'dark'];

describe.each(themes)('the %s theme', (theme) => {
  const of = (token: ColourToken) => rgb(colour(theme, token));

  it.each(text)('writes %s on %s at 4.5 to 1 or better', (ink, ground) => {
    expect(contrast(of(ink), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(graphics)('draws %s on %s at 3 to 1 or better', (ink, ground) => {
    expect(contrast(of(ink), of(ground))).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.entries(sights))('keeps the hues of entities apart for %s sight', (sight, matrix) => {
    const bar = sight === 'normal' ? 9 : 4;
    const pairs = kinds.flatMap((a, index) => kinds.slice(index + 1).map((b) => [a, b] as const));
    for (const [a, b] of pairs) {
      expect(apart(seen(of(`entity.${a}`), matrix), seen(of(`entity.${b}`), matrix)), `${a} and ${b}`).toBeGreaterThanOrEqual(bar);
    }
  });
});
