import type { ColourToken, DashToken } from '@/theme/tokens';

/** The layers of a chart, from below. */
export const layer = {
  dots: 0,
  hulls: 1,
  halos: 2,
  weakLinks: 2.5,
  links: 3,
  ends: 3.5,
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
  /** Stands back behind a route: painted at 42 %. */
  dim?: true;
}

/** One thing to paint, in chart units, with names of tokens instead of colours: the same list for every theme and every painter. */
export type Primitive =
  | (Common & { kind: 'disc'; geometry: { x: number; y: number; r: number }; fill: ColourToken | null; width: number })
  | (Common & { kind: 'path'; geometry: { x1: number; y1: number; x2: number; y2: number }; width: number })
  /** A free path in chart units. */
  | (Common & { kind: 'curve'; geometry: { d: string }; fill: ColourToken | null; width: number })
  /** A path round its own middle, set down at a point. */
  | (Common & { kind: 'shape'; geometry: { x: number; y: number; d: string }; fill: ColourToken; width: number })
  | (Common & { kind: 'box'; geometry: { x: number; y: number; w: number; h: number; r: number }; fill: ColourToken; width: number })
  | (Common & { kind: 'glyph'; geometry: { x: number; y: number; scale: number; d: string }; fill: boolean; width: number })
  | (Common & {
      kind: 'text';
      geometry: { x: number; y: number; w: number; h: number };
      align: 'left' | 'center' | 'right';
      text: string;
      font: Font;
      size: number;
      /** On a ground of its own: without the pale edge that parts it from lines. */
      bare?: true;
    })
  | (Common & { kind: 'dots'; geometry: { pitch: number } });

/** What stands back is painted with this share of its colour. */
export const DIM = 0.42;

/** Width in px of a text at a font and size. */
export type Measure = (text: string, font: Font, size: number) => number;
