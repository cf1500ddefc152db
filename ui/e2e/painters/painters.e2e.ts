import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../launch';
import type * as Sample from './sample';

declare const painters: typeof Sample;

const shots = process.env.E2E_SHOTS_DIR;
const here = new URL('.', import.meta.url).pathname;

/** The two painters and a chart for them, as one script that a page without a server can run. */
async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    root: join(here, '../..'),
    resolve: { alias: { '@': join(here, '../../src') } },
    build: { write: false, minify: false, target: 'es2023', lib: { entry: join(here, 'sample.ts'), formats: ['iife'], name: 'painters' } },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output.find(({ type }) => type === 'chunk') : undefined;
  if (!chunk || chunk.type !== 'chunk') throw new Error('the painters were not bundled');
  return chunk.code;
}

/** The share of pixels that may differ, by more than a shade at an edge. */
const BAR = 0.02;
const size = { width: 1000, height: 700 };

/** The share of pixels that are more than 8 of 255 apart, told on the way. */
function apartBy(of: string, apart: Sample.Painted['apart'], pixels: number): number {
  const share = (count: number) => ((100 * count) / pixels).toFixed(2);
  console.log(`painters: ${of}: ${share(apart[8])} % of pixels differ by more than 8, ${share(apart[32])} % by more than 32`);
  return apart[8] / pixels;
}

function keep(name: string, pictures: Record<'canvas' | 'svg', string>): void {
  if (!shots) return;
  mkdirSync(shots, { recursive: true });
  for (const [by, data] of Object.entries(pictures)) {
    writeFileSync(join(shots, `painters-${name}-${by}.png`), Buffer.from(data.split(',')[1] ?? '', 'base64'));
  }
}

// Needs no service: the page has the bundle and nothing else.
describe('the two painters', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    page = await browser.newPage({ viewport: size, deviceScaleFactor: 1 });
    await page.setContent('<!doctype html><html lang="zh-CN"><body></body></html>');
    await page.addScriptTag({ content: await bundled() });
  });
  afterAll(() => browser.close());

  it.each([
    { of: 'everyKind', k: 1, theme: 'light' },
    { of: 'everyKind', k: 2, theme: 'light' },
    { of: 'wholeChart', k: 1, theme: 'light' },
    { of: 'wholeChart', k: 0.6, theme: 'light' },
    { of: 'wholeChart', k: 1, theme: 'dark' },
  ] as const)('give the same picture of $of at $k in $theme', async ({ of, k, theme }) => {
    const camera = { x: size.width / 2, y: size.height / 2, k };
    const { apart, pixels, ...pictures } = await page.evaluate(
      ([name, at, area, colours]) => painters.painted(painters[name](), at, area, colours),
      [of, camera, size, theme] as const,
    );
    keep(`${of}-${k}-${theme}`, pictures);
    expect(pixels).toBe(size.width * size.height);
    expect(apartBy(`${of} at ${k}, ${theme}`, apart, pixels)).toBeLessThanOrEqual(BAR);
  });

  it('give the same picture of an exported sheet', async () => {
    const { apart, pixels, ...pictures } = await page.evaluate(() => {
      const { list, camera, size: paper } = painters.exportedSheet();
      return painters.painted(list, camera, { width: Math.ceil(paper.width), height: Math.ceil(paper.height) }, 'light');
    });
    keep('sheet', pictures);
    expect(pixels).toBeGreaterThan(size.width * size.height);
    expect(apartBy('exported sheet', apart, pixels)).toBeLessThanOrEqual(BAR);
  });
});
