import { describe, expect, it } from 'vitest';
import { sources } from '@/testing/sources';
import { antdTheme } from './antd';
import { tokensCss } from './css-variables';
import { colour } from './tokens';

describe('the style sheet of the tokens', () => {
  it('names each colour by its path, light by default and dark on demand', () => {
    const css = tokensCss();
    expect(css).toContain('--bg-surface:#ffffff');
    expect(css).toContain('--link-stayed-with:#3a66bd');
    expect(css).toMatch(/:root\[data-theme="dark"\]\{[^}]*--bg-surface:#161b22/);
  });

  it('prints in light colours whatever the theme', () => {
    expect(tokensCss()).toMatch(/@media print\{:root\[data-theme="dark"\]\{[^}]*--bg-surface:#ffffff/);
  });

  it('carries measures with their unit', () => {
    expect(tokensCss()).toContain('--size-topbar:48px');
    expect(tokensCss()).toContain('--space-4:16px');
  });
});

describe('on a tablet', () => {
  it('text is 15 px, on the pages and in the controls alike, and on paper as on a desk', () => {
    expect(tokensCss()).toMatch(/@media screen and \(min-width:768px\) and \(max-width:1023px\)\{:root\{[^}]*--text-size-body:15px/);
    expect(antdTheme('light', { motion: true, chinese: false, tablet: true }).token?.fontSize).toBe(15);
    expect(antdTheme('light', { motion: true, chinese: false }).token?.fontSize).toBe(13);
  });
});

describe('the theme of the controls', () => {
  it('takes its main colour from the solid accent', () => {
    for (const name of ['light', 'dark'] as const) {
      expect(antdTheme(name, { motion: true, chinese: false }).token?.colorPrimary).toBe(colour(name, 'accent.solid'));
    }
  });

  it('stands still where motion is not wanted', () => {
    expect(antdTheme('light', { motion: false, chinese: true }).token?.motion).toBe(false);
  });
});

describe('colour literals', () => {
  const literal = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|oklab|hwb)\(/i;

  it('stand nowhere but in theme/', () => {
    const found = sources(/\.(ts|tsx|css)$/)
      .filter(({ path }) => !path.startsWith('theme/'))
      .flatMap(({ path, text }) => text.split('\n').map((line, index) => ({ at: `${path}:${index + 1}`, line })))
      .filter(({ line }) => literal.test(line))
      .map(({ at, line }) => `${at} ${line.trim()}`);
    expect(found).toEqual([]);
  });
});
