import { fontStack } from '@/theme/tokens';
import type { Font, Measure } from '../scene/primitives';

const stacks: Record<Font, [weight: number, stack: string]> = {
  ui: [400, fontStack('ui')],
  bold: [700, fontStack('ui')],
  mono: [400, fontStack('mono')],
};

export function cssFont(font: Font, size: number): string {
  const [weight, stack] = stacks[font];
  return `${weight} ${size}px ${stack}`;
}

/** Measures text as this browser will paint it, each text once. */
export function makeMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  const widths = new Map<string, number>();
  let set = '';
  return (text, font, size) => {
    const key = `${font} ${size} ${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      const wanted = cssFont(font, size);
      // A canvas reads a font anew whenever it is given one.
      if (context && wanted !== set) context.font = set = wanted;
      width = context?.measureText(text).width ?? text.length * size;
      widths.set(key, width);
    }
    return width;
  };
}
