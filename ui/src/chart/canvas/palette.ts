import { type ColourToken, colour, type ThemeName } from '@/theme/tokens';

export type Palette = (token: ColourToken) => string;

/** Looks up the colours of a theme, each once. */
export function paletteOf(theme: ThemeName): Palette {
  const found = new Map<ColourToken, string>();
  return (token) => {
    let value = found.get(token);
    if (value === undefined) {
      value = colour(theme, token);
      found.set(token, value);
    }
    return value;
  };
}
