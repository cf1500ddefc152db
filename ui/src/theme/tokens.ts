import tokens from './tokens.json' with { type: 'json' };

/** The two themes in which every colour token has a value. */
export type ThemeName = 'light' | 'dark';

type Leaf = { $value: { hex: string } };
type Paths<T> = { [K in keyof T & string]: T[K] extends Leaf ? K : `${K}.${Paths<T[K]>}` }[keyof T & string];

/** Name of a colour token, such as `bg.surface` or `link.stayedWith`: a typing error in one does not compile. */
export type ColourToken = Paths<typeof tokens.color.light>;

/** A token's colour in a theme, as `#rrggbb`. */
export function colour(theme: ThemeName, token: ColourToken): string {
  let at: unknown = tokens.color[theme];
  for (const part of token.split('.')) at = (at as Record<string, unknown>)[part];
  return (at as Leaf).$value.hex;
}

export type DashToken = keyof Omit<typeof tokens.dash, '$type'>;

/** Lengths of dash and gap in px at 100 % zoom. */
export function dashArray(token: DashToken): number[] {
  return tokens.dash[token].$value.dashArray.map((length) => length.value);
}

export function dashCap(token: DashToken): 'butt' | 'round' | 'square' {
  return tokens.dash[token].$value.lineCap as 'butt' | 'round' | 'square';
}

const quoted = (family: string) => (/^(system-ui|sans-serif|monospace|ui-monospace)$/.test(family) ? family : `"${family}"`);

/** CSS font stack; every family comes from the reader's own system. */
export function fontStack(family: 'ui' | 'mono'): string {
  return tokens.font.family[family].$value.map(quoted).join(', ');
}

/** A size of the sheet in px. */
export function sizeOf(name: keyof Omit<typeof tokens.size, '$type'>): number {
  return tokens.size[name].$value.value;
}

export function fontSize(name: keyof Omit<typeof tokens.font.size, '$type'>): number {
  return tokens.font.size[name].$value.value;
}

/** Sizes of text on a tablet in px, which is held further away than a desk's screen and read while standing. */
export const touchText = { small: 13, body: 15, lead: 15 } as const;

/** Duration of a motion in ms. */
export function duration(name: keyof Omit<typeof tokens.motion.duration, '$type'>): number {
  return tokens.motion.duration[name].$value.value;
}
