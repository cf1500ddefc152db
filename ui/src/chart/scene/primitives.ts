import type { ColourToken, DashToken } from '@/theme/tokens';

/** The layers of a chart, from below. */
export const layer = {
  dots: 0,
  hulls: 1,
  halos: 2,
  weakLinks: 2.5,
  links: 3,
  linkLabels: 4,
  nodes: 5,
  nodeLabels: 6,
  badges: 7,
  notes: 8,
  selection: 9,
} as const;

export type Font = 'ui' | 'bold' | 'mono';

interface Common {
  z: number;
  id: string;
  /** Token of the line or, in a text, of the ink. */
  token: ColourToken;
  dash: DashToken | 'none';
}

/** One thing to paint, in chart units, with names of tokens instead of colours: the same list for every theme and every painter. */
export type Primitive =
  | (Common & { kind: 'disc'; geometry: { x: number; y: number; r: number }; fill: ColourToken | null; width: number })
  | (Common & { kind: 'path'; geometry: { x1: number; y1: number; x2: number; y2: number }; width: number })
  | (Common & { kind: 'glyph'; geometry: { x: number; y: number; scale: number; d: string }; fill: boolean; width: number })
  | (Common & {
      kind: 'text';
      geometry: { x: number; y: number; w: number; h: number };
      align: 'left' | 'center' | 'right';
      text: string;
      font: Font;
      size: number;
    })
  | (Common & { kind: 'dots'; geometry: { pitch: number } });

/** Width in px of a text at a font and size. */
export type Measure = (text: string, font: Font, size: number) => number;
